import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArguments } from './arguments';
import { ownArguments } from './line';

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

  test('a place that the desktop opens is for the window, whatever way it is written', () => {
    for (const word of [
      '/media/stick/Handover',
      'file:///media/stick/Handover',
      '../../media/stick/Handover',
    ])
      expect(read(word)).toMatchObject({ mode: 'window', opened: path.resolve('/media/stick/Handover') });
    expect(
      readArguments(['file:///media/My%20stick', 'file:///media/Other'], { cwd, isPackaged: true }),
    ).toMatchObject({ mode: 'window', opened: path.resolve('/media/My stick') });
    expect(read('/media/stick --hidden')).toMatchObject({ isHidden: false });
    expect(read('file://server/share')).toMatchObject({ mode: 'wrong' });
    expect(read('/media/stick --json')).toMatchObject({ mode: 'wrong' });
    expect(read('media')).toMatchObject({ mode: 'wrong', message: 'There is no command "media".' });
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
      isTakeOver: false,
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

describe('a usage error says what is wrong, what may have been meant, and where help is', () => {
  const textOf = (line: string): string => {
    const asked = read(line);
    return asked.mode === 'wrong' ? asked.text : '';
  };
  test.each([
    ['dockt', 'There is no command "dockt".', 'Did you mean "docket"?', 'Help: export-docket help'],
    [
      'docket --registr x',
      'There is no option --registr.',
      'Did you mean "--register"?',
      'Help: export-docket help docket',
    ],
    ['docket -x', 'There is no option -x.', undefined, 'Help: export-docket help docket'],
    [
      'docket --jso',
      'There is no option --jso.',
      'Did you mean "--json"?',
      'Help: export-docket help docket',
    ],
    [
      'sheet conditionz Z1 --out x',
      '"conditionz" is not a kind of sheet: conditions, counterparty, history, count, response, statement, before-shipping, shipment, period-report, overview, temporary-abroad, screening, screening-differences, law, away.',
      'Did you mean "conditions"?',
      'Help: export-docket help sheet',
    ],
    [
      'licenses --agency BSI',
      '--agency has no value "BSI": BIS, DDTC, OFAC, Census, other.',
      'Did you mean "BIS"?',
      'Help: export-docket help licenses',
    ],
    [
      'letters --kind intent-to-den',
      '--kind has no value "intent-to-den".',
      'Did you mean "intent-to-deny"?',
      'Help: export-docket help letters',
    ],
    ['summary Z1', 'summary needs --out FILE.', undefined, 'Help: export-docket help summary'],
    ['response Z1', 'response needs --out DIR.', undefined, 'Help: export-docket help response'],
    ['help dockt', 'There is no command "dockt".', 'Did you mean "docket"?', 'Help: export-docket help'],
    [
      'summary Z1 --out x --paper a5',
      '--paper needs letter or a4; "a5" is neither.',
      undefined,
      'Help: export-docket help summary',
    ],
  ])('%s', (line, ...says) => {
    const lines = says.filter((each) => each !== undefined);
    expect(textOf(line)).toBe(`${lines.join('\n')}\n`);
  });

  test('an unknown table, with what there is', () => {
    expect(textOf('export --as csv --table dockett --out x')).toMatch(/\nDid you mean "docket"\?\nHelp: /);
  });

  test('JSON and the file itself do not fit on one standard output', () => {
    for (const line of [
      'summary Z1 --out - --json',
      'calendar --out - --json',
      'docket --pdf - --json',
      'response Z1 --out -',
    ])
      expect(read(line).mode).toBe('wrong');
    expect(read('docket --out - --json')).toMatchObject({ output: '-', isJson: true });
  });

  test('without a display there is no window, but help', () => {
    const asked = readArguments([], { cwd, isPackaged: true, hasDisplay: false });
    expect(asked).toMatchObject({ mode: 'wrong', text: expect.stringContaining('Usage:') });
    expect(readArguments(['--sample'], { cwd, isPackaged: true, hasDisplay: false }).mode).toBe('wrong');
    expect(readArguments(['docket'], { cwd, isPackaged: true, hasDisplay: false }).mode).toBe('cli');
  });

  test('help in every way it is asked for', () => {
    for (const line of ['help', '-h', '--help'])
      expect(read(line)).toMatchObject({ mode: 'help', text: expect.stringContaining('Commands:') });
    for (const line of ['help docket', 'docket -h', 'docket --help', 'docket x --nope --help'])
      expect(read(line)).toMatchObject({
        mode: 'help',
        text: expect.stringContaining('export-docket docket --json'),
      });
    for (const line of ['version', '--version']) expect(read(line).mode).toBe('version');
    const list = read('help --json');
    expect(JSON.parse(list.mode === 'help' ? list.text : '')).toContainEqual(
      expect.objectContaining({ command: 'docket', options: expect.any(Array) }),
    );
  });
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
