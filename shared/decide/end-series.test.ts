import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { inWords } from '../base/message-text';
import type { CommandInput } from '../commands/commands';
import { parseCommand } from '../commands/parse-command';
import { docketRows } from '../docket/rows';
import { createScene } from '../testing/scene';

const today = day('2026-11-28');
const byHand = {
  do: 'add-deadline',
  title: 'Check the lists',
  dueOn: day('2026-12-31'),
  repeat: { every: 'month' },
} as const;
const byRule = { do: 'add-deadline', rule: 'encryption-sales-report', triggerOn: today } as const;

describe.each<[string, CommandInput, string]>([
  ['by hand', byHand, '2027-01-31'],
  ['by a rule', byRule, '2027-08-01'],
])('a deadline %s that comes again', (_, add, next) => {
  test.each([
    ['dropped, comes again', {}, [next]],
    ['dropped with endSeries false, comes again', { endSeries: false }, [next]],
    ['ended, does not', { endSeries: true }, []],
  ])('%s', (_says, more, left) => {
    const scene = createScene(today);
    const deadline = scene.perform(add);
    scene.perform({ do: 'drop-deadline', deadline, reason: 'x', ...more });
    expect(docketRows(scene.register, today).map(({ deadline: line }) => line.due)).toEqual(left);
    scene.perform({ do: 'undo' });
    expect(docketRows(scene.register, today).map(({ deadline: line }) => line.id)).toEqual([deadline]);
  });

  test('ended and reopened, it is there again and comes again when it is done', () => {
    const scene = createScene(today);
    const deadline = scene.perform(add);
    scene.perform({ do: 'drop-deadline', deadline, reason: 'x', endSeries: true });
    scene.perform({ do: 'reopen-deadline', deadline, reason: 'It does apply.' });
    scene.perform({ do: 'log-step', kind: 'report-filed', happenedOn: day('2027-01-04'), deadline });
    expect(docketRows(scene.register, day('2027-01-04')).map(({ deadline: line }) => line.due)).toEqual([
      next,
    ]);
  });
});

test('a day that is known ahead is no slip: an expiry to come is not questioned, an export to come is', () => {
  const warned = (kind: string) => {
    const logged = createScene(today).attempt({ do: 'log-step', kind, happenedOn: day('2027-08-31') });
    return logged.ok && logged.value.warnings.map(({ messageKey }) => messageKey);
  };
  expect(warned('registration-expiry')).toEqual([]);
  expect(warned('schedule-1-export')).toEqual(['step-far-ahead']);
});

test('endSeries is refused in words where it is neither true nor false', () => {
  const parsed = parseCommand({ do: 'drop-deadline', deadline: 'd1', reason: 'x', endSeries: 'yes' });
  expect(parsed.ok ? '' : inWords(parsed)).toContain('is neither true nor false');
});
