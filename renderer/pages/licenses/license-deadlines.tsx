import { formatDay } from '../../../shared/base/dates';
import { closedDeadlineFacts } from '../../../shared/docket/deadline-facts';
import { workByWords } from '../../../shared/docket/doubt';
import { explainDeadline } from '../../../shared/docket/explain-deadline';
import type { DocketRow } from '../../../shared/docket/rows';
import { licenseWords } from '../../../shared/words/license-words';
import { Badge } from '../../parts/badge';
import { DayStrip } from '../../parts/day-strip';
import { InlineLink } from '../../parts/inline-link';
import { Name } from '../../parts/verbatim';
import { useNavigation } from '../../state/navigation';
import { useOpenRegister } from '../../state/use-open-register';
import { stateBadge, timeLeftBadge } from '../../views/deadline/docket-view';
import { Nothing, RecordSection, RecordTable } from '../../views/record/record-parts';

/** The dates of a record: open ones with their count, closed ones with what proves them. */
export function LicenseDeadlines(props: {
  readonly title: string;
  readonly rows: readonly DocketRow[];
  readonly empty: string;
}) {
  const { rows, title } = props;
  const columns = [
    { title: licenseWords.what, width: '34%' },
    { title: rows.every(({ isOpen }) => isOpen) ? licenseWords.left : licenseWords.howItEnded, width: '26%' },
    { title: licenseWords.workBy, width: '20%' },
    { title: licenseWords.due, width: '20%' },
  ];
  return (
    <RecordSection title={title} count={rows.length}>
      {rows.length === 0 ? (
        <Nothing>{props.empty}</Nothing>
      ) : (
        <RecordTable label={title} columns={columns}>
          {rows.map((row) => (
            <DeadlineItem key={row.deadline.id} row={row} />
          ))}
        </RecordTable>
      )}
    </RecordSection>
  );
}

function DeadlineItem({ row }: { readonly row: DocketRow }) {
  const { go } = useNavigation();
  const badge = stateBadge(row);
  return (
    <tr>
      <td>
        <InlineLink onPress={() => go({ page: 'docket', deadlineId: row.deadline.id })}>
          <Name text={row.title} />
        </InlineLink>
        <div className="muted small">{row.citation}</div>
      </td>
      <td>
        {badge !== null && <Badge tone={badge.tone}>{badge.words}</Badge>}
        {row.isOpen ? <Left row={row} /> : <Ended row={row} said={badge?.words} />}
      </td>
      <td>{workByWords(row.deadline)}</td>
      <td>{formatDay(row.deadline.due)}</td>
    </tr>
  );
}

function Left({ row }: { readonly row: DocketRow }) {
  const { register, moment } = useOpenRegister();
  const { number, words, isUrgent } = timeLeftBadge(row);
  const days = explainDeadline(register, row.deadline)?.days ?? [];
  return (
    <>
      <div className={isUrgent ? 'urgent' : undefined}>
        {words === 'today' ? (
          <strong>{licenseWords.today}</strong>
        ) : (
          <>
            <strong>{number}</strong> {words}
          </>
        )}
      </div>
      {days.length > 0 && <DayStrip days={days} today={moment.today} />}
    </>
  );
}

/** How a date was closed; what the badge above has said already is not said again. */
function Ended({ row, said }: { readonly row: DocketRow; readonly said: string | undefined }) {
  const { register } = useOpenRegister();
  const closed = closedDeadlineFacts(register, row);
  return (
    <div className="small">
      <div>
        {[closed.how === said ? '' : closed.how, closed.on === null ? '' : formatDay(closed.on)]
          .filter(Boolean)
          .join(', ')}
      </div>
      {closed.letter !== '' && <div className="muted">{closed.letter}</div>}
      {closed.reason !== '' && (
        <div className="muted">
          <Name text={closed.reason} />
        </div>
      )}
      {closed.proof.map((step) => (
        <div key={step.id} className="muted">
          {step.kind}, {formatDay(step.on)}
          {step.reference !== '' && (
            <>
              {' · '}
              <Name text={step.reference} />
            </>
          )}
        </div>
      ))}
    </div>
  );
}
