import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { electronProgram } from './electron-program.mjs';
import { root } from './folders.mjs';
import { runScript, say } from './say.mjs';

// node scripts/bench-screening.mjs, and part of npm run bench: how well and how fast names are held against a list of 47,000, and,
// where PostgreSQL is, the same names by its pg_trgm. Names are made from the words of real ones. Nothing here is a test.

const sizes = { listed: 47_000, asked: 10_000 };

/** @typedef {import('./measure/screening').ScreeningMeasured} Measured */

/** @param {import('./electron-runtime.mjs').Runtime} runtime */
export async function benchScreening(runtime) {
  say('measure', `${sizes.asked} names against ${sizes.listed}`);
  const program = await electronProgram(runtime, 'scripts/measure/screening.ts');
  try {
    const pairs = join(root, 'main/screening/test-data/name-pairs.csv.gz');
    const found = /** @type {Measured} */ (await program.ask({ pairs, ...sizes }));
    report(found);
    print(trigrams(found));
  } finally {
    program.remove();
  }
}

/** @param {Measured} found */
function report(found) {
  const ms = (/** @type {number} */ value) => `${value.toFixed(0)} ms`;
  const part = (/** @type {number} */ value) => `${(value * 100).toFixed(2)} %`;
  const whole = found.readMs + found.indexMs + found.screenMs;
  const { all, nomenklatura } = found.separation;
  print(
    `\nScreening ${sizes.asked} names against ${sizes.listed}: list read ${ms(found.readMs)}, index ${ms(found.indexMs)}, screened ${ms(found.screenMs)}, together ${ms(whole)}.`,
  );
  print(`Planted names found ${part(found.recall)}, others flagged ${part(found.flagged)}, at 0.80.`);
  print(
    `Heap before ${found.heapBefore.toFixed(0)} MB, with the index ${found.heapWith.toFixed(0)} MB; the program does this in a thread that ends.`,
  );
  print(
    `Labeled pairs, chance that one party scores above two: all ${all?.toFixed(3)}, nomenklatura ${nomenklatura?.toFixed(3)}.`,
  );
}

/**
 * The same by pg_trgm with a GIN index, in a cluster of its own that is stopped and removed afterwards; never a failure.
 * @param {Measured} found
 */
function trigrams({ names, queries, screenMs }) {
  const bin = ['/usr/lib/postgresql/15/bin', '/usr/local/bin', '/usr/bin'].find((folder) =>
    existsSync(join(folder, 'initdb')),
  );
  if (bin === undefined || spawnSync('psql', ['--version']).status !== 0)
    return 'pg_trgm: not measured, PostgreSQL is not here.';
  const folder = mkdtempSync(join(tmpdir(), 'export-docket-pg-'));
  chmodSync(folder, 0o700);
  // PostgreSQL does not run as root.
  const isRoot = process.getuid?.() === 0;
  const nobody = 65_534;
  if (isRoot) chownSync(folder, nobody, nobody);
  const as = isRoot ? { uid: nobody, gid: nobody } : {};
  const data = join(folder, 'data');
  /** @param {string} command @param {readonly string[]} args */
  const run = (command, args) =>
    spawnSync(command, [...args], {
      ...as,
      cwd: folder,
      encoding: 'utf8',
      timeout: 240_000,
      env: { ...process.env, HOME: folder },
    });
  const stop = () => run(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop']);
  try {
    if (
      run(join(bin, 'initdb'), ['-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--no-sync'])
        .status !== 0
    )
      return 'pg_trgm: not measured, a cluster could not be made.';
    const socket = `-k ${folder} -c listen_addresses= -c fsync=off`;
    if (
      run(join(bin, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), '-o', socket, 'start'])
        .status !== 0
    )
      return 'pg_trgm: not measured, PostgreSQL did not start.';
    const line = (/** @type {string} */ name) => name.replace(/[\\\t\n]/g, ' ');
    writeFileSync(join(folder, 'names'), `${names.map(line).join('\n')}\n`);
    writeFileSync(join(folder, 'queries'), `${queries.map(line).join('\n')}\n`);
    if (isRoot) for (const file of ['names', 'queries']) chownSync(join(folder, file), nobody, nobody);
    const psql = (/** @type {string} */ sql) =>
      run('psql', [
        '-h',
        folder,
        '-U',
        'bench',
        '-d',
        'postgres',
        '-v',
        'ON_ERROR_STOP=1',
        '-qAt',
        '-c',
        sql,
      ]);
    const made = psql(
      `create extension pg_trgm; create table listed(name text); create table asked(name text); copy listed from '${folder}/names'; copy asked from '${folder}/queries'; create index on listed using gin (name gin_trgm_ops); analyze;`,
    );
    if (made.status !== 0) return `pg_trgm: not measured, ${made.stderr.split('\n')[0]}`;
    const start = performance.now();
    const asked = psql(
      'set pg_trgm.similarity_threshold = 0.6; select count(*) from asked a join listed l on a.name % l.name;',
    );
    const took = performance.now() - start;
    if (asked.status !== 0) return 'pg_trgm: not measured, the query did not end in time.';
    return `pg_trgm (PostgreSQL, GIN, 0.6), the same names: query ${took.toFixed(0)} ms, ${(took / screenMs).toFixed(1)} × the screening here.`;
  } finally {
    stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`);
}

if (process.argv[1]?.endsWith('bench-screening.mjs'))
  await runScript(async () => {
    await benchScreening(await bootstrap({ quiet: true, isTesting: false, needsDisplay: false }));
    return 0;
  });
