import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { realFileSystem as fs } from '../disk/file-system';
import { type KeptOffice, type Keychain, openOfficeSettings } from './kept-office';

let folder: string;
const office: KeptOffice = {
  host: 'db.office.invalid',
  port: 5432,
  database: 'export_docket',
  login: 'ann',
  by: 'password',
  authority: { name: 'ca.crt', pem: '-----BEGIN CERTIFICATE-----' },
  certificate: null,
  files: 'all',
};
const word = 'a word nobody guesses';
const reversed = (text: string) => [...text].reverse().join('');
const keychain: Keychain = { isThere: () => true, seal: reversed, open: reversed };
const none: Keychain = { ...keychain, isThere: () => false };
const file = () => path.join(folder, 'office-0f.json');
const open = (chain: Keychain = keychain, faults: string[] = []) =>
  openOfficeSettings({ fs, folder, mark: '0f' }, chain, (message) => faults.push(message));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'export-docket-office-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('with a keychain the password is sealed, in a file for its owner only, and opened at the next start', () => {
  expect(open().save(office, word, 'keychain')).toMatchObject({ ok: true });
  expect(readFileSync(file(), 'utf8')).not.toContain(word);
  if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
  const again = open();
  expect(again.current).toMatchObject(office);
  expect(again.secret()).toBe(word);
});

test('without one it is kept in that file, or asked for after each start, as the person says', () => {
  expect(open(none).save(office, word, 'keychain')).toMatchObject({
    ok: false,
    messageKey: 'office-no-keychain',
  });
  const asked = open(none);
  expect(asked.save(office, word, 'asked')).toMatchObject({ ok: true });
  expect(asked.secret()).toBe(word);
  expect(readFileSync(file(), 'utf8')).not.toContain(word);
  expect(open(none).secret()).toBeNull();
  expect(open(none).save(office, word, 'file')).toMatchObject({ ok: true });
  expect(open(none).secret()).toBe(word);
});

test('a keychain of somebody else, or a file that is no settings, only has the password asked for again', () => {
  open().save(office, word, 'keychain');
  const faults: string[] = [];
  const other: Keychain = {
    ...keychain,
    open: () => {
      throw new Error('sealed by another');
    },
  };
  expect(open(other, faults).secret()).toBeNull();
  writeFileSync(file(), '{"v":1}');
  expect(open(keychain, faults).current).toBeNull();
  expect(faults).toEqual([
    'the keychain did not open the password of the office',
    'the settings of the office are not readable',
  ]);
});

test('once the sharing has ended nothing is kept', () => {
  const settings = open();
  settings.save(office, word, 'file');
  settings.forget();
  expect(settings.current).toBeNull();
  expect(settings.secret()).toBeNull();
  expect(open().current).toBeNull();
});
