import type { HitState } from '../../../shared/docket/hit-state';
import { cannotCompareParty, type PartyHit, type PartyResult } from '../../../shared/hits/party-hits';
import { cannotCompareSource, type HitDecision, hitKey } from '../../../shared/records/hit-decision';
import type { Register } from '../../../shared/register/register';
import { screeningWords } from '../../../shared/words/screening-words';

/** A row of the list: a hit, or a party whose name cannot be compared. */
export interface HitRow {
  readonly id: string;
  readonly result: PartyResult;
  /** Null: the name cannot be compared. */
  readonly found: PartyHit | null;
  readonly state: HitState;
  readonly decision: HitDecision | null;
  readonly isDecided: boolean;
  /** Which it is of the rows of its party. */
  readonly at: number;
  readonly of: number;
}

type Unplaced = Omit<HitRow, 'at' | 'of'>;

function cannotCompareRow(register: Register, result: PartyResult): readonly Unplaced[] {
  const { party, cannotCompare, cannotCompareState: state } = result;
  if (cannotCompare.length === 0) return [];
  const { name } = cannotCompareParty(cannotCompare);
  const ours = { counterpartyId: party.counterpartyId, party: party.name };
  const id = hitKey(ours, { source: cannotCompareSource, entry: '', name });
  const decision = register.hitDecisions.get(id) ?? null;
  return [{ id, result, found: null, state, decision, isDecided: state === 'decided' }];
}

const openFirst = (a: HitRow, b: HitRow): number =>
  Number(a.isDecided) - Number(b.isDecided) || (b.found?.hit.score ?? 0) - (a.found?.hit.score ?? 0);

/** A result is another object once anything in it changed, but not where a name that is looked up by a person was answered. */
const rowsBefore = new WeakMap<PartyResult, readonly HitRow[]>();

function rowsOfParty(register: Register, result: PartyResult): readonly HitRow[] {
  if (result.cannotCompare.length > 0) return rowsMade(register, result);
  const known = rowsBefore.get(result);
  if (known !== undefined) return known;
  const rows = rowsMade(register, result);
  rowsBefore.set(result, rows);
  return rows;
}

function rowsMade(register: Register, result: PartyResult): readonly HitRow[] {
  const rows: readonly Unplaced[] = [
    ...cannotCompareRow(register, result),
    ...result.hits.map((found) => ({
      id: found.key,
      result,
      found,
      state: found.state,
      decision: found.decision,
      isDecided: found.state === 'decided',
    })),
  ];
  return rows
    .map((row): HitRow => ({ ...row, at: 0, of: rows.length }))
    .sort(openFirst)
    .map((row, at) => ({ ...row, at: at + 1 }));
}

/** Every hit and every party that cannot be compared, grouped by party: parties with an open one first, each by its best open score. */
export function hitRows(register: Register, results: readonly PartyResult[]): readonly HitRow[] {
  const groups = results.map((result) => rowsOfParty(register, result)).filter(({ length }) => length > 0);
  const best = ([first]: readonly HitRow[]) => first as HitRow;
  return groups.sort((a, b) => openFirst(best(a), best(b))).flat();
}

/** What was answered, in words. */
export function answerWords({ found, decision }: Pick<HitRow, 'found' | 'decision'>): string {
  if (decision === null) return screeningWords.open;
  if (decision.answer === 'same') return screeningWords.same;
  if (decision.answer === 'ask') return screeningWords.asked;
  return found === null ? screeningWords.lookedUp : screeningWords.notTheSame;
}

/** How a row stands, in words. */
export function stateWords(row: HitRow): string {
  return row.state === 'reopened' ? screeningWords.reopened : answerWords(row);
}
