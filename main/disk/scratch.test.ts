import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeScratch, removeScratch } from './scratch';

test('a temporary folder goes with its program, and what a killed one left goes with the next', () => {
  const gone = 4_000_001;
  const left = path.join(tmpdir(), `export-docket-cli-${gone}-left`);
  const used = path.join(tmpdir(), `export-docket-cli-${gone + 1}-used`);
  for (const folder of [left, used]) mkdirSync(folder);
  writeFileSync(path.join(left, 'file'), '');
  const processes = { isAlive: (pid: number) => pid !== gone, startOf: () => undefined };
  const made = makeScratch('cli', processes);
  expect([left, used, made].map((folder) => existsSync(folder))).toEqual([false, true, true]);
  for (const folder of [used, made]) removeScratch(folder);
  expect([used, made].map((folder) => existsSync(folder))).toEqual([false, false]);
});
