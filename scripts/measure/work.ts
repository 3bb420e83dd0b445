import { closeSync, fsyncSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { addDays as dayLater } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { format } from 'date-fns/format';
import { isWeekend } from 'date-fns/isWeekend';
import { parseISO } from 'date-fns/parseISO';
import Papa from 'papaparse';
import { answerOne } from '../../main/cli/execute-answer';
import { realFileSystem } from '../../main/disk/file-system';
import { createImportSession } from '../../main/import/import-session';
import { readTable } from '../../main/import/read-table';
import { thisMachine } from '../../main/register/machine';
import { openRegisterStore } from '../../main/register/open-register-store';
import { day } from '../../shared/base/dates';
import { done } from '../../shared/base/result';
import { federalHolidays } from '../../shared/calendar/federal-holidays';
import { recountDeadline } from '../../shared/docket/recount';
import { mappedByHeadings } from '../../shared/import/map-columns';
import type { Event } from '../../shared/register/events';
import { ruleSetOf } from '../../shared/register/rules-in-force';
import { ladderOf, reminderDays } from '../../shared/reminders/due-reminders';
import { createScene } from '../../shared/testing/scene';
import { textOf } from './imports';
import { makeRegister } from './register-of-size';
import { measureSearches } from './searches';

/** What to measure, in a folder of its own. */
export interface WorkRequest {
  readonly do: 'import' | 'execute' | 'count' | 'search';
  readonly folder: string;
}

/** Milliseconds of the processor, of both; those on the clock too where a disk is waited for. */
export type MeasuredWork = Readonly<Record<string, number>>;

const clock = { now: () => '2026-11-27T16:00:00.000Z', zone: () => 'America/New_York', isTest: true };
const asRobin = { by: 'Robin Test', via: 'cli' } as const;

const opened = (folder: string) =>
  openRegisterStore({ ...thisMachine(clock), folder, access: 'write', report: () => undefined });

/** The longest turn of work that gives way to others, in milliseconds of the processor; the work itself is done meanwhile. */
async function longestTurnMs(act: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let isOver = false;
  let before = process.cpuUsage();
  const look = () => {
    const { user, system } = process.cpuUsage(before);
    longest = Math.max(longest, (user + system) / 1_000);
    before = process.cpuUsage();
    if (!isOver) setImmediate(look);
  };
  setImmediate(look);
  await act();
  look();
  isOver = true;
  return longest;
}

/** Time of the processor: on a busy machine the clock says nothing of the work. */
async function workedMs(act: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const rows = 20_000;
const licenses = 500;

function withLicenses(folder: string) {
  const store = opened(folder);
  for (let n = 0; n < licenses; n += 1) {
    const ran = store.run(
      {
        ...{ do: 'open-license', licenseNumber: `D${n}`, expiresOn: '2027-12-31' },
        total: { currency: 'USD', minor: 100_000_000 },
        items: [
          {
            line: '1',
            eccn: '3A001',
            description: 'Amplifier',
            quantity: '1000',
            unit: 'EA',
            unitPrice: '1000',
          },
        ],
      },
      asRobin,
    );
    if (!ran.ok) throw new Error(JSON.stringify(ran));
  }
  return store;
}

/** A file of 20,000 shipments into a register of 500 licenses: to the preview, and to the entry; beside papaparse on the same text. */
async function measureImport(folder: string): Promise<MeasuredWork> {
  const store = withLicenses(path.join(folder, 'register'));
  const text = textOf('shipments', rows);
  const file = path.join(folder, 'shipments.csv');
  writeFileSync(file, text);
  const session = createImportSession({
    fs: realFileSystem,
    readTable,
    store,
    newId: store.newId,
    by: () => asRobin.by,
    backUp: async () => done({ name: null }),
    hits: async () => done(null),
    progress: () => undefined,
  });
  const parse = () => Papa.parse(text, { skipEmptyLines: true });
  const [previews, parses, turns]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < 3; round += 1) {
    parses.push(await workedMs(parse));
    previews.push(
      await workedMs(async () => {
        const table = await session.open(file);
        if (!table.ok) throw new Error(JSON.stringify(table));
        const columns = mappedByHeadings('shipments', table.value.headers);
        const mapping = {
          table: 'shipments' as const,
          columns: columns.map((each) => ({ ...each, empty: [] })),
        };
        turns.push(
          await longestTurnMs(async () => {
            const preview = await session.preview({ mapping, choices: [], corrections: [] });
            if (!preview.ok || preview.value?.counts.new !== rows) throw new Error(JSON.stringify(preview));
          }),
        );
      }),
    );
  }
  let runTurnMs = 0;
  const runMs = await workedMs(async () => {
    runTurnMs = await longestTurnMs(async () => {
      const ran = await session.run({ withoutRefused: false, name: '' });
      if (!ran.ok || ran.value?.made !== rows) throw new Error(JSON.stringify(ran));
    });
  });
  store.close();
  return { previewMs: median(previews), turnMs: median(turns), runMs, runTurnMs, parseMs: median(parses) };
}

const commands = 10_000;

/** Commands as `execute` takes them, each safe on the disk before its answer; beside the same lines appended, each as safe. */
async function measureExecute(folder: string): Promise<MeasuredWork> {
  const store = opened(path.join(folder, 'register'));
  const inputs = Array.from({ length: commands }, (_, n) =>
    JSON.stringify({
      do: 'add-counterparty',
      name: `Fictional Company ${n}`,
      country: 'DE',
      address: [`${n} Example Street`],
    }),
  );
  const from = performance.now();
  const workMs = await workedMs(async () => {
    for (const [at, text] of inputs.entries()) {
      const { isDone } = await answerOne({ store, by: asRobin.by, line: undefined }, { line: at + 1, text });
      if (!isDone) throw new Error(text);
    }
  });
  const ms = performance.now() - from;
  store.close();
  const lines = readFileSync(path.join(folder, 'register', 'journal.txt'), 'utf8')
    .split('\n')
    .slice(1, -1);
  if (lines.length !== commands) throw new Error(`${lines.length} lines`);
  const plain = openSync(path.join(folder, 'plain.txt'), 'a');
  const plainFrom = performance.now();
  const plainWorkMs = await workedMs(() => {
    for (const line of lines) {
      writeSync(plain, `${line}\n`);
      fsyncSync(plain);
    }
  });
  const plainMs = performance.now() - plainFrom;
  closeSync(plain);
  return { workMs, ms, plainWorkMs, plainMs };
}

/** Two licenses with their expiry, one of them with an intent to deny. */
function twoLicenses(): readonly (readonly Event[])[] {
  const { perform, lastEvents } = createScene(day('2019-11-25'));
  const expiresOn = day('2021-10-31');
  return [
    { do: 'open-license', applicationNumber: 'Z000000A', licenseNumber: 'D000000A', expiresOn } as const,
    { do: 'open-license', applicationNumber: 'Z000000B', licenseNumber: 'D000000B', expiresOn } as const,
    {
      ...({ do: 'log-letter', license: 'D000000A', kind: 'intent-to-deny' } as const),
      ...{ datedOn: day('2019-11-21'), arrivedOn: day('2019-11-25') },
    },
  ].map((command) => {
    perform(command);
    return lastEvents();
  });
}

/** Every deadline and the days of its reminders worked anew from its rule, beside days counted one by one with date-fns. */
async function measureCounting(folder: string): Promise<MeasuredWork> {
  const { register } = makeRegister(path.join(folder, 'register'), 30_000, twoLicenses());
  const ruleSet = ruleSetOf(register.settings);
  const deadlines = [...register.deadlines.values()];
  const anew = () => {
    let days = 0;
    for (const deadline of deadlines) {
      const { workBy } = recountDeadline(register, ruleSet, deadline, { id: '' }) ?? deadline;
      for (const on of reminderDays(register, deadline, workBy)) days += on.length;
    }
    return days;
  };
  const holidays = new Set<string>(federalHolidays().map(({ on }) => on));
  const isOff = (date: Date) => isWeekend(date) || holidays.has(format(date, 'yyyy-MM-dd'));
  const byDays = () => {
    let days = 0;
    for (const deadline of deadlines) {
      const due = parseISO(deadline.due);
      const length = differenceInCalendarDays(due, parseISO(deadline.triggerOn));
      let date = parseISO(deadline.triggerOn);
      for (let n = 0; n < length; n += 1) date = dayLater(date, 1);
      while (isOff(date)) date = dayLater(date, -1);
      for (const before of ladderOf(register, deadline)) {
        let shown = date;
        for (let n = 0; n < before; n += 1) shown = dayLater(shown, -1);
        days += format(shown, 'yyyy-MM-dd').length;
      }
    }
    return days;
  };
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < 5; round += 1) {
    ours.push(await workedMs(anew));
    if (round < 3) theirs.push(await workedMs(byDays));
  }
  return {
    licenses: register.licenses.size,
    deadlines: deadlines.length,
    anewMs: median(ours),
    byDaysMs: median(theirs),
  };
}

/** Does one of them and answers the figures. */
export async function answer({ do: part, folder }: WorkRequest): Promise<MeasuredWork> {
  switch (part) {
    case 'import':
      return await measureImport(folder);
    case 'execute':
      return await measureExecute(folder);
    case 'count':
      return await measureCounting(folder);
    case 'search':
      return { ...(await measureSearches()) };
  }
}
