import { useState } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import { dueReminders } from '../../../shared/reminders/due-reminders';
import { tomorrowFor } from '../../../shared/reminders/snooze-limits';
import { type Unacknowledged, unacknowledged } from '../../../shared/reminders/unacknowledged';
import { reminderWords } from '../../../shared/words/reminder-words';
import { Button, IconButton } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { RefusalNote } from '../../parts/refusal';
import { Name } from '../../parts/verbatim';
import { useNavigation } from '../../state/navigation';
import type { OpenRegister } from '../../state/register-store';
import { useCommand } from '../../state/use-command';
import { useCanWrite, useDerived, useOpenRegister } from '../../state/use-open-register';
import { missedRemindersIn } from '../../views/deadline/away';
import { timeLeftBadge } from '../../views/deadline/docket-view';
import './reminder-strip.css';

/** What waits in the list of what fell due meanwhile is not said twice. */
function unacknowledgedOf(opened: OpenRegister): readonly Unacknowledged[] {
  const waiting = missedRemindersIn(opened).filter(({ acknowledgedAt }) => acknowledgedAt === null);
  const listed = new Set(waiting.map(({ deadlineId }) => deadlineId));
  return unacknowledged(opened.register, opened.moment).filter(({ deadlineId }) => !listed.has(deadlineId));
}

/** What is due and what the system would not show. */
function unshownOf({ register, moment, reminding }: OpenRegister): readonly Unacknowledged[] {
  if (reminding.unshown === null) return [];
  return dueReminders(register, moment).map(({ key, deadlineId, row }) => ({
    deadlineId,
    row,
    reminders: [key],
  }));
}
/** As many as fit beside their head in one line, fewer where it is narrow; the docket itself stands right below. */
const shownInLine = 2;
/** As many as anyone acknowledges one by one. */
const shownAtMost = 100;

/**
 * The reminders that were shown and not acknowledged yet, to be acknowledged one by one or all at once. Without one, no
 * reminder counts as shown.
 */
export function ReminderStrip() {
  const shown = useDerived(unacknowledgedOf);
  const unshown = useDerived(unshownOf);
  const { reminding } = useOpenRegister();
  return (
    <>
      <Waiting
        name={reminderWords.reminders}
        waiting={shown}
        head={reminderWords.count({ count: shown.length })}
      />
      <Waiting
        name={reminderWords.notShown}
        waiting={unshown}
        head={
          reminding.unshown === 'do-not-disturb'
            ? reminderWords.heldBack({ count: unshown.length })
            : reminderWords.systemDidNot({ count: unshown.length })
        }
      />
    </>
  );
}

function Waiting(props: {
  readonly name: string;
  readonly head: string;
  readonly waiting: readonly Unacknowledged[];
}) {
  const { waiting } = props;
  const canWrite = useCanWrite();
  const command = useCommand();
  const [isWhole, setIsWhole] = useState(false);
  if (waiting.length === 0) return null;
  const acknowledge = (reminders: readonly string[]) =>
    void command.run({ do: 'acknowledge-reminders', reminders: [...reminders] });
  const seen = waiting.slice(0, isWhole ? shownAtMost : shownInLine);
  const rest = waiting.length - seen.length;
  const isDisabled = !canWrite || command.isBusy;
  const list = (
    <ul className={isWhole ? 'reminders-list reminders-whole' : 'reminders-list'}>
      {seen.map((each) => (
        <ReminderRow
          key={each.deadlineId}
          reminder={each}
          isWhole={isWhole}
          isDisabled={isDisabled}
          onPutOff={(untilOn) =>
            void command.run({ do: 'snooze-reminders', deadline: each.deadlineId, untilOn })
          }
          onAcknowledge={waiting.length === 1 ? null : () => acknowledge(each.reminders)}
        />
      ))}
      {isWhole && rest > 0 && <li className="muted">{reminderWords.moreBelow({ count: rest })}</li>}
    </ul>
  );
  return (
    <section className="reminders" aria-label={props.name}>
      <div className="reminders-head">
        <Icon name="bell" />
        <strong className="cut" title={props.head}>
          {props.head}
        </strong>
        {!isWhole && list}
        {waiting.length > 1 && (
          <Button kind="link" aria-expanded={isWhole} onPress={() => setIsWhole(!isWhole)}>
            {isWhole ? reminderWords.showLess : reminderWords.showAll}
          </Button>
        )}
        <Button
          isDisabled={isDisabled}
          onPress={() => acknowledge(waiting.flatMap(({ reminders }) => reminders))}
        >
          {waiting.length === 1 ? reminderWords.acknowledge : reminderWords.acknowledgeAll}
        </Button>
      </div>
      {command.refusal && <RefusalNote refusal={command.refusal} />}
      {isWhole && list}
    </section>
  );
}

function ReminderRow(props: {
  readonly reminder: Unacknowledged;
  readonly isWhole: boolean;
  readonly isDisabled: boolean;
  readonly onAcknowledge: (() => void) | null;
  readonly onPutOff: (untilOn: IsoDate) => void;
}) {
  const { go } = useNavigation();
  const { moment } = useOpenRegister();
  const { deadlineId, row } = props.reminder;
  const tomorrow = tomorrowFor(row.deadline, moment);
  return (
    <li className="reminders-row">
      <span className="reminders-what" title={[row.licenseName, row.title].filter(Boolean).join(' · ')}>
        <Button kind="link" onPress={() => go({ page: 'docket', deadlineId })}>
          {row.licenseName && (
            <>
              <Name text={row.licenseName} />
              {' · '}
            </>
          )}
          {row.title}
        </Button>
      </span>
      {props.isWhole && (
        <span className="muted">
          {timeLeftBadge(row).number} {timeLeftBadge(row).words}
        </span>
      )}
      {tomorrow !== null && (
        <IconButton
          label={reminderWords.tomorrow({ deadline: row.title, record: row.licenseName })}
          icon="clock"
          isDisabled={props.isDisabled}
          onPress={() => props.onPutOff(tomorrow)}
        />
      )}
      {props.onAcknowledge && (
        <IconButton
          label={reminderWords.acknowledgeOne({ deadline: row.title, record: row.licenseName })}
          icon="check"
          isDisabled={props.isDisabled}
          onPress={props.onAcknowledge}
        />
      )}
    </li>
  );
}
