import { absenceWords } from '../../../shared/words/away-words';
import { useNavigation } from '../../navigation';
import { Button, IconButton } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { useDesk } from '../../use-docket';
import { fellDueWords, useAway } from './away';

/** Says above the docket that something fell due while nothing could be shown, and leads to the page that lists it. */
export function AwaySection() {
  const { docket, store } = useDesk();
  const { go } = useNavigation();
  const { fellDue, open } = useAway();
  const { away } = docket.reminding;
  if (away === null || fellDue.length === 0) return null;
  return (
    <section className="reminders" aria-label="While you were away">
      <div className="reminders-head">
        <Icon name="clock" />
        <strong>
          While you were away {fellDueWords(fellDue.length)}
          {open.length === 0 && ', all acknowledged'}
        </strong>
        <Button kind={open.length > 0 ? 'primary' : 'plain'} onPress={() => go({ page: 'away' })}>
          See the list
        </Button>
        <IconButton
          label="Close what fell due while you were away"
          icon="close"
          onPress={store.dismissAway}
        />
      </div>
      <p className="muted small">{absenceWords(away, docket.moment.zone)}</p>
    </section>
  );
}
