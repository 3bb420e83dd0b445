import type { IsoDate } from './dates';
import { daysOff } from './days-off';
import { dayZeroOf } from './decide/lines';
import type { LawEdition } from './law/law';
import type { RuleBook } from './law/rule-book';
import type { Deadline } from './records/deadline';
import type { Register } from './register';
import { countDeadline, type Working } from './working';

/** An open line that another edition of the law would date otherwise. It keeps its date until a person decides. */
export interface WouldMove {
  readonly line: Deadline;
  readonly now: { readonly triggerOn: IsoDate; readonly due: IsoDate; readonly workBy: IsoDate } | null;
  /** `changed`: another date; `gone`: the edition has no such rule any more. */
  readonly why: 'changed' | 'gone';
}

/** The open lines set by another edition that this one would change, by due date. Dates changed in writing are left alone. */
export function wouldMove(
  register: Register,
  book: RuleBook,
  edition: Pick<LawEdition, 'id'>,
): readonly WouldMove[] {
  return [...register.deadlines.values()]
    .filter((line) => isOpen(line) && line.lawEdition !== edition.id && line.because === '')
    .flatMap((line): readonly WouldMove[] => {
      if (line.ruleId === 'by-hand') return [];
      if (book.byId(line.ruleId) === undefined) return [{ line, now: null, why: 'gone' }];
      const now = recounted(register, book, line);
      const isSame = now === null || (now.due === line.due && now.workBy === line.workBy);
      return isSame ? [] : [{ line, now, why: 'changed' }];
    })
    .sort((a, b) => (a.line.due < b.line.due ? -1 : 1));
}

function isOpen({ met, closed, void: isVoid }: Deadline): boolean {
  return met === null && closed === null && isVoid === null;
}

/** What the book gives for a line today, chains recounted from their head; null where its trigger is not known any more. */
export function recounted(
  register: Register,
  book: RuleBook,
  line: Deadline,
): (Pick<Working, 'due' | 'workBy'> & { readonly triggerOn: IsoDate }) | null {
  const rule = book.byId(line.ruleId);
  if (rule === undefined) return null;
  const letter = register.letters.get(line.source.id);
  if (rule.cautious !== undefined && letter === undefined) return null;
  const triggerOn =
    rule.trigger.on === 'rule' ? beforeOf(register, book, line, rule.trigger.ruleId) : line.triggerOn;
  const { due, workBy } = countDeadline(rule, triggerOn, {
    closures: daysOff(register.settings),
    otherRules: book.rules,
    ...(letter === undefined ? {} : { chain: { letterOn: dayZeroOf(letter) } }),
  });
  return { triggerOn, due, workBy };
}

/** The due date of the line before in the chain as it would be now; the old trigger where that line is not there. */
function beforeOf(register: Register, book: RuleBook, line: Deadline, ruleId: string): IsoDate {
  const before = [...register.deadlines.values()].find(
    (each) =>
      each.ruleId === ruleId && each.source.id === line.source.id && each.licenseId === line.licenseId,
  );
  return before === undefined ? line.triggerOn : (recounted(register, book, before)?.due ?? line.triggerOn);
}
