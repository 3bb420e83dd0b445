import { useMemo } from 'react';
import { workedExamples } from '../../../shared/counting/worked-examples';
import type { TableRule } from '../../../shared/law/law-table';
import { ruleSetOf } from '../../../shared/register/rules-in-force';
import { lawWords } from '../../../shared/words/law-words';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useOpenRegister } from '../../state/use-open-register';
import '../../views/deadline/why.css';
import './law-examples.css';

/** The dates of a rule that were worked by hand, each with the working the program gives for it. */
export function LawExamples({ rule }: { readonly rule: TableRule }) {
  const { settings } = useOpenRegister().register;
  const examples = useMemo(() => workedExamples(rule, ruleSetOf(settings).rules), [rule, settings]);
  return (
    <section className="panel-section">
      <h3>{lawWords.workedByHand}</h3>
      <ol className="law-examples">
        {examples.map(({ from, gives, note, steps }) => (
          <li key={`${from} ${gives}`}>
            <p>
              <Worded
                say={lawWords.example}
                with={{ from, gives: <strong>{gives}</strong>, note: <Name text={note} /> }}
              />
            </p>
            <details className="small">
              <summary>{lawWords.calculation}</summary>
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
