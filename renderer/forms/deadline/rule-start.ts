import { licenseLabels } from '../../../shared/labels/field-labels';
import type { Agency } from '../../../shared/law/agency';
import type { LetterKind } from '../../../shared/law/letter-kinds';
import { letterKindWords } from '../../../shared/law/letter-kinds';
import type { Rule } from '../../../shared/law/rule';
import { type LicenseDate, type RuleSet, startsByItself } from '../../../shared/law/rule-set';
import { stepKindLabels } from '../../../shared/law/step-kind-words';
import type { StepKind } from '../../../shared/law/step-kinds';
import { deadlineWords } from '../../../shared/words/deadline-words';
import type { Pick } from '../../parts/combo-field';

/** Where a deadline by this rule begins: here with a date, with a record, or with a step or letter of its own. */
export type RuleStart =
  | { readonly is: 'date'; readonly asks: string }
  | { readonly is: 'record'; readonly field: LicenseDate; readonly isByItself: boolean }
  | { readonly is: 'step'; readonly kinds: readonly StepKind[] }
  | { readonly is: 'letter'; readonly kinds: readonly LetterKind[] };

/** Follows a chain to its head. Null for a rule whose chain is broken. */
export function startOf(ruleSet: RuleSet, rule: Rule): RuleStart | null {
  const { trigger } = rule;
  switch (trigger.on) {
    case 'hand':
      return { is: 'date', asks: trigger.asks };
    case 'license':
      return { is: 'record', field: trigger.field, isByItself: startsByItself(rule) };
    case 'step':
      return { is: 'step', kinds: trigger.kinds };
    case 'letter':
      return { is: 'letter', kinds: trigger.kinds };
    case 'letter-own-date':
      return { is: 'letter', kinds: [] };
    case 'rule': {
      const before = ruleSet.byId(trigger.ruleId);
      return before === undefined ? null : startOf(ruleSet, before);
    }
  }
}

const groupNames = (): Readonly<Record<RuleStart['is'], string>> => ({
  date: deadlineWords.fromDate,
  record: deadlineWords.fromRecord,
  step: deadlineWords.fromStep,
  letter: deadlineWords.fromLetter,
});
const order: readonly RuleStart['is'][] = ['date', 'record', 'step', 'letter'];

function startWords(start: RuleStart): string {
  switch (start.is) {
    case 'date':
      return start.asks;
    case 'record':
      return licenseLabels('BIS')[start.field].toLowerCase();
    case 'step':
      return start.kinds.map((kind) => stepKindLabels[kind].label.toLowerCase()).join(', ');
    case 'letter':
      return start.kinds.length === 0
        ? deadlineWords.statedDate
        : start.kinds.map((kind) => letterKindWords[kind].label.toLowerCase()).join(', ');
  }
}

/** The whole table to pick from, by where each rule starts. Of the dates of a record, those of its agency; without a record, all. */
export function rulePicks(ruleSet: RuleSet, agency: Agency | null): readonly Pick[] {
  const groups = groupNames();
  const started = ruleSet.rules.flatMap((rule) => {
    const start = startOf(ruleSet, rule);
    if (start === null) return [];
    const isOther =
      start.is === 'record' &&
      agency !== null &&
      ![
        ...ruleSet.forLicense(start.field, agency),
        ...ruleSet.offered({ license: start.field, agency }),
      ].includes(rule);
    return isOther ? [] : [{ rule, start }];
  });
  return order.flatMap((is) =>
    started
      .filter(({ start }) => start.is === is)
      .map(({ rule, start }) => ({
        id: rule.id,
        label: rule.title,
        detail: `${rule.citation} · ${startWords(start)}`,
        group: groups[is],
      })),
  );
}
