import { formatDay } from '../../../shared/base/dates';
import type { NamesScreened } from '../../../shared/calls/screening-calls';
import type { Hit, TokenPair } from '../../../shared/screening/screening';
import { shortSource } from '../../../shared/screening/sources';
import { viewWords } from '../../../shared/words/views-words';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
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
          { label: viewWords.score, value: hit.score.toFixed(2) },
          { label: viewWords.ofacScore, value: String(hit.ofacScore) },
          {
            label: viewWords.list,
            value: date
              ? viewWords.listOf({ list: shortSource(hit.source), day: formatDay(date) })
              : shortSource(hit.source),
          },
          { label: viewWords.entry, value: hit.entry },
          { label: viewWords.ourName, value: asked, isWide: true },
          { label: viewWords.listedAs, value: hit.name, isWide: true },
          { label: viewWords.otherName, value: hit.alias ?? '', isWide: true },
          {
            label: viewWords.countryOnList,
            value: [hit.country || viewWords.none, countryWords].filter(Boolean).join(' – '),
            isWide: true,
          },
        ]}
      />
      <table className="hit-words" aria-label={viewWords.wordByWord}>
        <thead>
          <tr>
            <th scope="col">{viewWords.ours}</th>
            <th scope="col">{viewWords.onList}</th>
            <th scope="col" className="amount">
              {viewWords.alike}
            </th>
            <th scope="col" className="amount">
              {viewWords.counts}
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
            <Worded say={viewWords.comparedAs} with={{ text: <Name text={folded} /> }} />
          </div>
        )}
      </td>
      <td className="amount">{isPaired ? percent(similarity) : '–'}</td>
      <td className="amount">{setAside ? viewWords.setAside : percent(weight)}</td>
    </tr>
  );
}
