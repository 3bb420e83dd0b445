import { useRef, useState } from 'react';
import { formatInstant } from '../../../shared/base/dates';
import { workByWords } from '../../../shared/docket/doubt';
import { timeInWords } from '../../../shared/docket/state-text';
import { absenceWords, shownWords } from '../../../shared/reminders/away-text';
import type { MissedReminder } from '../../../shared/reminders/missed-while-away';
import { awayWords } from '../../../shared/words/away-words';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { RefusalNote } from '../../parts/refusal';
import { Name } from '../../parts/verbatim';
import { useNavigation } from '../../state/navigation';
import { useOpenRegister } from '../../state/use-open-register';
import { usePrintRequest } from '../../state/use-print-request';
import { missedWords, useAway } from '../../views/deadline/away';
import { RecordTable } from '../../views/record/record-parts';
import { AwayPreview } from './away-preview';
import '../../parts/page.css';

const columns = [
  { title: awayWords.workBy, width: '16%' },
  { title: awayWords.what, width: '34%' },
  { title: awayWords.reminderTime, width: '36%' },
  { title: awayWords.acknowledged, width: '14%' },
];

/** As many as anyone reads one by one; all of them print. */
const shownAtMost = 500;

/** Reminders you missed while nothing could be shown: when it should have come, when it did, and why not before. */
export function AwayPage() {
  const opened = useOpenRegister();
  const { go } = useNavigation();
  const { fellDue, open, isDisabled: rests, refusal, acknowledge, acknowledgeAll } = useAway();
  const [isPrinting, setIsPrinting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  usePrintRequest(() => setIsPrinting(true));
  const { away } = opened.reminding;
  // The button that was pressed goes away with the last open deadline.
  const thenHeading = (done: Promise<unknown>) => void done.then(() => heading.current?.focus());
  return (
    <div className="page-area">
      <main className="page record">
        <header className="page-head">
          <h1 ref={heading} tabIndex={-1}>
            {awayWords.title}
          </h1>
          <span className="page-note">{away !== null && missedWords(fellDue.length)}</span>
          {fellDue.length > 0 && (
            <div className="page-actions">
              <Button icon="print" onPress={() => setIsPrinting(true)}>
                {awayWords.print}
              </Button>
              <Button
                kind="primary"
                icon="check"
                isDisabled={rests || open.length === 0}
                onPress={() => thenHeading(acknowledgeAll())}
              >
                {awayWords.acknowledgeAll}
              </Button>
            </div>
          )}
        </header>
        {away !== null && <p className="muted">{absenceWords(away, opened.moment.zone)}</p>}
        {refusal !== null && <RefusalNote refusal={refusal} />}
        {fellDue.length === 0 ? (
          <EmptyState
            icon="clock"
            title={away === null ? awayWords.noneMissed : awayWords.nothingLeft}
            actions={
              <Button kind="primary" onPress={() => go({ page: 'docket', deadlineId: null })}>
                {awayWords.toDocket}
              </Button>
            }
          >
            {away === null ? awayWords.noneMissedWhy : awayWords.nothingLeftWhy}
          </EmptyState>
        ) : (
          <RecordTable label={awayWords.fellDue} columns={columns}>
            {fellDue.slice(0, shownAtMost).map((each) => (
              <AwayRow
                key={each.deadlineId}
                fellDue={each}
                isDisabled={rests}
                onAcknowledge={() => thenHeading(acknowledge([each.reminder]))}
              />
            ))}
          </RecordTable>
        )}
        {fellDue.length > shownAtMost && (
          <p className="muted">{awayWords.more({ count: fellDue.length - shownAtMost })}</p>
        )}
      </main>
      {isPrinting && <AwayPreview onClose={() => setIsPrinting(false)} />}
    </div>
  );
}

function AwayRow(props: {
  readonly fellDue: MissedReminder;
  readonly isDisabled: boolean;
  readonly onAcknowledge: () => void;
}) {
  const { moment, reminding } = useOpenRegister();
  const { go } = useNavigation();
  const { row, deadlineId, fellDueAt, acknowledgedAt } = props.fellDue;
  const { zone } = moment;
  return (
    <tr>
      <td>
        <div>{workByWords(row.deadline)}</div>
        <div className={row.daysLeft <= 2 ? 'urgent' : 'muted'}>{timeInWords(row)}</div>
      </td>
      <td>
        <Button kind="link" onPress={() => go({ page: 'docket', deadlineId })}>
          {row.title}
        </Button>
        <div className="muted small">
          <Name text={row.licenseName} />
          {row.partyName !== '' && (
            <>
              {' · '}
              <Name text={row.partyName} />
            </>
          )}
        </div>
      </td>
      <td>
        <div>{formatInstant(fellDueAt, zone)}</div>
        <div className="muted small">{shownWords(props.fellDue, reminding.unshown, zone)}</div>
      </td>
      <td>
        {acknowledgedAt === null ? (
          <Button isDisabled={props.isDisabled} onPress={props.onAcknowledge}>
            {awayWords.acknowledge}
            <span className="unseen">
              {' '}
              {row.title}, {row.licenseName}
            </span>
          </Button>
        ) : (
          <span className="muted small">{formatInstant(acknowledgedAt, zone)}</span>
        )}
      </td>
    </tr>
  );
}
