import { formatDay, type IsoDate } from '../base/dates';
import type { HeldBy, KeptFrom, RetentionRule } from '../law/retention-rule';
import type { LegalHold } from '../law/stretches';
import { defineWords } from '../words/define-words';

const texts = defineWords('counting/retention-holds', {
  ofStillStand: ' ({count} of {set} still stand)',
  onceTheAgencyHas:
    ' Once the agency has authorized it in writing, enter that as a legal hold with the day it was lifted.',
  heldSinceBy: 'Held since {on} by {nameOf}{many}: {says} ({citation}).{how}',
  theWrittenAuthorizationEntered: 'the written authorization entered as a legal hold that was lifted on {by}',
  theHoldSetBy: 'The hold set by {nameOf}, {on}, ended with {what} ({citation}).',
});

/** The holds that follow from the steps of a record, under one rule. */
export interface StepHold {
  readonly rule: RetentionRule;
  readonly held: HeldBy;
  /** How many such steps there are. */
  readonly set: number;
  /** Those whose hold stands, first to last. */
  readonly standing: readonly KeptFrom[];
  /** The last of the others, and what ended its hold. */
  readonly ended: { readonly step: KeptFrom; readonly by: KeptFrom | IsoDate } | null;
}

const isOneOf = (kinds: readonly string[], { what }: KeptFrom) => kinds.includes(what);

/** Each hold that steps set, standing or ended. A lifted legal hold is the written authorization. */
export function stepHolds(
  rule: RetentionRule,
  events: readonly KeptFrom[],
  holds: readonly LegalHold[],
): readonly StepHold[] {
  return (rule.heldBy ?? []).flatMap((held) => {
    const setting = events.filter((each) => isOneOf(held.steps, each));
    return setting.length === 0
      ? []
      : [{ rule, held, set: setting.length, ...afterAll(held, events, holds) }];
  });
}

function afterAll(held: HeldBy, events: readonly KeptFrom[], holds: readonly LegalHold[]) {
  // On one day what sets a hold comes before what ends one, so that both on the same day leave none.
  const inOrder = events
    .map((event) => ({ event, sets: isOneOf(held.steps, event), ends: isOneOf(held.endedBy, event) }))
    .filter(({ sets, ends }) => sets || ends)
    .sort((a, b) =>
      a.event.on === b.event.on ? Number(b.sets) - Number(a.sets) : a.event.on < b.event.on ? -1 : 1,
    );
  let standing: readonly KeptFrom[] = [];
  let ended: StepHold['ended'] = null;
  for (const { event, sets } of inOrder) {
    const [first, ...rest] = standing;
    if (sets) standing = [...standing, event];
    else if (first !== undefined) {
      standing = rest;
      ended = { step: first, by: event };
    }
  }
  const liftedOn = held.endedInWriting ? lastLiftedOn(holds) : null;
  if (liftedOn === null) return { standing, ended };
  const released = standing.findLast(({ on }) => on <= liftedOn);
  return {
    standing: standing.filter(({ on }) => on > liftedOn),
    ended: released === undefined ? ended : { step: released, by: liftedOn },
  };
}

function lastLiftedOn(holds: readonly LegalHold[]): IsoDate | null {
  const days = holds.flatMap(({ liftedOn }) => (liftedOn === null ? [] : [liftedOn])).sort();
  return days.at(-1) ?? null;
}

/** A hold in words; null when it ended and that is all there is to say of it. */
export function standingInWords(
  { held, set, standing }: StepHold,
  nameOf: (what: string) => string,
): string | null {
  const [first] = standing;
  if (first === undefined) return null;
  const many = set === 1 ? '' : texts.ofStillStand({ count: standing.length, set });
  const how = held.endedInWriting ? texts.onceTheAgencyHas : '';
  return texts.heldSinceBy({
    on: formatDay(first.on),
    nameOf: nameOf(first.what),
    many,
    says: held.says,
    citation: held.citation,
    how,
  });
}

/** What ended the last hold of a kind; null while none has ended. */
export function endedInWords({ held, ended }: StepHold, nameOf: (what: string) => string): string | null {
  if (ended === null) return null;
  const { step, by } = ended;
  const what =
    typeof by === 'string'
      ? texts.theWrittenAuthorizationEntered({ by: formatDay(by) })
      : `${nameOf(by.what)}, ${formatDay(by.on)}`;
  return texts.theHoldSetBy({
    nameOf: nameOf(step.what),
    on: formatDay(step.on),
    what,
    citation: held.citation,
  });
}
