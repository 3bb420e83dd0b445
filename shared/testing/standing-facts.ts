import type { Register } from '../register/register';

// For tests of undoing, in any room.

type Kept = { readonly void: unknown; readonly changedSeq: number };

/** Records that stand, without the number of the entry that changed them last, which undoing never takes back. */
function standing(records: ReadonlyMap<string, Kept>): readonly object[] {
  return [...records.values()]
    .filter((record) => record.void === null)
    .map(({ changedSeq: _seq, ...record }) => record);
}

/** What undoing takes back of each part of the register; a part that is added and not named here does not compile. */
const facts: { readonly [Part in keyof Register]: (register: Register) => unknown } = {
  settings: ({ settings }) => settings,
  counterparties: ({ counterparties }) => standing(counterparties),
  licenses: ({ licenses }) => standing(licenses),
  letters: ({ letters }) => standing(letters),
  letterAuthors: ({ letterAuthors, letters }) =>
    [...letterAuthors].filter(([id]) => letters.get(id)?.void === null),
  steps: ({ steps }) => standing(steps),
  deadlines: ({ deadlines }) => standing(deadlines),
  responses: ({ responses }) => standing(responses),
  shipments: ({ shipments }) => standing(shipments),
  acts: ({ acts }) => standing(acts),
  // That a notice was shown is noted by the program itself and stays.
  shownReminders: ({ shownReminders: told }) =>
    [...told].filter(([, { acknowledgedAt }]) => acknowledgedAt !== null).map(([key]) => key),
  snoozed: ({ snoozed }) => [...snoozed],
  hitDecisions: ({ hitDecisions }) => [...hitDecisions],
  lastScreening: ({ lastScreening }) => lastScreening,
  // What the entry before replaced is not known any more.
  screeningBefore: () => null,
  // Kept of the screening that was undone too.
  screenedThen: () => null,
  // The number of the entry that answered is that of the undoing one afterwards.
  yearlyAnswered: ({ yearlyAnswered }) => [...yearlyAnswered.keys()],
  // These depend on entries, and undoing is an entry.
  undoStack: () => null,
  people: () => null,
  seq: () => null,
  lastAt: () => null,
};

/** Every fact that stands: void records are left out, and what only depends on entries, since undoing is one more. */
export function standingFacts(register: Register): unknown {
  return JSON.parse(
    JSON.stringify(Object.entries(facts).map(([part, factsOf]) => [part, factsOf(register)])),
  );
}
