import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { createScene } from '../testing/scene';
import type { Reminder } from './due-reminders';
import { isToldTo } from './told-to';

function register(owner: string) {
  const scene = createScene(day('2019-11-26'));
  scene.perform({ do: 'open-license', agency: 'BIS', applicationNumber: 'Z123456', owner });
  scene.perform({ do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: day('2019-11-25') });
  return scene.register;
}

function told(owner: string, person: string, stage: Reminder['stage']): boolean {
  const shared = register(owner);
  const [deadline] = shared.deadlines.values();
  if (deadline === undefined) throw new Error('no deadline');
  return isToldTo(shared, { deadlineId: deadline.id, stage }, person);
}

test('the owner is told of every stage, and everybody of what nobody owns', () => {
  expect(told('Ann Lee', 'ann lee', 7)).toBe(true);
  expect(told('', 'Bob Other', 7)).toBe(true);
});

test('somebody else is told on the last day and once it is past, not before', () => {
  expect(told('Ann Lee', 'Bob Other', 7)).toBe(false);
  expect(told('Ann Lee', 'Bob Other', 'again-2019-12-01T13:00:00Z')).toBe(false);
  expect(told('Ann Lee', 'Bob Other', 0)).toBe(true);
  expect(told('Ann Lee', 'Bob Other', 'past-2019-12-17' as Reminder['stage'])).toBe(true);
});
