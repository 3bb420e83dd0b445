import { formatDay } from '../../shared/dates';
import type { DocketRow } from '../../shared/docket-rows';
import type { Confidence } from '../../shared/law/rule';
import type { Working } from '../../shared/working';
import { DayGrid } from '../parts/day-strip';
import { Verbatim } from '../parts/verbatim';
import { useDocket } from '../use-docket';

const confidenceWords: Readonly<Record<Confidence, string>> = {
  stated: 'stated in the rule',
  inferred: 'inferred from the rule',
  practice: 'agency practice, not in the rule',
};

/** Why the date is what it is: the days counted one by one, the count in words, the rule's own words. */
export function DeadlineWhy({ row, working }: { readonly row: DocketRow; readonly working: Working | null }) {
  const { moment } = useDocket();
  const { line, rule } = row;
  if (rule === null) {
    return (
      <section className="panel-section">
        <h3>Why this date</h3>
        <p>
          {line.ruleId === 'by-hand'
            ? 'This date was entered by hand.'
            : 'The rule is of another law edition.'}
        </p>
        {line.because !== '' && <Verbatim text={line.because} />}
      </section>
    );
  }
  return (
    <section className="panel-section">
      <h3>Why this date</h3>
      {working !== null && working.days.length > 0 && <DayGrid days={working.days} today={moment.today} />}
      {working !== null && (
        <ol className="why-steps">
          {working.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <figure className="quote">
        <blockquote>“{rule.quote}”</blockquote>
        <figcaption className="small muted">
          {rule.citation} · read {formatDay(rule.checkedOn)} · {confidenceWords[rule.confidence]}
          <details>
            <summary>How sure is this?</summary>
            <p>{rule.confidenceWhy}</p>
            <p>
              Source: {rule.source}. Law edition {line.lawEdition}.
            </p>
          </details>
        </figcaption>
      </figure>
      <p className="small">{rule.meaning}</p>
    </section>
  );
}
