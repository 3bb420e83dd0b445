import { formatDay, type IsoDate } from '../../shared/base/dates';
import { plural } from '../../shared/base/plural';
import { ageInDays } from '../../shared/docket/lists-in-use';
import type { Hit, ListUsed, Screened, TokenPair } from '../../shared/screening/screening';
import { shortSource } from '../../shared/screening/sources';
import { table } from './cli-table';

/** "SDN May 3, 2024", and how old it is where that is old. */
function listWords({ source, date }: ListUsed, today: IsoDate, oldAfter: number): string {
  const age = ageInDays(date as IsoDate, today);
  const old = age > oldAfter ? `, ${plural(age, 'day')} old` : '';
  return `${shortSource(source)} of ${formatDay(date as IsoDate)}${old}`;
}

/** Which lists a result is about: no result is shown without them. */
export function listsLine(lists: readonly ListUsed[], today: IsoDate, oldAfter: number): string {
  return `Held against: ${lists.map((list) => listWords(list, today, oldAfter)).join('; ')}.\n`;
}

const percent = (value: number): string => `${Math.round(value * 100)} %`;

function tokenWords({ asked, listed, similarity, weight, setAside }: TokenPair): string {
  if (setAside) return `${asked || listed} (set aside)`;
  if (asked === '') return `+${listed} (only on the list)`;
  if (listed === '') return `-${asked} (not on the list)`;
  return `${asked} = ${listed} ${percent(similarity)}, counts ${percent(weight)}`;
}

/** Hits as a table, each with what led to it. */
export function hitRows(hits: readonly Hit[]): string {
  const body = hits.map((hit) => [
    hit.score.toFixed(2),
    String(hit.ofacScore),
    shortSource(hit.source),
    hit.alias === null ? hit.name : `${hit.alias}, other name of ${hit.name}`,
    hit.country,
    hit.tokens.map(tokenWords).join('; '),
  ]);
  return table(['SCORE', 'OFAC', 'LIST', 'LISTED', 'COUNTRY', 'WHY'], body);
}

/** What was found for one name, for people. */
export function screenedText(name: string, { hits, cannotCompare }: Screened, threshold: number): string {
  const at = threshold.toFixed(2);
  const found =
    hits.length === 0
      ? `No hit for “${name}” from ${at} on in these lists.\n`
      : `${plural(hits.length, 'hit')} for “${name}” from ${at} on:\n${hitRows(hits)}`;
  return cannotCompare
    ? `“${name}” cannot be compared by its letters: look it up yourself.\n${found}`
    : found;
}
