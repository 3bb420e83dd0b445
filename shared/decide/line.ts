import type { IsoDate } from '../base/dates';
import { builtInBook, lawEdition } from '../law/law';
import type { Rule } from '../law/rule';
import type { RuleBook } from '../law/rule-book';
import type { Choice } from '../records/choice';
import { addedSince, type DeadlineFields } from '../records/deadline';
import { countFor, datesFrom } from '../register/count-for';
import type { Register } from '../register/register';

/** What a line is made from besides its rule. */
export interface LineFrom {
  readonly source: DeadlineFields['source'];
  readonly licenseId: string | null;
  readonly triggerOn: IsoDate;
  /** The letter at the head of the chain, for a rule with a cautious reading. */
  readonly letterOn?: IsoDate;
  readonly itemIds?: readonly string[] | null;
  readonly length?: number | null;
  readonly leadDays?: number;
}

/** A docket line as the rule counts it, open and untouched. */
export function lineOf(register: Register, rule: Rule, from: LineFrom): DeadlineFields {
  const { source, licenseId, triggerOn, letterOn, itemIds = null, length = null } = from;
  // No courier brings what happens by itself.
  const leadDays = rule.kind === 'takes-effect' ? 0 : (from.leadDays ?? 0);
  const counted = countFor(register, rule, { triggerOn, leadDays, length, letterOn });
  return {
    licenseId,
    ruleId: rule.id,
    lawEdition: lawEdition.id,
    kind: rule.kind,
    // A pack can be taken out again; its lines keep the words they were set with.
    title: builtInBook.byId(rule.id) === undefined ? rule.title : '',
    source,
    triggerOn,
    ...datesFrom(counted),
    length,
    leadDays,
    repeat: null,
    conditionId: null,
    itemIds,
    answered: [],
    sent: null,
    met: null,
    closed: null,
    wouldBeDue: null,
    because: '',
    moved: null,
    ...addedSince,
    reopenedBecause: '',
  };
}

/** The parts of a line that a count gives: what moves when its trigger or its rule does. */
export function datesOf(line: DeadlineFields): Partial<DeadlineFields> {
  const { triggerOn, due, workBy, opensOn, extendedTo, arguableLater, cautiousDue, inDoubt, because, moved } =
    line;
  const { length, leadDays, statedOn, ruleDue, otherReading, setAside } = line;
  return {
    triggerOn,
    due,
    workBy,
    opensOn,
    extendedTo,
    arguableLater,
    cautiousDue,
    inDoubt,
    because,
    moved,
    length,
    leadDays,
    statedOn,
    ruleDue,
    otherReading,
    setAside,
  };
}

/** The rules that start by themselves, and those chosen beside them, in the order of the book. */
export function withChosen(
  book: RuleBook,
  byThemselves: readonly Rule[],
  chosen: readonly Choice[],
): readonly Rule[] {
  const ids = new Set(
    [...byThemselves, ...chosen.map(({ ruleId }) => book.byId(ruleId))].map((rule) => rule?.id),
  );
  return book.rules.filter(({ id }) => ids.has(id));
}
