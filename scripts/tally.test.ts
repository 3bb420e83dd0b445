import { describe, expect, test } from 'vitest';
import { describeFailure, manyTests, oneCheck, slowest, tookText } from './tally.mjs';

const fine = { code: 0, output: '' };
const passed = { name: 'a', state: 'passed', message: '' } as const;
const failed = { name: 'b', state: 'failed', message: 'expected 1' } as const;

describe('the count at the end of the tests', () => {
  test('counts what passed and what failed', () => {
    const outcome = manyTests('unit', [passed, failed], { code: 1, output: '' });
    expect(outcome).toMatchObject({
      passed: 1,
      failures: [{ name: 'b', message: 'expected 1' }],
      notPossible: [],
    });
  });

  test('takes a run without tests for a failure', () => {
    expect(manyTests('unit', [], fine).failures).toHaveLength(1);
  });

  test('takes a bad exit for a failure even when every test passed', () => {
    expect(manyTests('unit', [passed], { code: 1, output: 'unhandled' }).failures).toEqual([
      { name: 'unit', message: 'unhandled' },
    ]);
  });

  test('counts apart what this machine cannot do', () => {
    const skipped = { name: 'c', state: 'skipped', message: 'not possible here: no print queue' } as const;
    const outcome = manyTests('unit', [passed, skipped], fine);
    expect(outcome.failures).toEqual([]);
    expect(outcome.notPossible).toEqual(['c (not possible here: no print queue)']);
  });

  test('takes any other skipped test for a failure', () => {
    expect(
      manyTests('unit', [passed, { name: 'c', state: 'skipped', message: '' }], fine).failures,
    ).toHaveLength(1);
  });

  test('names the slowest first', () => {
    const { timed = [] } = manyTests(
      'unit',
      [passed, { ...passed, name: 'slow', milliseconds: 2_500 }],
      fine,
    );
    expect(slowest(timed)).toEqual(['     2.5 s  slow', '     0.0 s  a']);
    expect(slowest(timed, 1)).toHaveLength(1);
  });

  test('says how long a step took, and what it used of the processor where that is known', () => {
    expect(tookText(12.34)).toBe('12.3 s');
    expect(tookText(12.34, 20)).toBe('12.3 s, 20.0 s of processor');
    expect(oneCheck('types', { ...fine, processor: 3 }).processor).toBe(3);
    expect(manyTests('unit', [passed], { ...fine, processor: 4 }).processor).toBe(4);
  });

  test('counts a single check as one', () => {
    expect(oneCheck('types', fine).passed).toBe(1);
    expect(oneCheck('types', { code: 2, output: 'x' }).failures).toEqual([{ name: 'types', message: 'x' }]);
  });
});

test('a failure is shown with its first and last lines, and of a very long line the beginning', () => {
  const message = [
    `first ${'x'.repeat(100_000)}`,
    ...Array.from({ length: 50 }, (_, at) => `line ${at}`),
  ].join('\n');
  const shown = describeFailure({ name: 'a test', message }).split('\n');
  expect(shown[0]).toBe('  ✗ a test');
  expect(shown[1]).toMatch(/^ {6}first x{394} …$/);
  expect(shown).toHaveLength(1 + 25 + 1 + 14);
  expect(shown.at(-1)).toBe('      line 49');
});
