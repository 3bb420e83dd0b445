import { useMemo } from 'react';
import { stateInSentence } from '../../../shared/docket/state-text';
import type { TableRule } from '../../../shared/law/law-table';
import { storiesOf } from '../../../shared/law/life-stories';
import { lifeTerms } from '../../../shared/law/rule-life-terms';
import { lawWords } from '../../../shared/words/law-words';
import { Name } from '../../parts/verbatim';
import { useOpenRegister } from '../../state/use-open-register';
import { titlesOf } from './law-view';
import './law-life.css';
import './law-rule-panel.css';

/** What becomes of a date of this rule after it was counted, and its life cases as short stories. */
export function LawLife({ rule }: { readonly rule: TableRule }) {
  const { settings } = useOpenRegister().register;
  const [terms, stories] = useMemo(() => {
    const titleOf = titlesOf(settings);
    return [lifeTerms(rule, titleOf), storiesOf(rule, titleOf, stateInSentence)];
  }, [rule, settings]);
  if (terms.length === 0) return null;
  return (
    <>
      <section className="panel-section">
        <h3>{lawWords.afterDateSet}</h3>
        <dl className="law-terms">
          {terms.map(({ label, says }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Name text={says} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="panel-section">
        <h3>{lawWords.whatHappensIf}</h3>
        <ol className="law-cases">
          {stories.map(({ says, lines }) => (
            <li key={`${says} ${lines.join()}`}>
              <details>
                <summary>{says}</summary>
                <ul className="small">
                  {lines.map((line) => (
                    <li key={line}>
                      <Name text={line} />
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
