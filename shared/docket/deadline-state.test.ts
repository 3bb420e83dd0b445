import { expect, test } from 'vitest';
import { day } from '../base/dates';
import type { Deadline } from '../records/deadline';
import type { Register } from '../register/register';
import { createScene } from '../testing/scene';
import { isClosedAhead, isOpen, stands, stateOf } from './deadline-state';

const today = day('2019-11-25');

function replyAndScene() {
  const scene = createScene(today);
  scene.does({ do: 'open-license', applicationNumber: 'Z000001' });
  scene.does({ do: 'log-letter', license: 'Z000001', kind: 'intent-to-deny', datedOn: day('2019-11-21') });
  return scene;
}

function reply({ deadlines }: Register) {
  const found = [...deadlines.values()].find(({ ruleId }) => ruleId === 'itd-reply');
  if (found === undefined) throw new Error('no reply');
  return found;
}

test('a deadline stands until it is met, closed or void', () => {
  const line = reply(replyAndScene().register);
  const act = { stepId: 's1', on: today };
  expect(stands(line)).toBe(true);
  expect(stands({ ...line, met: act })).toBe(false);
  const sent: Deadline = { ...line, sent: act };
  expect(stands(sent)).toBe(true);
  const closed = { how: 'settled', on: today, reason: '', letterId: null } as const;
  expect(stands({ ...line, closed })).toBe(false);
  const { void: _void, ...fields } = line;
  expect(stands(fields)).toBe(true);
});

test('an answer dated ahead closes nothing before its day', () => {
  const scene = replyAndScene();
  scene.does({ do: 'log-letter', license: 'Z000001', kind: 'denied', datedOn: day('2019-11-28') });
  const line = reply(scene.register);
  expect(stands(line)).toBe(false);
  const on = (date: string) => [
    isClosedAhead(line, day(date)),
    isOpen(scene.register, line, day(date)),
    stateOf(line, day(date)),
  ];
  expect(on('2019-11-27')).toEqual([true, true, 'open']);
  expect(on('2019-11-28')).toEqual([false, false, 'answered']);
});

test('a deadline that nothing has closed is not closed ahead', () => {
  expect(isClosedAhead(reply(replyAndScene().register), today)).toBe(false);
});
