import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../shared/base/dates';
import { type Preferences, usualColumns } from '../../shared/calls/preferences';
import { realFileSystem as fs } from '../disk/file-system';
import { drawnOn, workedOutFor } from './drawn-docket';
import { type DrawDocket, type DrawingTask, makeDrawn } from './make-drawn';
import { openRegisterStore } from './open-register-store';

const preferences: Preferences = {
  ...({ person: 'Robin Test', theme: 'system', paper: 'letter', dates: 'us', printer: '' } as const),
  columns: usualColumns,
};
const moment = {
  ...{ at: '2019-11-25T15:00:00.000Z', today: day('2019-11-25'), localToday: day('2019-11-26') },
  ...{ zone: 'Asia/Tokyo', isTestClock: false, doubtSince: null },
};
const on = ({ today, localToday }: typeof moment) => ({ today, localToday });

/** Says what it was given, in characters of several bytes too. */
const draw: DrawDocket = ({ register, moment: { today, localToday }, preferences: { person } }) => {
  const names = [...register.counterparties.values()].map(({ name }) => name).join('、');
  return {
    html: `<p>${today} ${localToday} ${person}: ${names}</p>`,
    workedOut: `{"${today}": "${names}"}`,
  };
};
const drawing = async () => draw;

let folder: string;
let file: string;
let task: DrawingTask;

function enter(name: string): void {
  const store = openRegisterStore({
    ...{ fs, folder, access: 'write', report: () => undefined, newId: () => crypto.randomUUID() },
    holder: { pid: process.pid, host: 'here', user: 'tester' },
    clock: { now: () => moment.at, zone: () => 'UTC', isTest: true },
  });
  expect(store.run({ do: 'add-counterparty', name }, { by: 'Robin Test', via: 'window' }).ok).toBe(true);
  store.close();
}

function headOf() {
  const store = openRegisterStore({
    ...{ fs, folder, access: 'read', report: () => undefined, newId: () => crypto.randomUUID() },
    holder: { pid: process.pid, host: 'here', user: 'tester' },
    clock: { now: () => moment.at, zone: () => 'UTC', isTest: true },
  });
  store.close();
  return store.head;
}

const found = (at = on(moment), asked: object = preferences, build?: string) =>
  drawnOn(fs, { file, folder, preferences: JSON.stringify(asked) }, at, build);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'export-docket-drawn-'));
  file = path.join(folder, 'settings', 'here.drawn');
  task = { folder, foldedFile: path.join(folder, 'settings', 'here.folded'), file, preferences, moment };
  enter('Kesselwerk Núñez 株式会社');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a docket that was drawn', () => {
  test('is found on its day and the three after it, and on no other', async () => {
    expect(found()).toBeUndefined();
    expect(await makeDrawn(fs, task, drawing)).toBe(true);
    expect(found()).toBe('<p>2019-11-25 2019-11-26 Robin Test: Kesselwerk Núñez 株式会社</p>');
    expect(found({ today: day('2019-11-28'), localToday: day('2019-11-29') })).toBe(
      '<p>2019-11-28 2019-11-29 Robin Test: Kesselwerk Núñez 株式会社</p>',
    );
    expect(found({ today: day('2019-11-29'), localToday: day('2019-11-30') })).toBeUndefined();
    expect(found({ today: day('2019-11-24'), localToday: day('2019-11-25') })).toBeUndefined();
    expect(found({ today: day('2019-11-25'), localToday: day('2019-11-25') })).toBeUndefined();
  });

  test('is not found once anything was entered, and is then drawn anew', async () => {
    await makeDrawn(fs, task, drawing);
    enter('Harbor Devices');
    expect(found()).toBeUndefined();
    expect(await makeDrawn(fs, task, drawing)).toBe(true);
    expect(found()).toContain('Harbor Devices');
  });

  test('is not found where one byte of the journal is another, or one more stands behind it', async () => {
    await makeDrawn(fs, task, drawing);
    const journal = path.join(folder, 'journal.txt');
    const text = readFileSync(journal, 'utf8');
    writeFileSync(journal, text.replace('Kesselwerk', 'Kesselwark'));
    expect(found()).toBeUndefined();
    writeFileSync(journal, text);
    expect(found()).toBeDefined();
    appendFileSync(journal, '{');
    expect(found()).toBeUndefined();
  });

  test('is there with what was worked out for it, for the last entry it was made of alone, on its days', async () => {
    await makeDrawn(fs, task, drawing);
    const head = headOf();
    const workedOut = (at: string, of = head) => workedOutFor(fs, file, of, day(at));
    expect(workedOut('2019-11-25')).toBe('{"2019-11-25": "Kesselwerk Núñez 株式会社"}');
    expect(workedOut('2019-11-28')).toBe('{"2019-11-28": "Kesselwerk Núñez 株式会社"}');
    expect(workedOut('2019-11-29')).toBeUndefined();
    expect(workedOut('2019-11-25', { ...head, hash: head.hash.replace(/.$/, 'x') })).toBeUndefined();
    expect(workedOut('2019-11-25', { ...head, seq: head.seq + 1 })).toBeUndefined();
    expect(workedOutFor(fs, file, head, day('2019-11-25'), 'another build')).toBeUndefined();
    enter('Harbor Devices');
    expect(workedOut('2019-11-25', headOf())).toBeUndefined();
    // Hurt in the file itself.
    writeFileSync(file, readFileSync(file, 'utf8').replace('{"2019-11-25"', '{"2019-11-24"'));
    expect(workedOut('2019-11-25')).toBeUndefined();
    expect(workedOut('2019-11-26')).toBeDefined();
  });

  test('is not found with other preferences, nor by another build', async () => {
    await makeDrawn(fs, task, drawing);
    expect(found(on(moment), { ...preferences, dates: 'iso' })).toBeUndefined();
    expect(found(on(moment), preferences, 'another build')).toBeUndefined();
  });

  test('is not found where its own file is not as it was written', async () => {
    await makeDrawn(fs, task, drawing);
    const written = readFileSync(file, 'utf8');
    for (const hurt of [
      written.replace('<p>2019-11-25', '<p>2019-11-26'),
      written.replace('"days":[', '"days": ['),
      written.slice(0, 40),
      '',
    ]) {
      writeFileSync(file, hurt);
      expect(found()).toBeUndefined();
    }
    writeFileSync(file, written);
    expect(found()).toBeDefined();
  });

  test('is not drawn again while tomorrow is drawn, and is on the day before its last', async () => {
    await makeDrawn(fs, task, drawing);
    const later = (today: string, localToday: string) => ({
      ...task,
      moment: { ...moment, today: day(today), localToday: day(localToday) },
    });
    expect(await makeDrawn(fs, later('2019-11-27', '2019-11-28'), drawing)).toBe(false);
    expect(await makeDrawn(fs, later('2019-11-28', '2019-11-29'), drawing)).toBe(true);
    expect(found({ today: day('2019-12-01'), localToday: day('2019-12-02') })).toBeDefined();
  });

  test('is not kept where something is entered while it is drawn', async () => {
    const meanwhile = async (): Promise<DrawDocket> => {
      enter('Harbor Devices');
      return draw;
    };
    expect(await makeDrawn(fs, task, meanwhile)).toBe(false);
    expect(found()).toBeUndefined();
  });

  test('is not made of a journal that is damaged', async () => {
    const journal = path.join(folder, 'journal.txt');
    writeFileSync(journal, readFileSync(journal, 'utf8').replace('Kesselwerk', 'Kesselwark'));
    expect(await makeDrawn(fs, task, drawing)).toBe(false);
  });
});
