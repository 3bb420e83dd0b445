import { formatDay } from '../../../../shared/base/dates';
import type { CountExplanation } from '../../../../shared/counting/count-explanation';
import { askedBy } from '../../../../shared/docket/asked-by';
import { dateNotes } from '../../../../shared/docket/deadline-notes';
import type { DocketRow } from '../../../../shared/docket/rows';
import { meaningOf } from '../../../../shared/docket/unanswered';
import { confidenceWords, ruleQuote } from '../../../../shared/law/rule-labels';
import { isPlannedDate } from '../../../../shared/records/response-plan';
import { DayGrid } from '../../../parts/day-grid';
import { HelpButton } from '../../../parts/help-button';
import { Verbatim } from '../../../parts/verbatim';
import { useDocket } from '../../../state/use-docket';
import { MeetsIt } from './deadline-meets';
import { PrintCount } from './print-count';
import '../../../views/deadline/why.css';
import './deadline-why.css';

/** Why the date is what it is: the days counted one by one, the count in words, the rule's own words. */
export function DeadlineWhy({
  row,
  explanation,
}: {
  readonly row: DocketRow;
  readonly explanation: CountExplanation | null;
}) {
  const { register, moment } = useDocket();
  const { deadline, rule } = row;
  const asked = askedBy(register, deadline);
  return (
    <section className="panel-section">
      <div className="row">
        <h3>Why this date</h3>
        <HelpButton about="what each date means" topic="what-each-date-means" anchor="due-and-work-by" />
      </div>
      {rule === null && (
        <p>
          {isPlannedDate(deadline)
            ? 'An internal target, inside the window the rule gives. It binds nobody else.'
            : (asked?.says ??
              (deadline.ruleId === 'by-hand'
                ? 'This date was entered by hand.'
                : 'The rule is of another law edition, or of a rule file that was removed.'))}
        </p>
      )}
      {asked !== null && asked.words !== '' && (
        <figure className="quote">
          <Verbatim text={asked.words} />
          <figcaption className="small muted">{row.citation}, as entered</figcaption>
        </figure>
      )}
      {rule === null && deadline.because !== '' && <Verbatim text={deadline.because} />}
      {explanation !== null && explanation.days.length > 0 && (
        <DayGrid days={explanation.days} today={moment.today} />
      )}
      {explanation !== null && (
        <ol className="why-steps">
          {explanation.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <DateNotes row={row} explanation={explanation} />
      {rule !== null && <RuleWords row={row} rule={rule} />}
      <PrintCount deadlineId={deadline.id} />
    </section>
  );
}

function RuleWords({
  row: { deadline },
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
              Source: {rule.source}. Law edition {deadline.lawEdition}.
            </p>
          </details>
        </figcaption>
      </figure>
      <p className="small">{meaningOf(register, deadline, rule)}</p>
      <MeetsIt rule={rule} />
    </>
  );
}

/** What stands beside the two dates: windows, other readings, days for the courier, a date that was moved. */
function DateNotes({
  row,
  explanation,
}: {
  readonly row: DocketRow;
  readonly explanation: CountExplanation | null;
}) {
  const beside = dateNotes(row.deadline, row.rule, explanation);
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
