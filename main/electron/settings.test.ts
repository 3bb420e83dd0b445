import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSettings } from './settings';

describe('the settings', () => {
  let root: string;
  let folder: string;
  let reported: string[];
  const open = () => openSettings(folder, 'en-US', (message) => reported.push(message));
  const file = () => path.join(folder, 'settings.json');
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'export-docket-settings-'));
    folder = path.join(root, 'new', 'folder');
    reported = [];
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('are written at every change, for their owner alone, and found again', () => {
    open().save({ closing: 'tray' });
    expect(open().current.closing).toBe('tray');
    expect(readFileSync(file(), 'utf8')).toContain('\n\t"closing": "tray"');
    expect(readdirSync(folder)).toEqual(['settings.json']);
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(reported).toEqual([]);
  });

  test('are not written again where nothing has changed', () => {
    open().save({ closing: 'tray' });
    const before = statSync(file(), { bigint: true });
    const settings = open();
    settings.save({ closing: 'tray' });
    expect(statSync(file(), { bigint: true }).ino).toBe(before.ino);
    settings.save({ closing: 'quit' });
    settings.save({ closing: 'tray' });
    expect(open().current.closing).toBe('tray');
  });

  test('that cannot be read are kept aside, each content once, and begun anew', () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file(), '{"closing": "tray');
    const settings = open();
    expect(settings.notices).toMatchObject([{ messageKey: 'settings-kept-aside' }]);
    settings.save({ closing: 'quit' });
    expect(open().current.closing).toBe('quit');
    const aside = readdirSync(folder).filter((name) => name.startsWith('settings.damaged-'));
    expect(aside.map((name) => readFileSync(path.join(folder, name), 'utf8'))).toEqual(['{"closing": "tray']);
  });

  test('of a file that holds no object are the usual ones', () => {
    mkdirSync(folder, { recursive: true });
    for (const text of ['null', '[]', '"tray"', '7']) {
      writeFileSync(file(), text);
      expect(open().current).toMatchObject({ closing: null, heads: [] });
    }
    expect(reported).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('go where a link in their place leads', () => {
    const elsewhere = path.join(root, 'mine.json');
    writeFileSync(elsewhere, '{}');
    mkdirSync(folder, { recursive: true });
    symlinkSync(elsewhere, file());
    open().save({ closing: 'tray' });
    expect(lstatSync(file()).isSymbolicLink()).toBe(true);
    expect(readFileSync(elsewhere, 'utf8')).toContain('"tray"');
  });

  test('that cannot be written stay in memory, with a word in the log', () => {
    const settings = open();
    rmSync(folder, { recursive: true });
    settings.save({ closing: 'tray' });
    expect(settings.current.closing).toBe('tray');
    expect(reported).toEqual(['the settings could not be saved']);
  });
});
