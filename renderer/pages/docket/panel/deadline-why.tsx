import { formatDay } from '../../../../shared/base/dates';
import type { Working } from '../../../../shared/counting/working';
import { askedBy } from '../../../../shared/docket/asked-by';
import { besideOf } from '../../../../shared/docket/deadline-notes';
import type { DocketRow } from '../../../../shared/docket/rows';
import { meaningOf } from '../../../../shared/docket/unanswered';
import { confidenceWords, ruleQuote } from '../../../../shared/law/rule-labels';
import { isOurs } from '../../../../shared/records/response-plan';
import { DayGrid } from '../../../parts/day-grid';
import { Verbatim } from '../../../parts/verbatim';
import { useDocket } from '../../../state/use-docket';
import { CountPaper } from './count-paper';
import { MeetsIt } from './deadline-meets';
import '../../../views/deadline/why.css';
import './deadline-why.css';

/** Why the date is what it is: the days counted one by one, the count in words, the rule's own words. */
export function DeadlineWhy({ row, working }: { readonly row: DocketRow; readonly working: Working | null }) {
  const { register, moment } = useDocket();
  const { line, rule } = row;
  const asked = askedBy(register, line);
  return (
    <section className="panel-section">
      <h3>Why this date</h3>
      {rule === null && (
        <p>
          {isOurs(line)
            ? 'An internal target, inside the window the rule gives. It binds nobody else.'
            : (asked?.says ??
              (line.ruleId === 'by-hand'
                ? 'This date was entered by hand.'
                : 'The rule is of another law edition, or of a rule file that was taken out.'))}
        </p>
      )}
      {asked !== null && asked.words !== '' && (
        <figure className="quote">
          <Verbatim text={asked.words} />
          <figcaption className="small muted">{row.citation}, as entered</figcaption>
        </figure>
      )}
      {rule === null && line.because !== '' && <Verbatim text={line.because} />}
      {working !== null && working.days.length > 0 && <DayGrid days={working.days} today={moment.today} />}
      {working !== null && (
        <ol className="why-steps">
          {working.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <BesideDates row={row} working={working} />
      {rule !== null && <RuleWords row={row} rule={rule} />}
      <CountPaper deadlineId={line.id} />
    </section>
  );
}

function RuleWords({
  row: { line },
  rule,
}: {
  readonly row: DocketRow;
  readonly rule: NonNullable<DocketRow['rule']>;
}) {
  const { register } = useDocket();
  return (
    <>
      <figure className="quote">
        <blockquote>{ruleQuote(rule)}</blockquote>
        <figcaption className="small muted">
          {rule.citation}
          {rule.trigger.on !== 'letter-own-date' &&
            ` · read ${formatDay(rule.checkedOn)} · ${confidenceWords[rule.confidence]}`}
          <details>
            <summary>How sure is this?</summary>
            <p>{rule.confidenceWhy}</p>
            <p>
              Source: {rule.source}. Law edition {line.lawEdition}.
            </p>
          </details>
        </figcaption>
      </figure>
      <p className="small">{meaningOf(register, line, rule)}</p>
      <MeetsIt rule={rule} />
    </>
  );
}

/** What stands beside the two dates: windows, other readings, days for the courier, a date that was moved. */
function BesideDates({ row, working }: { readonly row: DocketRow; readonly working: Working | null }) {
  const beside = besideOf(row.line, row.rule, working);
  if (beside.length === 0) return null;
  return (
    <dl className="beside">
      {beside.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <strong>{value}</strong> <span className="small muted">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
