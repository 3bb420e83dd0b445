import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { attachment, clockTime, currency, decimal, isoDate, money, recordId } from '../../shared/base/fields';
import { ruleId, zone } from '../../shared/law/rule-parts';
import { country } from '../../shared/records/counterparty';
import { printedTolerance } from '../../shared/records/license';
import { eventShapes } from '../../shared/register/event-shapes';
import { realFileSystem } from '../disk/file-system';
import { sealLine } from '../journal/chain';
import { readRegister } from '../register/read-register';
import { verifyRegister } from '../register/verify-register';
import { readSettings } from '../settings/kept-settings';
import { type BackupTestBench, backupTestBench, benchHolder } from '../test-support/backup-test-bench';
import { failingDisk } from '../test-support/failing-disk';
import { makeSupport } from './make-support';
import { supportJournal } from './support-journal';

// Every text field of every event gets a word of its own, made from the event's schema: a field that is added later is planted too.

/** Letters only, so that each is one word; none is a word of the program. */
function word(n: number): string {
  const letters = n.toString(26).padStart(3, '0');
  return `xqj${[...letters].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')}w`;
}

// What is no text that a person could have typed: days, choices of lists of the program, numbers, ids and names of the program.
const notTyped = new Map<z.core.$ZodType, unknown>([
  [isoDate, '2026-11-20'],
  [currency, 'USD'],
  [clockTime, '10:30'],
  [country, 'CN'],
  [zone, 'America/New_York'],
  [decimal, '12.50'],
  [printedTolerance.shape.percent, '10'],
]);
const namedByProgram = new Set([
  'column',
  'columns',
  'field',
  'status',
  'lawEdition',
  'sha256',
  'backupHash',
  'wasHash',
]);

function planter() {
  const words: string[] = [];
  const plant = (): string => {
    words.push(word(words.length));
    return words.at(-1) ?? '';
  };
  const filled = (schema: z.core.$ZodType, field: string): unknown => {
    if (notTyped.has(schema)) return notTyped.get(schema);
    if (schema === attachment) return { sha256: 'a'.repeat(64), name: `${plant()} ${plant()}.pdf`, size: 10 };
    if (schema === money) return { minor: 123_456, currency: 'USD' };
    if (schema === recordId || schema === ruleId) return plant();
    const { def } = (schema as z.core.$ZodTypes)._zod;
    switch (def.type) {
      case 'string':
      case 'pipe': {
        if (namedByProgram.has(field)) return '';
        const planted = plant();
        if (z.safeParse(schema as z.ZodType, planted).success) return planted;
        words.pop();
        return '7';
      }
      case 'array':
        return [filled(def.element, field), filled(def.element, field)];
      case 'object':
        return Object.fromEntries(
          Object.entries(def.shape).map(([name, each]) => [name, filled(each, name)]),
        );
      case 'union':
        return filled(def.options.at(-1) ?? schema, field);
      case 'enum':
        return Object.values(def.entries)[0];
      case 'literal':
        return def.values[0];
      case 'number':
        return 3;
      case 'boolean':
        return true;
      case 'nullable':
      case 'optional':
      case 'default':
      case 'readonly':
        return filled(def.innerType, field);
      default:
        throw new Error(`nothing is planted in a field of type ${def.type} (${field})`);
    }
  };
  return { words, plant, filled };
}

/** A journal with one event of every type, every text field of it planted. */
function plantedJournal() {
  const { words, plant, filled } = planter();
  const events = Object.entries(eventShapes).map(([type, { holds, shape }]) => {
    const fields = () =>
      Object.fromEntries(Object.entries(shape).map(([name, each]) => [name, filled(each, name)]));
    if (holds === 'itself') return { type, v: 1, ...fields() };
    if (holds === 'fields')
      return { type, v: 1, id: plant(), fields: fields(), readFrom: `${plant()}.pdf`, further: plant() };
    const changes = Object.fromEntries(
      Object.entries(shape).map(([name, each]) => [
        name,
        { was: filled(each, name), now: filled(each, name) },
      ]),
    );
    return { type, v: 1, id: plant(), changes: { ...changes, further: { was: plant(), now: plant() } } };
  });
  const header = { format: 'export-docket-journal', v: 1, register: 'r', createdAt: '2026-01-01T00:00:00Z' };
  const settings = filled(z.object(eventShapes['settings-changed'].shape), 'settings');
  const entry = { v: 1, seq: 1, at: '2026-11-20T10:00:00Z', zone: 'UTC', by: plant(), via: 'cli', events };
  let hash = '';
  const lines = [{ ...header, settings }, entry].map((json) => {
    const sealed = sealLine(hash, JSON.stringify(json));
    hash = sealed.hash;
    return sealed.line;
  });
  return { words, journal: lines.join('') };
}

const surviving = (words: readonly string[], text: string): readonly string[] => {
  const low = text.toLowerCase();
  return words.filter((each) => low.includes(each));
};

test('of words planted in every text field of every event none survives, in no file and no name of a file', () => {
  const { words, journal } = plantedJournal();
  expect(words.length).toBeGreaterThan(200);
  expect(surviving(words, journal)).toHaveLength(words.length);
  const copy = supportJournal(journal);
  expect(surviving(words, copy.text)).toEqual([]);
  for (const bytes of copy.files.values())
    expect(surviving(words, Buffer.from(bytes).toString())).toEqual([]);
  // Structure and dates are kept.
  const formOf = (value: unknown): unknown => {
    if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}/.test(value) ? value : 'text';
    if (Array.isArray(value)) return value.map(formOf);
    if (typeof value !== 'object' || value === null) return typeof value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, formOf(each)]));
  };
  const forms = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((line) => formOf(JSON.parse(line.slice(65))));
  expect(forms(copy.text)).toEqual(forms(journal));
});

describe('the copy of a register', () => {
  let bench: BackupTestBench;
  let into = '';
  beforeEach(() => {
    bench = backupTestBench();
    into = fs.mkdtempSync(path.join(os.tmpdir(), 'export-docket-support-'));
  });
  afterEach(() => {
    bench.remove();
    fs.rmSync(into, { recursive: true, force: true });
  });

  const order = (disk = realFileSystem) => ({
    fs: disk,
    store: bench.store,
    into,
    settings: readSettings(
      { preferences: { person: 'Winifred Quibblesworth', printer: 'Quibbleprint' } },
      'en-US',
    ),
    about: {
      version: '1.0.0',
      runtime: 'Electron',
      standsInFor: null,
      lawEdition: '2026-11-28',
      journalVersion: 1,
      system: 'Linux',
      places: {
        register: '/home/quibble',
        settings: '/home/quibble',
        backups: '/home/quibble',
        log: '/home/quibble',
      },
    },
  });
  const everything = (): string =>
    (fs.readdirSync(into, { recursive: true }) as string[])
      .map((name) => {
        const file = path.join(into, name);
        return `${name}\n${fs.statSync(file).isFile() ? fs.readFileSync(file, 'utf8') : ''}`;
      })
      .join('\n');
  const opened = () => {
    const folder = path.join(into, fs.readdirSync(into)[0] ?? '', 'register');
    return {
      folder,
      ...readRegister(
        { fs: realFileSystem, folder, access: 'read', holder: benchHolder },
        '2026-11-30T00:00:00Z',
      ),
    };
  };

  test('opens and verifies, and the same name has the same stand-in everywhere', async () => {
    bench.run({
      do: 'add-counterparty',
      name: 'Quibblesworth Optics GmbH',
      country: 'DE',
      otherNames: ['QUIBBLESWORTH'],
    });
    bench.run({
      do: 'change-license',
      license: 'Z123456',
      applicant: 'Quibblesworth Optics GmbH',
      parties: [{ role: 'end-user', name: 'quibblesworth optics gmbh' }],
      items: [{ line: '1', quantity: '40', unitPrice: '2.50', total: { minor: 10_000, currency: 'USD' } }],
    });
    bench.addLetterWithFile('Dear Ms. Quibblesworth');
    const made = await makeSupport(order());
    expect(made).toMatchObject({ ok: true, value: { entries: 5, files: 1 } });
    expect(everything().toLowerCase()).not.toContain('quibble');
    expect(everything()).not.toContain('123456');
    const found = opened();
    expect(found.refusal).toMatchObject({ messageKey: 'opened-for-reading' });
    expect(verifyRegister(realFileSystem, { ...found, text: found.readText() })).toMatchObject({
      trouble: null,
      problems: [],
      entries: 5,
    });
    const [license] = [...found.register.licenses.values()];
    const names = [...found.register.counterparties.values()];
    const company = names[1];
    expect(license?.applicant).toBe(company?.name);
    expect(license?.parties[0]?.name.toLowerCase()).toBe(company?.name.toLowerCase());
    expect(company?.otherNames[0]?.toLowerCase()).toBe(company?.name.split(' ')[0]?.toLowerCase());
    expect([...found.register.letters.values()][0]?.datedOn).toBe('2026-11-20');
    // Amounts keep their proportion: forty at 2.50 are still the total.
    const item = license?.items[0];
    expect(Number(item?.quantity) * Number(item?.unitPrice) * 100).toBe(item?.total?.minor);
    expect(item?.total?.minor).not.toBe(10_000);
  });

  test('a disk that is full is a sentence, and nothing is left behind', async () => {
    const disk = failingDisk(realFileSystem);
    disk.fail('ENOSPC', 25, true);
    expect(await makeSupport(order(disk))).toMatchObject({
      messageKey: 'support-failed',
      params: { detail: 'ENOSPC' },
    });
    disk.heal();
    expect(fs.readdirSync(into).filter((name) => !name.includes('.unfinished-'))).toEqual([]);
  });
});
