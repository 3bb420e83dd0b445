import { useMemo } from 'react';
import { workedExamples } from '../../../shared/counting/worked-examples';
import type { TableRule } from '../../../shared/law/law-table';
import { ruleSetOf } from '../../../shared/register/rules-in-force';
import { Name } from '../../parts/verbatim';
import { useDocket } from '../../state/use-docket';
import '../../views/deadline/why.css';
import './law-examples.css';

/** The dates of a rule that were worked by hand, each with the working the program gives for it. */
export function LawExamples({ rule }: { readonly rule: TableRule }) {
  const { settings } = useDocket().register;
  const examples = useMemo(() => workedExamples(rule, ruleSetOf(settings).rules), [rule, settings]);
  return (
    <section className="panel-section">
      <h3>Worked by hand</h3>
      <ol className="law-examples">
        {examples.map(({ from, gives, note, steps }) => (
          <li key={`${from} ${gives}`}>
            <p>
              From {from}: <strong>{gives}</strong>. <Name text={note} />
            </p>
            <details className="small">
              <summary>Calculation</summary>
              <ol className="why-steps">
                {steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
