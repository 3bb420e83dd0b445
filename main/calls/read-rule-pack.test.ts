import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { releaseSigner, writeSigned } from '../../scripts/release-signer.mjs';
import { readRulePack, rulePackLimit } from './read-rule-pack';

const signer = releaseSigner();
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
  expect(readRulePack(written('\uFEFF{"name": "§ 北"}\r\n'), [signer.key])).toEqual({
    ok: true,
    value: { name: 'rules.json', text: '{"name": "§ 北"}\r\n', signed: null },
  });
});

test('a file at the limit is read, one byte more is refused by its size', () => {
  expect(readRulePack(written(new Uint8Array(rulePackLimit).fill(32)), [signer.key])).toMatchObject({
    ok: true,
  });
  expect(readRulePack(written(new Uint8Array(rulePackLimit + 1).fill(32)), [signer.key])).toMatchObject({
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
  expect(readRulePack(written(bytes), [signer.key])).toMatchObject({
    ok: false,
    messageKey: 'pack-not-utf8',
  });
});

test('a folder and a file that is gone are told, not thrown', () => {
  mkdirSync(path.join(folder, 'inside'));
  expect(readRulePack(path.join(folder, 'inside'), [signer.key])).toMatchObject({
    ok: false,
    messageKey: 'file-unreadable',
  });
  expect(readRulePack(path.join(folder, 'nowhere.json'), [signer.key])).toMatchObject({
    ok: false,
    messageKey: 'file-unreadable',
    params: { name: 'nowhere.json', detail: 'ENOENT' },
  });
});

test('a file that the makers signed says so, and a signature beside a file has to be right', () => {
  const file = writeSigned(folder, 'rules.json', '{"id": "x"}', signer);
  expect(readRulePack(file, [signer.key])).toMatchObject({ ok: true, value: { signed: 'signed in a test' } });
  expect(readRulePack(file, [releaseSigner().key])).toMatchObject({ messageKey: 'signature-other-key' });
  writeFileSync(file, '{"id": "y"}');
  expect(readRulePack(file, [signer.key])).toMatchObject({ ok: false, messageKey: 'signature-differs' });
  writeFileSync(`${file}.minisig`, '');
  expect(readRulePack(file, [signer.key])).toMatchObject({ ok: false, messageKey: 'signature-form' });
});
