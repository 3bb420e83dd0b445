import { formatDay, type IsoDate } from '../base/dates';
import { capitalized } from '../base/letter-case';
import type { Condition, License } from '../records/license';
import type { Step } from '../records/step';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';

const texts = defineWords('docket/condition-notices', {
  told: 'Told {told}',
  notToldYetAs: 'Not told yet, as far as is recorded',
  acknowledged: 'acknowledged {acknowledged}',
  acknowledgmentOutstanding: 'acknowledgment outstanding',
});

const tells = ['conditions-told', 'conditions-acknowledged'] as const;

/** "Ms. Lind, Example Trading Ltd." names Example Trading Ltd. */
const isNamed = (withWhom: string, party: string): boolean =>
  withWhom.toLowerCase().includes(party.toLowerCase());

/**
 * The steps that told a party of its conditions or acknowledged them, earliest first (15 CFR 750.7(d)). A step that names nobody
 * is for everybody; where the conditions name no party, those are it that name no other.
 */
export function noticesTo(register: Register, license: License, party: string): readonly Step[] {
  const others = [
    ...license.conditions.map(({ partyBound }) => partyBound),
    ...license.parties.map(({ name }) => name),
  ].filter((name) => name !== '');
  const isFor = (withWhom: string) =>
    party === '' ? !others.some((name) => isNamed(withWhom, name)) : isNamed(withWhom, party);
  return register.steps
    .by('license', license.id)
    .filter((step) => step.void === null && tells.some((kind) => kind === step.kind))
    .filter(({ withWhom }) => withWhom === '' || isFor(withWhom))
    .sort((a, b) =>
      a.happenedOn < b.happenedOn ? -1 : a.happenedOn > b.happenedOn ? 1 : a.madeSeq - b.madeSeq,
    );
}

const daysOf = (steps: readonly Step[], kind: Step['kind']): readonly IsoDate[] => [
  ...new Set(steps.filter((step) => step.kind === kind).map(({ happenedOn }) => happenedOn)),
];

/** "Told Fri Oct 4, 2019 · acknowledged Fri Oct 11, 2019"; what is missing is said only of a party that has to be told. */
export function noticeInWords(register: Register, license: License, condition: Condition): string {
  const { partyBound, acknowledgment } = condition;
  const notices = noticesTo(register, license, partyBound);
  const told = daysOf(notices, 'conditions-told').map(formatDay);
  const acknowledged = daysOf(notices, 'conditions-acknowledged').map(formatDay);
  const isOwn = partyBound === '' || isNamed(partyBound, license.applicant || 'applicant');
  return [
    ...(told.length > 0 ? [texts.told({ told: told.join(', ') })] : []),
    ...(told.length === 0 && acknowledged.length === 0 && !isOwn ? [texts.notToldYetAs] : []),
    ...(acknowledged.length > 0 ? [texts.acknowledged({ acknowledged: acknowledged.join(', ') })] : []),
    ...(acknowledgment && acknowledged.length === 0 ? [texts.acknowledgmentOutstanding] : []),
  ]
    .map((words, index) => (index === 0 ? capitalized(words) : words))
    .join(' · ');
}
