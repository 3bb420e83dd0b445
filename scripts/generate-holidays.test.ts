import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the holidays in the program are what the generator writes', () => {
  const script = new URL('./generate-holidays.mjs', import.meta.url);
  const made = execFileSync(process.execPath, [script.pathname, '--print'], { encoding: 'utf8' });
  expect(readFileSync(new URL('../shared/law/holidays.ts', import.meta.url), 'utf8')).toBe(made);
});
