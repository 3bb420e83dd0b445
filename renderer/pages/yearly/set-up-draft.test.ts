import { expect, test } from 'vitest';
import { day } from '../../../shared/base/dates';
import { ruleById } from '../../../shared/law/law';
import type { Rule } from '../../../shared/law/rule';
import { newSetUp, passedOver, setUpCommand, waysOf } from './set-up-draft';

function rule(id: string): Rule {
  const found = ruleById(id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
}
const today = day('2027-01-15');
const selfClassification = rule('encryption-self-classification');
const blocked = rule('ofac-annual-report');

test('what only a person starts begins with a day, what a step starts with the step', () => {
  expect(waysOf(selfClassification)).toEqual(['period']);
  expect(waysOf(blocked)).toEqual(['step', 'period']);
  expect(waysOf(rule('itar-registration-renewal'))).toEqual(['step']);
});

test('in January the form begins with the year before, and says when it is passed over', () => {
  expect(newSetUp(selfClassification, today).on).toBe('2026-12-31');
  expect(passedOver(selfClassification, day('2026-06-01'), today)).toBeNull();
  expect(passedOver(selfClassification, today, today)).toBe('2026-12-31');
  expect(passedOver(selfClassification, day('2027-02-02'), day('2027-02-02'))).toBeNull();
  expect(passedOver(rule('itar-registration-renewal'), today, today)).toBeNull();
});

test('the command is a deadline by the rule or a step, with its record and its note', () => {
  const draft = newSetUp(selfClassification, today);
  expect(setUpCommand(selfClassification, { ...draft, note: 'Two products.' })).toEqual({
    do: 'add-deadline',
    rule: 'encryption-self-classification',
    triggerOn: '2026-12-31',
    because: 'Two products.',
  });
  const step = newSetUp(blocked, today);
  expect(setUpCommand(blocked, step)).toBeNull();
  expect(setUpCommand(blocked, { ...step, on: day('2027-01-04'), licenseId: 'id-1' })).toEqual({
    do: 'log-step',
    kind: 'property-blocked',
    happenedOn: '2027-01-04',
    note: '',
    license: 'id-1',
  });
  expect(setUpCommand(blocked, { ...step, way: 'period', on: today })).toMatchObject({
    do: 'add-deadline',
    rule: 'ofac-annual-report',
  });
});
