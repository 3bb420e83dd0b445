import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readRulePack, rulePackLimit } from './read-rule-pack';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'export-docket-rules-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function written(bytes: Uint8Array | string): string {
  const file = path.join(folder, 'rules.json');
  writeFileSync(file, bytes);
  return file;
}

test('the text comes as it stands, without the mark of its encoding', () => {
  expect(readRulePack(written('\uFEFF{"name": "§ 北"}\r\n'))).toEqual({
    ok: true,
    value: { name: 'rules.json', text: '{"name": "§ 北"}\r\n' },
  });
});

test('a file at the limit is read, one byte more is refused by its size', () => {
  expect(readRulePack(written(new Uint8Array(rulePackLimit).fill(32)))).toMatchObject({ ok: true });
  expect(readRulePack(written(new Uint8Array(rulePackLimit + 1).fill(32)))).toMatchObject({
    ok: false,
    code: 'invalid',
    messageKey: 'pack-too-large',
    params: { name: 'rules.json', limit: '2 MB' },
  });
});

test.each([
  ['Latin-1', new Uint8Array([123, 0xe9, 125])],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 123, 0])],
  ['half a character', new Uint8Array([0xe5, 0x8c])],
])('%s is no UTF-8', (_name, bytes) => {
  expect(readRulePack(written(bytes))).toMatchObject({ ok: false, messageKey: 'pack-not-utf8' });
});

test('a folder and a file that is gone are told, not thrown', () => {
  mkdirSync(path.join(folder, 'inside'));
  expect(readRulePack(path.join(folder, 'inside'))).toMatchObject({
    ok: false,
    messageKey: 'file-unreadable',
  });
  expect(readRulePack(path.join(folder, 'nowhere.json'))).toMatchObject({
    ok: false,
    messageKey: 'file-unreadable',
    params: { name: 'nowhere.json', detail: 'ENOENT' },
  });
});
