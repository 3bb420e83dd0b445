import { expect, test } from 'vitest';
import { touchedTests } from './check.mjs';

test('the tests beside what changed, and those that changed, each once', () => {
  const there = new Set(['shared/base/dates.test.ts', 'scripts/tally.test.ts', 'shared/gone.test.ts']);
  expect(
    touchedTests(
      [
        'shared/base/dates.ts',
        'shared/base/dates.test.ts',
        'scripts/tally.mjs',
        'README.md',
        'main/electron/log.ts',
      ],
      (path) => there.has(path),
    ),
  ).toEqual(['shared/base/dates.test.ts', 'scripts/tally.test.ts']);
});
