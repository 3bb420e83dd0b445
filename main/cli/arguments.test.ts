import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownArguments, readArguments } from './arguments';

const cwd = path.resolve('/home/robin');
const read = (line: string, isPackaged = false) =>
  readArguments(line === '' ? [] : line.split(' '), { cwd, isPackaged });

describe('the program’s own arguments', () => {
  test('in a checkout stand behind Electron’s switches and the app’s folder', () => {
    const argv = ['/electron', '--no-sandbox', '--ozone-platform=headless', '/app', 'docket', '--json'];
    expect(ownArguments(argv, true)).toEqual(['docket', '--json']);
    expect(ownArguments(['/electron', '--inspect=0', '/app'], true)).toEqual([]);
    expect(ownArguments(['/electron', '-r', '/hook.cjs', '/app', '--sample'], true)).toEqual(['--sample']);
  });

  test('in a package follow the program at once', () => {
    expect(ownArguments(['/opt/export-docket', 'verify'], false)).toEqual(['verify']);
  });
});

describe('reading the arguments', () => {
  test('nothing opens the window on the usual register', () => {
    expect(read('')).toEqual({
      mode: 'window',
      register: undefined,
      userData: undefined,
      clock: undefined,
      by: undefined,
      isSample: false,
      isHidden: false,
    });
  });

  test('folders are taken from where the program was started', () => {
    expect(read('--register books/exports --user-data /data')).toMatchObject({
      register: path.join(cwd, 'books', 'exports'),
      userData: path.resolve('/data'),
    });
  });

  test('each command takes its options', () => {
    expect(read('execute --register r --in a.jsonl --out b.jsonl --by Robin --accept-clock')).toMatchObject({
      mode: 'cli',
      command: 'execute',
      input: path.join(cwd, 'a.jsonl'),
      output: path.join(cwd, 'b.jsonl'),
      by: 'Robin',
      acceptClock: true,
    });
    expect(read('docket --json --today 2019-11-26')).toMatchObject({ isJson: true, today: '2019-11-26' });
    expect(read('summary Z123456 --out s.pdf')).toMatchObject({ reference: 'Z123456' });
    expect(read('verify --json')).toMatchObject({ command: 'verify', isJson: true });
  });

  test.each([
    ['an unknown option', '--registr r'],
    ['a misspelled command', 'dokcet'],
    ['an option of another command', 'docket --in a'],
    ['an option of the command line without a command', '--json'],
    ['an option without its value', 'docket --register'],
    ['an empty value', 'docket --register='],
    ['a value where none belongs', 'docket --json=yes'],
    ['a word too many', 'docket now'],
    ['a word too many after the license', 'summary Z123456 Z123457 --out s.pdf'],
    ['a summary of nothing', 'summary --out s.pdf'],
    ['a summary into nothing', 'summary Z123456'],
    ['a day that is none', 'docket --today 2019-02-30'],
    ['a clock without a register of its own', '--clock 2019-11-26T15:00:00Z'],
    ['a clock that cannot be read', '--register r --clock noon'],
  ])('%s is wrong', (_name, line) => {
    expect(read(line)).toMatchObject({ mode: 'wrong', message: expect.stringMatching(/^\S.+\.$/s) });
  });

  test('the clock is for tests: never in a package', () => {
    const line = '--register r --clock 2019-11-26T15:00:00Z';
    expect(read(line)).toMatchObject({ mode: 'window', clock: '2019-11-26T15:00:00Z' });
    expect(read(line, true).mode).toBe('wrong');
  });

  test('Chromium’s own switches are left to it', () => {
    const line = '--no-sandbox --ozone-platform=headless --disable-gpu --log-level=3 docket --json';
    expect(read(line, true)).toMatchObject({ mode: 'cli', command: 'docket', isJson: true });
  });

  test('help and version come before everything else', () => {
    expect(read('docket --help').mode).toBe('help');
    expect(read('--version').mode).toBe('version');
  });
});

test('the reply to an intent to deny and the files that go with it', () => {
  expect(read('response Z1 --out replies --privileged')).toMatchObject({
    command: 'response',
    reference: 'Z1',
    output: path.join(cwd, 'replies'),
    includePrivileged: true,
  });
  expect(read('attach a.pdf sub/b.pdf --register r')).toMatchObject({
    command: 'attach',
    files: [path.join(cwd, 'a.pdf'), path.join(cwd, 'sub', 'b.pdf')],
  });
  expect(read('sheet response Z1 --out a.pdf')).toMatchObject({
    sheet: 'response',
    includePrivileged: false,
  });
  for (const line of [
    'response Z1',
    'response --out d',
    'response a b --out d',
    'attach',
    'sheet count d --out f --privileged',
  ])
    expect(read(line)).toMatchObject({ mode: 'wrong' });
});

test('what import would ask can be said in its options, and - is standard input', () => {
  const given = readArguments(
    [
      'import',
      '-',
      '--as',
      'items',
      '--headings-row',
      '0',
      '--without-totals',
      '--decimal',
      ',',
      '--century',
      '19',
      '--serials',
      '1904',
    ],
    { cwd: '/work', isPackaged: true },
  );
  expect(given).toMatchObject({
    importing: { file: null, headings: 0, totals: 'leave-out', decimal: ',', century: '19', serials: '1904' },
  });
  for (const wrong of [
    ['--decimal', ';'],
    ['--century', '18'],
    ['--headings-row', 'x'],
    ['--with-totals', '--without-totals'],
  ])
    expect(
      readArguments(['import', 'x.csv', '--as', 'items', ...wrong], { cwd: '/work', isPackaged: true }),
    ).toMatchObject({ mode: 'wrong' });
});
