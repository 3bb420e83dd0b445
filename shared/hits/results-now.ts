import { type PartyToScreen, partiesToScreen } from '../docket/parties-to-screen';
import type { Register } from '../register/register';
import { entriesByKey, entryKey, type ListEntry } from '../screening/list-entry';
import type { Screened } from '../screening/screening';
import { type PartyResult, partyFound, partyResult } from './party-hits';

/** What was found for names, as it crosses to the window: with the entries of the lists that the hits are about. */
export interface FoundForNames {
  readonly names: readonly (Pick<Screened, 'hits' | 'cannotCompare'> & { readonly name: string })[];
  readonly listed: readonly ListEntry[];
}

/** What was worked out of one answer: its names and entries by what they are called, and the results of parties as they were then. */
interface Known {
  readonly byName: ReadonlyMap<string, FoundForNames['names'][number]>;
  readonly entries: ReadonlyMap<string, ListEntry>;
  readonly results: Map<string, PartyResult>;
  /** All of them, once all were asked for, and the register and the entry they were worked out from. */
  last: {
    readonly register: Register;
    readonly seq: number;
    readonly results: readonly PartyResult[];
  } | null;
}

const known = new WeakMap<FoundForNames, Known>();

function knownOf(found: FoundForNames): Known {
  const before = known.get(found);
  if (before !== undefined) return before;
  const now: Known = {
    last: null,
    byName: new Map(found.names.map((each) => [each.name, each])),
    entries: entriesByKey(found.listed),
    results: new Map<string, PartyResult>(),
  };
  known.set(found, now);
  return now;
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((each, at) => each === b[at]));

const isSameParty = (a: PartyToScreen, b: PartyToScreen): boolean =>
  a.name === b.name &&
  a.country === b.country &&
  isSameList(a.names, b.names) &&
  isSameList(a.address, b.address) &&
  isSameList(a.licenses, b.licenses);

/** Whether a result still says how its party stands. One with a name that is looked up by a person is worked out anew. */
const stillHolds = ({ hitDecisions }: Register, party: PartyToScreen, result: PartyResult): boolean =>
  result.cannotCompare.length === 0 &&
  result.hits.every(({ key, decision }) => (hitDecisions.get(key) ?? null) === decision) &&
  isSameParty(party, result.party);

/**
 * How every party stands by what was found, one after the other; parties with a name that was not held against the lists yet are
 * left out. Only what an entry changed is worked out again, so that whoever stops in between finds the rest done next time.
 */
export function* eachResultNow(register: Register, found: FoundForNames): Generator<PartyResult> {
  const known = knownOf(found);
  const { byName, entries, results, last } = known;
  if (last?.register === register && last.seq === register.seq) {
    yield* last.results;
    return;
  }
  const { seq } = register;
  const all: PartyResult[] = [];
  for (const party of partiesToScreen(register)) {
    const screened = party.names.flatMap((name) => byName.get(name) ?? []);
    if (screened.length !== party.names.length) continue;
    const key = party.counterpartyId ?? `printed ${party.name}`;
    const before = results.get(key);
    if (before !== undefined && stillHolds(register, party, before)) {
      all.push(before);
      yield before;
      continue;
    }
    const result = partyResult(
      register,
      partyFound(party, screened, (hit) => entries.get(entryKey(hit))),
    );
    results.set(key, result);
    all.push(result);
    yield result;
  }
  known.last = { register, seq, results: all };
}

/** The same, all of them. */
export function resultsNow(register: Register, found: FoundForNames): readonly PartyResult[] {
  return [...eachResultNow(register, found)];
}
