import { editionOf } from '../../../shared/register/rules-in-force';
import { lawWords } from '../../../shared/words/law-words';
import { useOpenRegister } from '../../state/use-open-register';
import './law-changes.css';
import './law-questions.css';

/** What was found to have changed since the text of the table was read, and what it means for dates; newest first. */
export function LawChanges() {
  const { changes, says } = editionOf(useOpenRegister().register.settings);
  return (
    <details className="law-changes">
      <summary>{lawWords.changes({ count: changes.length })}</summary>
      <p className="law-words muted">{says}</p>
      <ul className="law-questions">
        {changes.map(({ id, what, citation, inForce, touches, means }) => (
          <li key={id}>
            <p className="strong">{what}</p>
            <p>
              {inForce} {means}
            </p>
            <p className="small muted">
              {touches === '' ? citation : lawWords.touches({ citation, what: touches })}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
