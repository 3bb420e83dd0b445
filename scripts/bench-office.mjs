import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronProgram } from './electron-program.mjs';
import { root } from './folders.mjs';
import { noPostgres, startPostgres } from './postgres-cluster.mjs';
import { say } from './say.mjs';

// npm run bench -- office: two writers on one register of an office, in the real Electron, with a PostgreSQL of its own on this computer,
// TLS, and each answer flushed to the disk; beside plain inserts by the same two. Nothing here is a test.

/** @typedef {import('./measure/office').OfficeMeasured} Measured */

const sizes = { entries: 100_000, commands: 2_000 };

/** @param {import('./electron-runtime.mjs').Runtime} runtime */
export async function benchOffice(runtime) {
  const why = noPostgres();
  if (why !== '') {
    say('office', `not measured: ${why}`);
    return;
  }
  say('measure', `an office with ${sizes.entries} entries and two writers`);
  const cluster = await startPostgres();
  const program = await electronProgram(runtime, 'scripts/measure/office.ts');
  try {
    cluster.set({ fsync: 'on' });
    cluster.sql('create database office');
    const parts = ['tables', 'functions', 'putting'].map((part) =>
      readFileSync(join(root, `main/office/office-${part}.sql`), 'utf8'),
    );
    cluster.sql(
      `${parts.join('\n')}
      create table public.plain (id bigint generated always as identity primary key, json text not null);
      create role ann login in role export_docket_member password 'secret'; create role bob login in role export_docket_member password 'secret';
      grant insert on public.plain to export_docket_member;
      insert into export_docket.member values ('ann', 'ann', 'write'), ('bob', 'bob', 'write')`,
      { database: 'office' },
    );
    const place = {
      host: 'localhost',
      port: cluster.port,
      database: 'office',
      password: 'secret',
      authority: cluster.authority,
    };
    report(/** @type {Measured} */ (await program.ask({ place, ...sizes })));
  } finally {
    program.remove();
    cluster.remove();
  }
}

/** @param {readonly number[]} values @param {number} part */
function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(1);
}

/** @param {Measured} found */
function report({ putMs, catchUpMs, append, insert, news }) {
  const second = (/** @type {{each: readonly number[], wholeMs: number}} */ { each, wholeMs }) =>
    `${((each.length / wholeMs) * 1000).toFixed(0)} a second, p50 ${quantile(each, 0.5)} ms, p99 ${quantile(each, 0.99)} ms`;
  const lines = [
    `An office on PostgreSQL, ${sizes.entries} entries: put there ${(putMs / 1000).toFixed(1)} s, read and checked on another connection ${(catchUpMs / 1000).toFixed(1)} s.`,
    `Two writers, ${sizes.commands} commands each: ${second(append)}; plain inserts by the same two: ${second(insert)}.`,
    `News on the other connection: p50 ${quantile(news, 0.5)} ms, p99 ${quantile(news, 0.99)} ms.`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
