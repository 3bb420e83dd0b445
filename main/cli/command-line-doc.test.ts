import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { releaseSigner, writeExampleUpdate } from '../../scripts/release-signer.mjs';
import { day } from '../../shared/base/dates';
import { attachment, money } from '../../shared/base/fields';
import { type Command, type CommandInput, command } from '../../shared/commands/commands';
import { yearlyDuties } from '../../shared/docket/yearly-duties';
import { counterpartyFields } from '../../shared/records/counterparty';
import { letterKind } from '../../shared/records/letter';
import { reasonOutcomes } from '../../shared/records/reason-outcome';
import { listFilter } from '../../shared/records/saved-view';
import { ladders, settingsFields } from '../../shared/records/settings';
import { stepKind } from '../../shared/records/step';
import { reasonsAcrossLicenses } from '../../shared/response/reasons';
import { createScene } from '../../shared/testing/scene';
import { clockFrom } from '../register/clock';
import { someOf } from '../test-support/cases';
import {
  createCliTestBench,
  exampleCommands,
  exampleLedger,
  wordsOf,
  writeExampleFiles,
} from '../test-support/cli-test-bench';
import { readArguments } from './arguments';
import { deadlineJson } from './cli-docket';
import { reasonsJson } from './cli-reasons';
import { dutyJson } from './cli-yearly';
import { commands } from './commands';
import { commandNames, exitCodes, optionsOf } from './help';
import { everywhere, forTests, type OptionName, options } from './options';

// The document is written by hand for people; here it is held against the schemas, so that it cannot drift.

const doc = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');

type Shape = Readonly<Record<string, z.ZodType>>;

function section(title: string): string {
  const start = doc.indexOf(`\n## ${title}\n`) + 1 || doc.indexOf(`\n### ${title}\n`) + 1;
  if (start === 0) return '';
  const end = doc.slice(start + 4).search(/\n##/);
  return doc.slice(start, end === -1 ? undefined : start + 4 + end);
}

/** The rows of a section's table: field name and whether it must be given. */
function rows(title: string): Readonly<Record<string, string>> {
  const found = [...section(title).matchAll(/^\| `([\w-]+)` *\| *(yes)? *\|/gm)];
  return Object.fromEntries(found.map(([, name, needed]) => [name, needed ?? '']));
}

function fieldsOf(shape: Shape): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(shape)
      .filter(([name]) => name !== 'do')
      .map(([name, field]) => [name, field.safeParse(undefined).success ? '' : 'yes']),
  );
}

/** The schema inside lists, defaults and options. */
function inner(field: z.ZodType | undefined): Shape {
  let at = field as unknown as { unwrap?: () => unknown; element?: unknown; shape?: Shape } | undefined;
  while (at !== undefined && at.shape === undefined) at = (at.element ?? at.unwrap?.()) as typeof at;
  if (at?.shape === undefined) throw new Error('not an object');
  return at.shape;
}

function shapeOf(name: Command['do']): Shape {
  const found = command.options.find((option) => option.shape.do.value === name);
  if (found === undefined) throw new Error(name);
  return found.shape;
}

const opened = shapeOf('open-license');
const parts: Readonly<Record<string, Shape>> = {
  Money: money.shape,
  'A party': inner(opened.parties),
  'An item': inner(opened.items),
  'A publication': inner(opened.publications),
  'A printed tolerance': inner(opened.tolerance),
  'A line of a shipment': inner(shapeOf('open-shipment').draws),
  'A condition': inner(opened.conditions),
  'A rider': inner(opened.riders),
  'A link': inner(opened.links),
  'A note': inner(opened.notes),
  'An identifier': inner(counterpartyFields.shape.identifiers),
  'A contact': inner(counterpartyFields.shape.contacts),
  'A listed party': inner(shapeOf('decide-hit').listed),
  'A list status': inner(counterpartyFields.shape.lists),
  'What a letter covers': inner(shapeOf('log-letter').covers),
  'A file': attachment.shape,
  'A point': inner(shapeOf('change-response').points),
  'An exhibit': inner(shapeOf('change-response').exhibits),
  'A consent': inner(shapeOf('change-response').consents),
  'A filter': listFilter.shape,
  'A closure': inner(settingsFields.shape.closures),
  Ladders: ladders.shape,
};

describe('the document of the command line', () => {
  test.each(command.options.map((option) => option.shape.do.value))('names every field of %s', (name) => {
    expect(section(name)).not.toBe('');
    expect(rows(name)).toEqual(fieldsOf(shapeOf(name)));
  });

  test.each(Object.keys(parts))('names every field of %s', (title) => {
    expect(rows(title)).toEqual(fieldsOf(parts[title] ?? {}));
  });

  test('names no command that is gone', () => {
    const commands = doc.slice(doc.indexOf('\n## Commands\n'), doc.indexOf('\n## Parts\n'));
    const named = [...commands.matchAll(/^### (.+)$/gm)].map(([, title]) => title);
    expect(named.sort()).toEqual(command.options.map((option): string => option.shape.do.value).sort());
  });

  test('names every kind of letter and step', () => {
    const words = (title: string) => [...section(title).matchAll(/`([a-z0-9-]+)`/g)].map(([, word]) => word);
    expect(words('Kinds of letter')).toEqual(letterKind.options);
    expect(words('Kinds of step')).toEqual(stepKind.options);
  });

  test('names every field of a listed deadline', () => {
    const deadline = {
      id: '',
      licenseId: null,
      ruleId: '',
      kind: 'act-by',
      due: '',
      workBy: '',
      itemIds: null,
    };
    const row = { deadline, license: null } as unknown as Parameters<typeof deadlineJson>[0];
    const named = [...section('docket --json').matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(named).toEqual(Object.keys(deadlineJson(row, false)));
  });

  test('names every field of a letter that states reasons, and every outcome', () => {
    const { perform, register } = createScene();
    perform({ do: 'open-license', applicationNumber: 'Z123456' });
    perform({ do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: day('2019-11-21') });
    const [letter] = reasonsAcrossLicenses(register, day('2019-11-25'));
    if (letter === undefined) throw new Error('the letter is not in the report');
    const named = [...section('reasons --json').matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(named).toEqual(Object.keys(reasonsJson(letter, true)));
    for (const outcome of reasonOutcomes) expect(section('reasons --json')).toContain(`\`${outcome}\``);
  });

  test('names every field of a listed yearly duty', () => {
    const [duty] = yearlyDuties(createScene().register, day('2026-11-28'));
    if (duty === undefined) throw new Error('the table has no yearly duty');
    const named = [...section('yearly --json').matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(named).toEqual(Object.keys(dutyJson(duty)));
  });

  test('shows how a yearly duty is set up by commands that run as they stand there', () => {
    const scene = createScene(day('2026-11-28'));
    const lines = section('yearly --json')
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) scene.perform(JSON.parse(line) as CommandInput);
    const stands = yearlyDuties(scene.register, day('2026-11-28')).map(({ rule, state, open }) => [
      rule.id,
      state,
      open[0]?.deadline.due ?? null,
    ]);
    expect(stands).toEqual(
      expect.arrayContaining([
        ['encryption-self-classification', 'applies', '2027-02-01'],
        ['itar-registration-renewal', 'applies', '2027-08-01'],
        ['cwc-annual-report', 'does-not-apply', null],
      ]),
    );
  });
});

/** The names in the first cells of a table, up to their first blank or bracket. */
function firstCells(from: string, to: string): readonly string[] {
  const part = doc.slice(doc.indexOf(from), doc.indexOf(to));
  return [...part.matchAll(/^\| `([^`\s]+)/gm)].map(([, name = '']) => name);
}

describe('the document and the program name the same', () => {
  test('commands', () => {
    expect(firstCells('| command ', '| option ')).toEqual(commandNames);
  });

  test('options, and the commands that take them', () => {
    const part = doc.slice(doc.indexOf('| option '), doc.indexOf('The window takes'));
    const told = new Map(
      [...part.matchAll(/^\| `--([\w-]+).*?(?<!\\)\| +(.*?) +\|/gm)].map(([, name = '', cell = '']) => [
        name,
        cell.startsWith('all') || cell === 'the window'
          ? cell
          : [...cell.matchAll(/`([\w-]+)`/g)].map(([, command = '']) => command).sort(),
      ]),
    );
    const takenBy = (option: OptionName) =>
      commands
        .filter(({ needs = [], takes }) => [...needs, ...takes].includes(option))
        .map(({ name }): string => name)
        .sort();
    const real = new Map(
      (Object.keys(options) as OptionName[]).map((name) => {
        if (everywhere.includes(name) || name === 'help' || name === 'version') return [name, 'all'];
        return [name, name === 'sample' || name === 'hidden' ? 'the window' : takenBy(name)];
      }),
    );
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(real));
  });

  test('exit codes', () => {
    const line = doc.split('\n').find((each) => each.startsWith('**Exit codes**')) ?? '';
    for (const [code, means] of Object.entries(exitCodes)) expect(line).toContain(`${code} ${means}`);
    expect([...line.matchAll(/(\d+) [a-z]/g)].map(([, code]) => code)).toEqual(Object.keys(exitCodes));
  });
});

describe('help and the document, tried', () => {
  // It stands still: the examples name the backup by its second.
  const clock = { ...clockFrom('2019-11-26T15:00:00Z'), now: () => '2019-11-26T15:00:00.000Z' };
  const signer = releaseSigner();
  const ports = { clock, updates: { keys: [signer.key] } };
  let first: ReturnType<typeof createCliTestBench>;
  beforeAll(async () => {
    first = createCliTestBench(ports);
    writeExampleFiles(first.cwd);
    writeExampleUpdate(first.cwd, signer);
    expect(await first.run('export-docket execute --by Robin', exampleCommands)).toMatchObject({
      code: 0,
      err: '',
    });
    expect(await first.run('export-docket list-add sdn.csv')).toMatchObject({ code: 0, err: '' });
    expect(await first.run('export-docket backup')).toMatchObject({ code: 0 });
  });
  afterAll(() => first.remove());

  // Each test has a copy of its own of what they all begin with.
  let rig: ReturnType<typeof createCliTestBench>;
  beforeEach(() => {
    rig = createCliTestBench({ ...ports, copyOf: first });
  });
  afterEach(() => rig.remove());

  const examples = commands.flatMap(({ name, examples: lines }) =>
    lines.map(({ line }) => [line, name] as const),
  );
  test.each(someOf(examples, 1))('%s runs as it stands', async (line, name) => {
    expect(line.startsWith(`export-docket ${name}`)).toBe(true);
    // A copy of the first backup in another folder, where an example asks for one.
    if (line.includes('--from backups')) expect((await rig.run('export-docket backups')).code).toBe(0);
    if (['check', 'what-if'].includes(name))
      expect((await rig.run('export-docket execute', exampleLedger)).code).toBe(0);
    const ended = await rig.run(line, exampleCommands.split('\n')[0]?.replace('Example', 'Other'));
    // No server answers under an invalid name; with one it is tried in the tests of the office's commands.
    if (line.includes('db.office.invalid')) {
      const needsShared = line.includes(' sync ') || name === 'execute';
      const words = needsShared ? 'not shared with an office' : 'no server named db.office.invalid';
      expect(ended.code).toBe(1);
      expect(`${ended.out}${ended.err}`).toContain(words);
      return;
    }
    expect({ code: ended.code, err: ended.err }).toEqual({
      code: 0,
      err: name === 'backup' || name === 'import' ? expect.any(String) : '',
    });
  });

  test('the usual commands run one after the other as they stand there, and the docket is the one shown', async () => {
    const fresh = createCliTestBench({ clock: clockFrom('2026-11-28T15:00:00Z') });
    try {
      writeExampleFiles(fresh.cwd);
      const part = section('The usual commands');
      const given = part.split('\n').filter((line) => line.startsWith('{'));
      writeFileSync(join(fresh.cwd, 'letters.jsonl'), given.join('\n'));
      const lines = [...part.matchAll(/^export-docket .*$/gm)].map(([line]) => line);
      expect(new Set(lines.map((line) => line.split(' ')[1]))).toEqual(
        new Set(['execute', 'docket', 'import', 'export', 'calendar', 'backup']),
      );
      for (const line of lines) {
        const { code, out } = await fresh.run(line);
        expect([line, code]).toEqual([line, 0]);
        if (line === 'export-docket docket')
          expect(part).toContain(out.slice(out.indexOf('WORK BY')).trimEnd());
      }
    } finally {
      fresh.remove();
    }
  });

  test('every command has two examples and help that names its options', async () => {
    for (const command of commands) {
      const { code, out } = await rig.run(`export-docket ${command.name} --help`);
      expect(code).toBe('help');
      for (const option of optionsOf(command))
        expect(out.includes(`--${option} `)).toBe(!forTests.includes(option));
      for (const { line } of command.examples) expect(out).toContain(line);
      expect(command.examples.length).toBeGreaterThanOrEqual(2);
    }
  });

  test('each line of the document that calls the program is read by it', async () => {
    const lines = [...doc.matchAll(/^(?:[\d*/ ]+ )?export-docket (.*)$/gm)].map(([, rest = '']) => rest);
    const called = [
      ...lines,
      ...[...doc.matchAll(/Export Docket\.exe\\" (.*)"$/gm)].map(([, rest = '']) => rest),
    ];
    expect(called.length).toBeGreaterThan(5);
    for (const rest of called) {
      const words = wordsOf(rest.split(/ (?:\|\||>) /)[0] ?? '');
      // The path of a folder opens the window.
      const mode = words[0]?.startsWith('/') ? 'window' : 'cli';
      expect([rest, readArguments(words, { cwd: rig.cwd, isPackaged: true }).mode]).toEqual([rest, mode]);
    }
  });

  test.each([
    ['licenses', 'licenses --json'],
    ['balance Z123456', 'balance --json'],
    ['counterparties', 'counterparties --json'],
    ['letters', 'letters --json'],
    ['history', 'history --json'],
    ['law', 'law --json'],
    ['away --since 2019-11-01', 'away --json'],
    ['read letter.pdf', 'read --json'],
    ['verify', 'verify --json'],
    ['backups', 'backups --json'],
    ['restore "2019-11-26T15-00-00Z on-demand" --dry-run', 'restore --json'],
    ['calendar --out c.ics', 'What was written --json'],
  ])('every field of %s --json stands under "%s"', async (line, title) => {
    const { code, out } = await rig.run(`export-docket ${line} --json`);
    expect(code).toBe(0);
    const answer = JSON.parse(out) as object | readonly object[];
    const one = Array.isArray(answer) ? answer[0] : answer;
    const named = [...section(title).matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(Object.keys(one)).toEqual(named);
  });

  test('every field of check --json and what-if --json', async () => {
    await rig.run('export-docket execute', exampleLedger);
    const fields = async (line: string) =>
      Object.keys(JSON.parse((await rig.run(`export-docket ${line} --json`)).out));
    const named = (title: string) => [...section(title).matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(await fields('check S-1')).toEqual(named('check --json'));
    expect(await fields('what-if D1200001 --quantity 1 --price 1')).toEqual(named('what-if --json'));
  });

  test('every field of steps --json', async () => {
    await rig.run(
      'export-docket execute',
      '{"do":"log-step","license":"Z123456","kind":"call","happenedOn":"2019-11-26"}',
    );
    const [step] = JSON.parse((await rig.run('export-docket steps --json')).out) as object[];
    const named = [...section('steps --json').matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(Object.keys(step ?? {})).toEqual(named);
  });
});
