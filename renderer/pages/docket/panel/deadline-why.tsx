import { formatDay } from '../../../../shared/base/dates';
import type { CountExplanation } from '../../../../shared/counting/count-explanation';
import { conditionBehind } from '../../../../shared/docket/asked-by';
import { dateNotes } from '../../../../shared/docket/deadline-notes';
import type { DocketRow } from '../../../../shared/docket/rows';
import { meaningOf } from '../../../../shared/docket/unanswered';
import { confidenceWords, ruleQuote } from '../../../../shared/law/rule-labels';
import { isPlannedDate } from '../../../../shared/records/response-plan';
import { deadlinePanelWords } from '../../../../shared/words/deadline-panel-words';
import { DayGrid } from '../../../parts/day-grid';
import { HelpButton } from '../../../parts/help-button';
import { Verbatim } from '../../../parts/verbatim';
import { useOpenRegister } from '../../../state/use-open-register';
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
  const { register, moment } = useOpenRegister();
  const { deadline, rule } = row;
  const asked = conditionBehind(register, deadline);
  return (
    <section className="panel-section">
      <div className="row">
        <h3>{deadlinePanelWords.why}</h3>
        <HelpButton
          about={deadlinePanelWords.whyHelp}
          topic="what-each-date-means"
          anchor="due-and-work-by"
        />
      </div>
      {rule === null && (
        <p>
          {isPlannedDate(deadline)
            ? deadlinePanelWords.internalTarget
            : (asked?.text ??
              (deadline.ruleId === 'by-hand' ? deadlinePanelWords.byHand : deadlinePanelWords.ruleUnknown))}
        </p>
      )}
      {asked !== null && asked.words !== '' && (
        <figure className="quote">
          <Verbatim text={asked.words} />
          <figcaption className="small muted">
            {deadlinePanelWords.asEntered({ citation: row.citation })}
          </figcaption>
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
  const { register } = useOpenRegister();
  return (
    <>
      <figure className="quote">
        <blockquote>{ruleQuote(rule)}</blockquote>
        <figcaption className="small muted">
          {rule.trigger.on === 'letter-own-date'
            ? rule.citation
            : deadlinePanelWords.ruleRead({
                citation: rule.citation,
                day: formatDay(rule.checkedOn),
                confidence: confidenceWords[rule.confidence],
              })}
          <details>
            <summary>{deadlinePanelWords.howSure}</summary>
            <p>{rule.confidenceWhy}</p>
            <p>{deadlinePanelWords.ruleSource({ source: rule.source, edition: deadline.lawEdition })}</p>
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
  const notes = dateNotes(row.deadline, row.rule, explanation);
  if (notes.length === 0) return null;
  return (
    <dl className="date-notes">
      {notes.map(({ label, value, note }) => (
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
