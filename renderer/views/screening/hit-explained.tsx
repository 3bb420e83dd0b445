import { formatDay } from '../../../shared/base/dates';
import type { NamesScreened } from '../../../shared/calls/screening-calls';
import type { Hit, TokenPair } from '../../../shared/screening/screening';
import { shortSource } from '../../../shared/screening/sources';
import { Name } from '../../parts/verbatim';
import { FactList } from '../record/record-parts';
import './hit-explained.css';

const percent = (value: number): string => `${Math.round(value * 100)} %`;

/** Why a listed party is a hit: both names word by word with what each counted, and the two scores. */
export function HitExplained(props: {
  readonly asked: string;
  readonly hit: Hit;
  readonly lists: NamesScreened['lists'];
  /** Whether the countries agree, in words; empty: not known. */
  readonly countryWords?: string;
}) {
  const { asked, hit, lists, countryWords = '' } = props;
  const date = lists.find(({ source }) => source === hit.source)?.date;
  return (
    <>
      <FactList
        facts={[
          { label: 'Score', value: hit.score.toFixed(2) },
          { label: 'OFAC’s own search would give', value: String(hit.ofacScore) },
          { label: 'List', value: `${shortSource(hit.source)}${date ? ` of ${formatDay(date)}` : ''}` },
          { label: 'Entry', value: hit.entry },
          { label: 'Our name', value: asked, isWide: true },
          { label: 'Listed as', value: hit.name, isWide: true },
          { label: 'Other name that matched', value: hit.alias ?? '', isWide: true },
          {
            label: 'Country on the list',
            value: [hit.country || 'none', countryWords].filter(Boolean).join(' – '),
            isWide: true,
          },
        ]}
      />
      <table className="hit-words" aria-label="Both names word by word">
        <thead>
          <tr>
            <th scope="col">Ours</th>
            <th scope="col">On the list</th>
            <th scope="col" className="amount">
              Alike
            </th>
            <th scope="col" className="amount">
              Counts
            </th>
          </tr>
        </thead>
        <tbody>
          {hit.tokens.map((pair, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a word can stand in a name twice
            <Words key={at} pair={pair} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Words({ pair }: { readonly pair: TokenPair }) {
  const { asked, listed, folded, similarity, weight, setAside } = pair;
  const isPaired = asked !== '' && listed !== '';
  const isAsItStands = folded === `${asked.toLowerCase()} = ${listed.toLowerCase()}`;
  return (
    <tr>
      <td>{asked === '' ? <span className="muted">–</span> : <Name text={asked} />}</td>
      <td>
        {listed === '' ? <span className="muted">–</span> : <Name text={listed} />}
        {isPaired && !isAsItStands && folded !== '' && (
          <div className="muted small">
            compared as <Name text={folded} />
          </div>
        )}
      </td>
      <td className="amount">{isPaired ? percent(similarity) : '–'}</td>
      <td className="amount">{setAside ? 'set aside' : percent(weight)}</td>
    </tr>
  );
}
