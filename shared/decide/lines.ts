import { earlierOf, type IsoDate } from '../dates';
import { daysOff } from '../days-off';
import { lawEdition, ruleById, rules, rulesForLetter } from '../law/law';
import type { Rule } from '../law/rule';
import type { DeadlineFields } from '../records/deadline';
import type { LetterFields } from '../records/letter';
import type { Register } from '../register';
import { countDeadline } from '../working';

/** Day 0 of a letter: the printed date, or the day of its message when that is earlier. */
export function dayZeroOf(letter: LetterFields): IsoDate {
  return letter.messageOn === null ? letter.datedOn : earlierOf(letter.datedOn, letter.messageOn);
}

/** The items of one record a letter speaks of; null means all. */
export function coveredItems(letter: LetterFields, licenseId: string): readonly string[] | null {
  const cover = letter.covers.find((each) => each.licenseId === licenseId);
  return cover === undefined || cover.itemIds.length === 0 ? null : cover.itemIds;
}

/** A rule this edition is sure to have; a missing one is a fault of the program, not of the register. */
export function knownRule(id: string): Rule {
  const rule = ruleById(id);
  if (rule === undefined) throw new Error(`the law table has no rule ${id}`);
  return rule;
}

/** Day 0 of one rule for this letter; null when the rule does not apply to it. */
function triggerOf(register: Register, rule: Rule, letter: LetterFields): IsoDate | null {
  const { trigger } = rule;
  switch (trigger.on) {
    case 'letter':
      return trigger.date === 'arrivedOn' ? letter.arrivedOn : dayZeroOf(letter);
    case 'letter-own-date':
      return letter.replyByOn;
    case 'rule': {
      const before = knownRule(trigger.ruleId);
      const start = triggerOf(register, before, letter);
      return start === null
        ? null
        : countDeadline(before, start, { closures: daysOff(register.settings) }).due;
    }
    case 'license':
    case 'step':
    case 'hand':
      return null;
  }
}

/** The docket lines a letter starts on one record, as the law table counts them. */
export function linesOf(
  register: Register,
  letterId: string,
  letter: LetterFields,
  licenseId: string,
): readonly DeadlineFields[] {
  const closures = daysOff(register.settings);
  const lines: DeadlineFields[] = [];
  const ownDate = rules.filter(({ trigger }) => trigger.on === 'letter-own-date');
  for (const rule of [...rulesForLetter(letter.kind), ...ownDate]) {
    const triggerOn = triggerOf(register, rule, letter);
    if (triggerOn === null) continue;
    const counted = countDeadline(rule, triggerOn, { closures, chain: { letterOn: dayZeroOf(letter) } });
    lines.push({
      licenseId,
      ruleId: rule.id,
      lawEdition: lawEdition.id,
      kind: rule.kind,
      title: '',
      source: { kind: 'letter', id: letterId },
      triggerOn,
      due: counted.due,
      workBy: counted.workBy,
      extendedTo: counted.extendedTo ?? null,
      cautiousDue: counted.cautiousDue ?? null,
      inDoubt: counted.inDoubt,
      itemIds: coveredItems(letter, licenseId),
      answered: [],
      sent: null,
      met: null,
      closed: null,
      wouldBeDue: null,
      because: '',
    });
  }
  return lines;
}
