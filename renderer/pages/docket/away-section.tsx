import { absenceWords } from '../../../shared/reminders/away-text';
import { reminderWords } from '../../../shared/words/reminder-words';
import { Button, IconButton } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { RefusalNote } from '../../parts/refusal';
import { useNavigation } from '../../state/navigation';
import { useApp } from '../../state/use-open-register';
import { missedWords, useAway } from '../../views/deadline/away';
import './reminder-strip.css';

/** Says above the docket, in a line, how many reminders nobody saw, leads to their page, and acknowledges them; gone once all are. */
export function AwaySection() {
  const { opened, store } = useApp();
  const { go } = useNavigation();
  const { open, isDisabled, refusal, acknowledgeAll } = useAway();
  const { away } = opened.reminding;
  if (away === null || open.length === 0) return null;
  const why = absenceWords(away, opened.moment.zone);
  return (
    <section className="reminders" aria-label={reminderWords.away}>
      <div className="reminders-head">
        <Icon name="clock" />
        <strong>{missedWords(open.length)}</strong>
        <span className="reminders-why cut muted small" title={why}>
          {why}
        </span>
        <Button isDisabled={isDisabled} onPress={() => void acknowledgeAll()}>
          {reminderWords.acknowledgeAll}
        </Button>
        <Button kind="primary" onPress={() => go({ page: 'away' })}>
          {reminderWords.seeList}
        </Button>
        <IconButton label={reminderWords.closeMissed} icon="close" onPress={store.dismissAway} />
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
    </section>
  );
}
