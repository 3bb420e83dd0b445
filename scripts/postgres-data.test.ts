import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putEmptyData } from './postgres-data.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'export-docket-postgres-data-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const kept = () => path.join(folder, 'kept');
/** Makes a data folder with one file in it; `meanwhile` happens before it is kept. */
const made = (name: string, meanwhile: () => unknown = () => undefined): string => {
  const data = path.join(folder, name);
  putEmptyData(
    data,
    'postgres',
    () => {
      mkdirSync(data);
      writeFileSync(path.join(data, 'PG_VERSION'), `made for ${name}`);
      meanwhile();
    },
    kept(),
  );
  return readFileSync(path.join(data, 'PG_VERSION'), 'utf8');
};

test('the first is made, the next are copies of it, and what one server writes into its own reaches no other', () => {
  expect(made('one')).toBe('made for one');
  writeFileSync(path.join(folder, 'one', 'PG_VERSION'), 'used');
  expect(made('two')).toBe('made for one');
  expect(readdirSync(kept())).toEqual(['postgres']);
});

test('where another one kept the first meanwhile, its own is used and nothing else remains', () => {
  expect(made('one', () => made('two'))).toBe('made for one');
  expect(made('three')).toBe('made for two');
  expect(readdirSync(kept())).toEqual(['postgres']);
});
