import { formatDay } from '../../../shared/base/dates';
import { Name } from '../../parts/verbatim';
import type { PackRow } from './pack-rows';
import '../../views/preview/moved-dates.css';

function nowWords({ due, now }: PackRow): string {
  if (now === null) return 'the rule is gone';
  return now === due ? 'the count is the same' : `the new count is ${formatDay(now)}`;
}

/** The open deadlines that the rules set before: each keeps its date, whatever becomes of its rule. */
export function PackRows({ lines }: { readonly lines: readonly PackRow[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="moved">
      <h3>Open deadlines these rules set</h3>
      <p>They keep their dates. Move one by hand if it should follow.</p>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <Name text={line.name} />: stays due {formatDay(line.due)}; {nowWords(line)}
          </li>
        ))}
      </ul>
    </section>
  );
}
