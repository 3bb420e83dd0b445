import type { FellDue } from '../../../shared/away';
import { fellDueDuring } from '../../../shared/away';
import { formatInstant } from '../../../shared/dates';
import type { Docket } from '../../docket-store';
import { useNavigation } from '../../navigation';
import { Button, IconButton } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { RefusalNote } from '../../parts/refusal';
import { useCommand } from '../../use-command';
import { useCanWrite, useDesk, useWorked } from '../../use-docket';

/** As many as anyone reads one by one. */
const shownAtMost = 100;

/** What fell due in the last absence, as it stands now. */
export function fellDueIn({ register, moment, reminding }: Docket): readonly FellDue[] {
  return reminding.away === null ? [] : fellDueDuring(register, reminding.away, moment);
}

/** What fell due while nothing could be shown: when it should have come, when it did, and why not before. */
export function AwaySection() {
  const fellDue = useWorked(fellDueIn);
  const { docket, store } = useDesk();
  const canWrite = useCanWrite();
  const command = useCommand();
  const { away } = docket.reminding;
  if (away === null || fellDue.length === 0) return null;
  const { zone } = docket.moment;
  const open = fellDue.filter(({ acknowledgedAt }) => acknowledgedAt === null);
  const acknowledge = (reminders: readonly string[]) =>
    void command.run({ do: 'acknowledge-reminders', reminders: [...reminders] });
  const rests = !canWrite || command.isBusy;
  const why = away.why === 'off' ? 'Export Docket was not running' : 'The computer was asleep';
  return (
    <section className="reminders" aria-label="While you were away">
      <div className="reminders-head">
        <Icon name="clock" />
        <strong>
          {fellDue.length === 1
            ? 'While you were away 1 reminder fell due'
            : `While you were away reminders of ${fellDue.length} deadlines fell due`}
        </strong>
        {open.length > 0 && (
          <Button isDisabled={rests} onPress={() => acknowledge(open.map(({ reminder }) => reminder))}>
            {open.length === 1 ? 'Acknowledge' : 'Acknowledge all'}
          </Button>
        )}
        <IconButton
          label="Close what fell due while you were away"
          icon="close"
          onPress={store.dismissAway}
        />
      </div>
      <p className="muted small">
        {why} from {formatInstant(away.fromAt, zone)} to {formatInstant(away.toAt, zone)}, so nothing could be
        shown.
      </p>
      {command.refusal && <RefusalNote refusal={command.refusal} />}
      <ul className="reminders-list reminders-whole">
        {fellDue.slice(0, shownAtMost).map((each) => (
          <AwayLine
            key={each.deadlineId}
            fellDue={each}
            zone={zone}
            isDisabled={rests}
            onAcknowledge={each.acknowledgedAt === null ? () => acknowledge([each.reminder]) : null}
          />
        ))}
        {fellDue.length > shownAtMost && (
          <li className="muted">{fellDue.length - shownAtMost} more, all of them in the docket below.</li>
        )}
      </ul>
    </section>
  );
}

function AwayLine(props: {
  readonly fellDue: FellDue;
  readonly zone: string;
  readonly isDisabled: boolean;
  readonly onAcknowledge: (() => void) | null;
}) {
  const { go } = useNavigation();
  const { row, deadlineId, fellDueAt, shownAt } = props.fellDue;
  const shown =
    shownAt === null
      ? 'the system has shown no notification of it (do not disturb, or notifications are off)'
      : `shown ${formatInstant(shownAt, props.zone)}`;
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
      <span className="muted small">
        fell due {formatInstant(fellDueAt, props.zone)}; {shown}
      </span>
      {props.onAcknowledge === null ? (
        <span className="muted small">acknowledged</span>
      ) : (
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
