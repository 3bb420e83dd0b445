import { formatDay } from '../../../shared/base/dates';
import { amendedInWords, isAmended } from '../../../shared/law/changes';
import type { RetentionRule } from '../../../shared/law/retention-rule';
import type { Estimate } from '../../../shared/law/rule';
import { confidenceWords, ruleQuote } from '../../../shared/law/rule-labels';
import { wasReadLongAgo } from '../../../shared/law/rule-set';
import { licenseWords } from '../../../shared/words/license-words';
import { useOpenRegister } from '../../state/use-open-register';
import '../../views/deadline/why.css';
import './count-details.css';

/** The working of a date that is no deadline, folded away, with the rule's own words. */
export function CountDetails(props: {
  readonly steps: readonly string[];
  readonly rule: RetentionRule | Estimate | null;
}) {
  const { moment } = useOpenRegister();
  const { steps, rule } = props;
  return (
    <details className="working-details">
      <summary>{licenseWords.howCounted}</summary>
      <ol className="why-steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {rule !== null && (
        <>
          <figure className="quote">
            <blockquote>{ruleQuote(rule)}</blockquote>
            <figcaption className="small muted">
              {rule.citation} · {licenseWords.readOn({ day: formatDay(rule.checkedOn) })} ·{' '}
              {confidenceWords[rule.confidence]}. {rule.confidenceWhy}
              {isAmended(rule) && ` ${amendedInWords(rule)}.`}
              {wasReadLongAgo(rule, moment.today) && ` ${licenseWords.readLongAgo}`}
            </figcaption>
          </figure>
          <p className="small">{rule.meaning}</p>
        </>
      )}
    </details>
  );
}
