import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronProgram } from './electron-program.mjs';
import { root } from './folders.mjs';
import { machineOf, printRows, today, writeRows } from './measure/performance-page.mjs';
import { noPostgres, startPostgres } from './postgres-cluster.mjs';
import { say } from './say.mjs';

// npm run bench -- office [--whole] [--write]: two people's registers of one office, each in an Electron of its own with its publisher, with a
// PostgreSQL on this computer, TLS, and every answer flushed to the disk; beside plain rows of the same database. Nothing here is a test.

/** @typedef {import('./measure/office').OfficeMeasured} Measured */
/** @typedef {import('./measure/office').OfficeRequest} Request */

/** What is measured by default, and with --whole or --write. */
const sizes = { entries: 10_000, commands: 300, news: 100 };
const wholeSizes = { entries: 100_000, commands: 2_000, news: 200 };

/** @param {ReturnType<typeof startPostgres> extends Promise<infer C> ? C : never} cluster */
function setUp(cluster) {
  cluster.set({ fsync: 'on' });
  cluster.sql('create database office');
  const parts = ['tables', 'functions', 'putting'].map((part) =>
    readFileSync(join(root, `main/office/office-${part}.sql`), 'utf8'),
  );
  cluster.sql(
    `${parts.join('\n')}
    create table public.plain (id bigint generated always as identity primary key, json text not null);
    create role ann login in role export_docket_member password 'secret'; create role bob login in role export_docket_member password 'secret';
    grant insert, select on public.plain to export_docket_member;
    insert into export_docket.member values ('ann', 'ann', 'write'), ('bob', 'bob', 'write')`,
    { database: 'office' },
  );
}

/**
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {{readonly isWhole?: boolean, readonly isWritten?: boolean}} [how]
 */
export async function benchOffice(runtime, { isWhole = false, isWritten = false } = {}) {
  const why = noPostgres();
  if (why !== '') {
    say('office', `not measured: ${why}`);
    return;
  }
  const size = isWhole || isWritten ? wholeSizes : sizes;
  say('measure', `an office with ${size.entries} entries and two writers`);
  const cluster = await startPostgres();
  const programs = [
    await electronProgram(runtime, 'scripts/measure/office.ts'),
    await electronProgram(runtime, 'scripts/measure/office.ts'),
  ];
  const folder = mkdtempSync(join(tmpdir(), 'export-docket-bench-office-'));
  for (const name of ['ann', 'bob', 'meeting']) mkdirSync(join(folder, name));
  /** @param {'ann' | 'bob'} login @param {object} what @returns {Promise<Measured>} */
  const as = async (login, what) =>
    /** @type {Measured} */ (
      await programs[login === 'ann' ? 0 : 1]?.ask({
        folder: join(folder, login),
        meeting: join(folder, 'meeting'),
        place: {
          ...{ host: 'localhost', port: cluster.port, database: 'office', login },
          ...{ password: 'secret', authority: cluster.authority },
        },
        ...what,
      })
    );
  /** @param {object} what */
  const both = (what) => Promise.all([as('ann', what), as('bob', what)]);
  try {
    setUp(cluster);
    const shared = await as('ann', { is: 'share', entries: size.entries });
    cluster.sql('insert into public.plain (json) select json from export_docket.line order by seq', {
      database: 'office',
    });
    const joined = await as('bob', { is: 'join' });
    const plain = await as('bob', { is: 'plain-rows', entries: size.entries });
    const written = await both({ is: 'write', commands: size.commands });
    const inserted = await both({ is: 'insert', commands: size.commands });
    const until = size.entries + 2 * size.commands + size.news;
    const [told, heard] = await Promise.all([
      as('ann', { is: 'tell', commands: size.news }),
      as('bob', { is: 'hear', until }),
    ]);
    const news = Object.entries(heard.at).flatMap(([seq, at]) => {
      const from = told.at[seq];
      return from === undefined ? [] : [at - from];
    });
    if (news.length !== size.news)
      throw new Error(`only ${news.length} of ${size.news} entries were heard of`);
    const rows = rowsOf({ size, shared, joined, plain, written, inserted, news });
    printRows(rows);
    if (isWritten) writeRows(rows, { machine: machineOf(runtime), on: today() });
  } finally {
    for (const program of programs) program.remove();
    cluster.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {readonly number[]} values @param {number} part */
function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** @param {readonly Measured[]} found */
const each = (found) => found.flatMap((one) => one.each);
/** @param {readonly Measured[]} found */
const perSecond = (found) => (each(found).length / Math.max(...found.map(({ wholeMs }) => wholeMs))) * 1_000;

/** @param {{size: typeof sizes, shared: Measured, joined: Measured, plain: Measured, written: readonly Measured[], inserted: readonly Measured[], news: readonly number[]}} found */
function rowsOf({ size, shared, joined, plain, written, inserted, news }) {
  const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
  const seconds = (/** @type {number} */ value) => `${(value / 1_000).toFixed(1)} s`;
  const count = (/** @type {number} */ value) => value.toFixed(0);
  const row = (
    /** @type {string} */ what,
    /** @type {number} */ ours,
    /** @type {string} */ beside,
    /** @type {number} */ theirs,
    /** @type {(value: number) => string} */ say,
  ) => ({ what: `An office: ${what}`, goal: '–', ours, beside, theirs, say });
  const entries = size.entries.toLocaleString('en-US');
  const insert = 'a plain insert by the same two';
  return [
    row('commands a second of two writers at once', perSecond(written), insert, perSecond(inserted), count),
    row(
      'a command of two at once, p50',
      quantile(each(written), 0.5),
      insert,
      quantile(each(inserted), 0.5),
      ms,
    ),
    row(
      'a command of two at once, p99',
      quantile(each(written), 0.99),
      insert,
      quantile(each(inserted), 0.99),
      ms,
    ),
    row(
      `${entries} entries read, checked, folded, on the disk`,
      joined.wholeMs,
      'the same lines as plain rows, in a file',
      plain.wholeMs,
      seconds,
    ),
    row(
      `${entries} entries put there`,
      shared.wholeMs,
      'the same lines as plain rows, read into a file',
      plain.wholeMs,
      seconds,
    ),
    row(
      'news, from typed to folded and on the other disk, p50',
      quantile(news, 0.5),
      'a plain insert',
      quantile(each(inserted), 0.5),
      ms,
    ),
    row(
      'news, from typed to folded and on the other disk, p99',
      quantile(news, 0.99),
      'a plain insert',
      quantile(each(inserted), 0.99),
      ms,
    ),
  ];
}
