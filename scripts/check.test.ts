import { expect, test } from 'vitest';
import { touchedTests } from './check.mjs';

test('the tests beside what changed, and those that changed, each once', () => {
  const there = new Set(['shared/dates.test.ts', 'scripts/tally.test.ts', 'shared/gone.test.ts']);
  expect(
    touchedTests(
      ['shared/dates.ts', 'shared/dates.test.ts', 'scripts/tally.mjs', 'README.md', 'main/log.ts'],
      (path) => there.has(path),
    ),
  ).toEqual(['shared/dates.test.ts', 'scripts/tally.test.ts']);
});
