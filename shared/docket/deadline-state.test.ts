import { expect, test } from 'vitest';
import { day } from '../base/dates';
import type { Deadline } from '../records/deadline';
import type { Register } from '../register/register';
import { createScene } from '../testing/scene';
import { isClosedAhead, isOpen, stands, stateOf } from './deadline-state';

const today = day('2019-11-25');

function replyAndScene() {
  const scene = createScene(today);
  scene.perform({ do: 'open-license', applicationNumber: 'Z000001' });
  scene.perform({ do: 'log-letter', license: 'Z000001', kind: 'intent-to-deny', datedOn: day('2019-11-21') });
  return scene;
}

function reply({ deadlines }: Register) {
  const found = [...deadlines.values()].find(({ ruleId }) => ruleId === 'itd-reply');
  if (found === undefined) throw new Error('no reply');
  return found;
}

test('a deadline stands until it is met, closed or void', () => {
  const deadline = reply(replyAndScene().register);
  const act = { stepId: 's1', on: today };
  expect(stands(deadline)).toBe(true);
  expect(stands({ ...deadline, met: act })).toBe(false);
  const sent: Deadline = { ...deadline, sent: act };
  expect(stands(sent)).toBe(true);
  const closed = { how: 'settled', on: today, reason: '', letterId: null } as const;
  expect(stands({ ...deadline, closed })).toBe(false);
  const { void: _void, ...fields } = deadline;
  expect(stands(fields)).toBe(true);
});

test('an answer dated ahead closes nothing before its day', () => {
  const scene = replyAndScene();
  scene.perform({ do: 'log-letter', license: 'Z000001', kind: 'denied', datedOn: day('2019-11-28') });
  const deadline = reply(scene.register);
  expect(stands(deadline)).toBe(false);
  const on = (date: string) => [
    isClosedAhead(deadline, day(date)),
    isOpen(scene.register, deadline, day(date)),
    stateOf(deadline, day(date)),
  ];
  expect(on('2019-11-27')).toEqual([true, true, 'open']);
  expect(on('2019-11-28')).toEqual([false, false, 'answered']);
});

test('a deadline that nothing has closed is not closed ahead', () => {
  expect(isClosedAhead(reply(replyAndScene().register), today)).toBe(false);
});
