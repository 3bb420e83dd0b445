import { formatDay } from '../../../shared/base/dates';
import { lawWords } from '../../../shared/words/law-words';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import type { PackRow } from './pack-rows';
import '../../views/preview/moved-dates.css';

function nowWords({ due, now }: PackRow): string {
  if (now === null) return lawWords.ruleGone;
  return now === due ? lawWords.sameCount : lawWords.newCount({ day: formatDay(now) });
}

/** The open deadlines that the rules set before: each keeps its date, whatever becomes of its rule. */
export function PackRows({ lines }: { readonly lines: readonly PackRow[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="moved">
      <h3>{lawWords.openTheySet}</h3>
      <p>{lawWords.theyKeepDates}</p>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <Worded
              say={lawWords.staysDue}
              with={{ name: <Name text={line.name} />, day: formatDay(line.due), what: nowWords(line) }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
