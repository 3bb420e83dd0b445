import type { IsoDate } from '../../../shared/base/dates';
import type { Refusal } from '../../../shared/base/result';
import { deadlineRulesOf, parseRulePack, type RulePack } from '../../../shared/counting/rule-pack';
import { deadlineName } from '../../../shared/docket/record-names';
import { recountDeadline } from '../../../shared/docket/recount';
import type { RegisterSettings } from '../../../shared/records/settings';
import type { Register } from '../../../shared/register/register';
import { ruleSetOf } from '../../../shared/register/rules-in-force';

export type KeptPacks = RegisterSettings['rulePacks'];
export type KeptPack = KeptPacks[number];

/** A kept file of rules as it reads today. */
export interface ReadPack {
  readonly kept: KeptPack;
  readonly pack: RulePack | null;
  /** Why this program does not read it; its rules then set no dates. */
  readonly refusal: Refusal | null;
}

/** The files of rules of a register, each read again; one that does not read is told, never hidden. */
export function readPacks(packs: KeptPacks): readonly ReadPack[] {
  return packs.map((kept) => {
    const read = parseRulePack(kept.text);
    return read.ok ? { kept, pack: read.value, refusal: null } : { kept, pack: null, refusal: read };
  });
}

/** An open deadline of a file that is replaced or taken out. It keeps its date; `now` is what the next rules would give. */
export interface PackRow {
  readonly id: string;
  readonly name: string;
  readonly due: IsoDate;
  readonly now: IsoDate | null;
}

/** The open deadlines that rules of this file set, by due date, beside what the packs to come would count. */
export function rowsOfPack(register: Register, pack: RulePack | null, next: KeptPacks): readonly PackRow[] {
  if (pack === null) return [];
  const ids = new Set(deadlineRulesOf(pack).map(({ id }) => id));
  const ruleSet = ruleSetOf({ ...register.settings, rulePacks: next });
  return [...register.deadlines.values()]
    .filter(({ ruleId, met, closed, void: isVoid }) => ids.has(ruleId) && !met && !closed && !isVoid)
    .map((deadline) => ({
      id: deadline.id,
      name: deadlineName(register, deadline),
      due: deadline.due,
      // No edition: a chain is counted anew from its head.
      now: recountDeadline(register, ruleSet, deadline, { id: '' })?.due ?? null,
    }))
    .sort((a, b) => (a.due < b.due ? -1 : 1));
}

/** The packs with this one in place of the one of its id, or added at the end. */
export function withPack(packs: KeptPacks, added: KeptPack): KeptPacks {
  return packs.some(({ id }) => id === added.id)
    ? packs.map((pack) => (pack.id === added.id ? added : pack))
    : [...packs, added];
}
