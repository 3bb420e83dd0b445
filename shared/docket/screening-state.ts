import type { IsoDate } from '../base/dates';
import type { PartyScreening } from '../records/saved-view';
import type { Register, ScreenedThen } from '../register/register';
import { type ListInUse, listsInUse } from './lists-in-use';
import { type PartyToScreen, partiesToScreen, partyKeyOf } from './parties-to-screen';
import { recordedHits } from './recorded-hits';

type UsedList = Pick<ListInUse, 'source' | 'sha256'>;

const screenedBefore = new WeakMap<ScreenedThen, ReadonlyMap<string, ReadonlySet<string>>>();

/** What a screening of a party rests on: each of its names, and where it is. */
const basisOf = ({ names, country, address }: PartyToScreen): readonly string[] => [
  ...names,
  JSON.stringify([country, address]),
];

/** What was screened, by party. */
function screenedOf(then: ScreenedThen): ReadonlyMap<string, ReadonlySet<string>> {
  const known = screenedBefore.get(then);
  if (known !== undefined) return known;
  const screened = new Map(
    partiesToScreen(then).map((party) => [partyKeyOf(party), new Set(basisOf(party))]),
  );
  screenedBefore.set(then, screened);
  return screened;
}

function hasOtherLists(before: readonly UsedList[], now: readonly UsedList[]): boolean {
  const used = new Set(before.map(({ source, sha256 }) => `${source}\n${sha256}`));
  return used.size !== now.length || now.some(({ source, sha256 }) => !used.has(`${source}\n${sha256}`));
}

/** Whether every record is the one that was screened: records are replaced, never edited. */
function isAsThen({ counterparties, licenses }: Register, then: ScreenedThen): boolean {
  const isSame = (now: ReadonlyMap<string, object>, before: readonly object[]): boolean => {
    if (now.size !== before.length) return false;
    let at = 0;
    for (const record of now.values()) {
      if (record !== before[at]) return false;
      at += 1;
    }
    return true;
  };
  return isSame(counterparties, then.counterparties) && isSame(licenses, then.licenses);
}

/** Tells of any party whether the last recorded screening still stands for it; `lists`: those in use. */
export function screeningTeller(
  register: Register,
  lists: readonly UsedList[],
): (party: PartyToScreen) => PartyScreening {
  const { lastScreening, screenedThen } = register;
  if (lists.length === 0) return () => 'no-lists';
  const then = lastScreening === null ? undefined : screenedThen.get(lastScreening.upTo);
  if (lastScreening === null || then === undefined) return () => 'never';
  const isOther = hasOtherLists(lastScreening.lists, lists);
  if (isAsThen(register, then)) return () => (isOther ? 'stale' : 'screened');
  const screened = screenedOf(then);
  return (party) => {
    const seen = screened.get(partyKeyOf(party));
    if (seen === undefined) return 'never';
    return isOther || basisOf(party).some((each) => !seen.has(each)) ? 'stale' : 'screened';
  };
}

/** Parties that no recorded screening has seen, and those whose names or address or whose lists are others since. */
export function notScreened(
  register: Register,
  parties: readonly PartyToScreen[],
  lists: readonly UsedList[],
): { readonly unscreened: readonly PartyToScreen[]; readonly stale: readonly PartyToScreen[] } {
  const tell = screeningTeller(register, lists);
  const states = parties.map(tell);
  return {
    unscreened: parties.filter((_, at) => states[at] === 'never' || states[at] === 'no-lists'),
    stale: parties.filter((_, at) => states[at] === 'stale'),
  };
}

/** How the register stands beside its lists, countable. */
export interface ScreeningStanding {
  readonly parties: number;
  readonly unscreened: number;
  readonly stale: number;
  /** Hits of the last recorded screening that nobody has decided, or whose decision no longer holds. */
  readonly open: number;
  /** Lists in use that are past the number of days of the settings. */
  readonly oldLists: readonly ListInUse[];
}

/** How screening stands, for the docket's one line; null: no list is in use, or nothing is left to do. */
export function screeningLeft(register: Register, today: IsoDate): ScreeningStanding | null {
  const lists = listsInUse(register, today);
  if (lists.length === 0) return null;
  const parties = partiesToScreen(register);
  const { unscreened, stale } = notScreened(register, parties, lists);
  const standing = {
    parties: parties.length,
    unscreened: unscreened.length,
    stale: stale.length,
    open: recordedHits(register, register.lastScreening).filter(
      ({ state, isGone }) => state !== 'decided' && !isGone,
    ).length,
    oldLists: lists.filter(({ isOld }) => isOld),
  };
  const isDone = standing.unscreened + standing.stale + standing.open + standing.oldLists.length === 0;
  return isDone ? null : standing;
}
