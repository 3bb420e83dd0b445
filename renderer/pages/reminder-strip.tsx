import { useState } from 'react';
import { type Unacknowledged, unacknowledged } from '../../shared/unacknowledged';
import type { Docket } from '../docket-store';
import { useNavigation } from '../navigation';
import { Button, IconButton } from '../parts/button';
import { Icon } from '../parts/icon';
import { RefusalNote } from '../parts/refusal';
import { useCommand } from '../use-command';
import { useCanWrite, useWorked } from '../use-docket';
import { countOf } from './docket-view';

const unacknowledgedOf = ({ register, moment }: Docket) => unacknowledged(register, moment);
/** As many as fit one line; the docket itself stands right below. */
const shown = 3;
/** As many as anyone acknowledges one by one. */
const shownAtMost = 100;

/** What was told and nobody has acknowledged yet: one by one or all at once. Nothing counts as told before. */
export function ReminderStrip() {
  const waiting = useWorked(unacknowledgedOf);
  const canWrite = useCanWrite();
  const command = useCommand();
  const [isWhole, setIsWhole] = useState(false);
  if (waiting.length === 0) return null;
  const acknowledge = (reminders: readonly string[]) =>
    void command.run({ do: 'acknowledge-reminders', reminders: [...reminders] });
  const seen = waiting.slice(0, isWhole ? shownAtMost : shown);
  const rest = waiting.length - seen.length;
  const rests = !canWrite || command.isBusy;
  return (
    <section className="reminders" aria-label="Reminders">
      <div className="reminders-head">
        <Icon name="bell" />
        <strong>
          {waiting.length === 1
            ? '1 reminder was shown'
            : `Reminders of ${waiting.length} deadlines were shown`}
        </strong>
        <Button isDisabled={rests} onPress={() => acknowledge(waiting.flatMap(({ reminders }) => reminders))}>
          {waiting.length === 1 ? 'Acknowledge' : 'Acknowledge all'}
        </Button>
      </div>
      {command.refusal && <RefusalNote refusal={command.refusal} />}
      <ul className={isWhole ? 'reminders-list reminders-whole' : 'reminders-list'}>
        {seen.map((each) => (
          <ReminderLine
            key={each.deadlineId}
            told={each}
            isWhole={isWhole}
            isDisabled={rests}
            onAcknowledge={waiting.length === 1 ? null : () => acknowledge(each.reminders)}
          />
        ))}
        {isWhole && rest > 0 && <li className="muted">{rest} more, all of them in the docket below.</li>}
        {waiting.length > shown && (
          <li>
            <Button kind="link" onPress={() => setIsWhole(!isWhole)}>
              {isWhole ? 'Show fewer' : `${rest} more`}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}

function ReminderLine(props: {
  readonly told: Unacknowledged;
  readonly isWhole: boolean;
  readonly isDisabled: boolean;
  readonly onAcknowledge: (() => void) | null;
}) {
  const { go } = useNavigation();
  const { deadlineId, row } = props.told;
  return (
    <li className="reminders-line">
      <Button kind="link" onPress={() => go({ page: 'docket', deadlineId })}>
        {row.title}
        {row.licenseName && (
          <>
            {' · '}
            <bdi>{row.licenseName}</bdi>
          </>
        )}
      </Button>
      {props.isWhole && (
        <span className="muted">
          {countOf(row).number} {countOf(row).words}
        </span>
      )}
      {props.onAcknowledge && (
        <IconButton
          label={`Acknowledge ${row.title}, ${row.licenseName}`}
          icon="check"
          isDisabled={props.isDisabled}
          onPress={props.onAcknowledge}
        />
      )}
    </li>
  );
}
