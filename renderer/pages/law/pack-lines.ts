import type { IsoDate } from '../../../shared/base/dates';
import type { Refusal } from '../../../shared/base/result';
import { deadlineRulesOf, parseRulePack, type RulePack } from '../../../shared/counting/rule-pack';
import { lineName } from '../../../shared/docket/record-names';
import { recounted } from '../../../shared/docket/recount';
import type { RegisterSettings } from '../../../shared/records/settings';
import type { Register } from '../../../shared/register/register';
import { bookOf } from '../../../shared/register/rules-in-force';

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

/** An open line of a file that is replaced or taken out. It keeps its date; `now` is what the next rules would give. */
export interface PackLine {
  readonly id: string;
  readonly name: string;
  readonly due: IsoDate;
  readonly now: IsoDate | null;
}

/** The open lines that rules of this file set, by due date, beside what the packs to come would count. */
export function linesOfPack(register: Register, pack: RulePack | null, next: KeptPacks): readonly PackLine[] {
  if (pack === null) return [];
  const ids = new Set(deadlineRulesOf(pack).map(({ id }) => id));
  const book = bookOf({ ...register.settings, rulePacks: next });
  return [...register.deadlines.values()]
    .filter(({ ruleId, met, closed, void: isVoid }) => ids.has(ruleId) && !met && !closed && !isVoid)
    .map((line) => ({
      id: line.id,
      name: lineName(register, line),
      due: line.due,
      // No edition: a chain is counted anew from its head.
      now: recounted(register, book, line, { id: '' })?.due ?? null,
    }))
    .sort((a, b) => (a.due < b.due ? -1 : 1));
}

/** The packs with this one in place of the one of its id, or added at the end. */
export function withPack(packs: KeptPacks, added: KeptPack): KeptPacks {
  return packs.some(({ id }) => id === added.id)
    ? packs.map((pack) => (pack.id === added.id ? added : pack))
    : [...packs, added];
}
