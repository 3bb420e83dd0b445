import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchLists } from './bench-lists.mjs';
import { benchOffice } from './bench-office.mjs';
import { benchScreening } from './bench-screening.mjs';
import { benchWork } from './bench-work.mjs';
import { bootstrap } from './bootstrap.mjs';
import { electronProgram } from './electron-program.mjs';
import { root } from './folders.mjs';
import { runAttached } from './run.mjs';
import { runScript, Stop, say } from './say.mjs';

// npm run bench -- window: scripts/bench-window.mjs. npm run bench: what one durable change and one opening cost as the register grows, in the real Electron, beside a plain
// electron-store register and, where the runtime has it, node:sqlite. Same data, same run. Nothing here is a test.
const sizes = [1_000, 10_000, 100_000];
const openings = 3;
/** Changes measured per opening: fewer where each of them takes long. */
const changes = { docket: 30, store: 3, sqlite: 30 };

/** @typedef {{openMs: number, workMs: number, changeMs: readonly number[], heap: number, rss: number}} Measured */
/** @typedef {'docket' | 'store' | 'sqlite'} Subject */

await runScript(async () => {
  const [part, ...options] = process.argv.slice(2);
  if (part === 'window')
    return await runAttached(process.execPath, [join(root, 'scripts', 'bench-window.mjs'), ...options]);
  if (part !== undefined && !['lists', 'office', 'work'].includes(part))
    throw new Stop(`There is no part ${part} of the bench: window, lists, office, work, or nothing.`);
  const runtime = await bootstrap({ quiet: true, isTesting: false, needsDisplay: false });
  if (part === 'office') {
    await benchOffice(runtime, {
      isWhole: options.includes('--whole'),
      isWritten: options.includes('--write'),
    });
    return 0;
  }
  if (part === 'work') {
    const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : undefined;
    await benchWork(runtime, options.includes('--write'), only);
    return 0;
  }
  const program = await electronProgram(runtime, 'scripts/measure/answer.ts');
  if (part === 'lists') {
    await benchLists(program, options.includes('--write') ? runtime : null);
    program.remove();
    return 0;
  }
  print(
    `Electron ${runtime.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model}`,
  );
  print(`Folder ${tmpdir()}. Medians of ${openings} openings, each in a process of its own.\n`);
  /** @type {Map<string, ReturnType<typeof summary>>} */
  const found = new Map();
  let hasSqlite = false;
  for (const entries of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'export-docket-bench-'));
    try {
      say('prepare', `${entries} entries`);
      const made = await program.ask({ do: 'prepare', folder, entries, changes: 0 });
      const { hasSqlite: has } = /** @type {{hasSqlite: boolean}} */ (made);
      hasSqlite = has;
      /** @type {readonly Subject[]} */
      const subjects = has ? ['docket', 'store', 'sqlite'] : ['docket', 'store'];
      for (const subject of subjects) {
        say('measure', `${subject}, ${entries} entries`);
        /** @type {Measured[]} */
        const runs = [];
        for (let n = 0; n < openings; n++) {
          const request = { do: subject, folder, entries, changes: changes[subject] };
          runs.push(/** @type {Measured} */ (await program.ask(request)));
        }
        found.set(`${subject} ${entries}`, summary(runs));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  await benchLists(program, null);
  say('measure', 'the balances of 500 licenses with 20,000 shipments');
  const ledger = /** @type {Ledger} */ (
    await program.ask({ do: 'ledger', folder: tmpdir(), entries: 0, changes: 0 })
  );
  program.remove();
  report(found, hasSqlite);
  reportLedger(ledger);
  await benchWork(runtime, false);
  await benchScreening(runtime);
  await benchOffice(runtime);
  // Reading letters: 300 of each set of layouts with their text, and one scan of each kind and set.
  return await runAttached(process.execPath, [
    join(root, 'scripts', 'bench-letters.mjs'),
    '300',
    '--scans',
    '13',
  ]);
});

/** @typedef {{licenses: number, shipments: number, enterMs: number, oneMs: number, allMs: number, freshOneMs: number, freshAllMs: number, noticesMs: number, noticesAfterOneMs: number, naiveOneMs: number, naiveAllMs: number, rowMs: Readonly<Record<string, number>>}} Ledger */

/** @param {Ledger} ledger */
function reportLedger({ licenses, shipments, rowMs, ...took }) {
  const ms = (/** @type {number} */ value) => `${value.toFixed(2)} ms`;
  const { oneMs, allMs, freshOneMs, freshAllMs, naiveOneMs, naiveAllMs, enterMs } = took;
  print(
    `${licenses} licenses with ${shipments} shipments: the balance of one ${ms(oneMs)} (${ms(freshOneMs)} after a start, ${ms(naiveOneMs)} by looking at every shipment), of all ${ms(allMs)} (${ms(freshAllMs)}, ${ms(naiveAllMs)}); what is to be told of all ${ms(took.noticesMs)}, with one more shipment entered ${ms(took.noticesAfterOneMs)}; to enter a shipment, checked, ${ms(enterMs)}. Time of the processor.`,
  );
  const rows = Object.entries(rowMs).map(([table, value]) => `${table} ${ms(value)}`);
  print(`To plan a row of a file: ${rows.join(', ')}.`);
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** @param {readonly Measured[]} runs */
function summary(runs) {
  return {
    open: median(runs.map(({ openMs }) => openMs)),
    work: median(runs.map(({ workMs }) => workMs)),
    change: median(runs.flatMap(({ changeMs }) => changeMs)),
    slowest: Math.max(...runs.flatMap(({ changeMs }) => changeMs)),
    heap: median(runs.map(({ heap }) => heap)) / 1_048_576,
    rss: median(runs.map(({ rss }) => rss)) / 1_048_576,
  };
}

/**
 * @param {ReadonlyMap<string, ReturnType<typeof summary>>} found
 * @param {boolean} hasSqlite
 */
function report(found, hasSqlite) {
  /** @type {Readonly<Record<Subject, string>>} */
  const names = { docket: 'Export Docket', store: 'electron-store', sqlite: 'node:sqlite' };
  /** @type {readonly Subject[]} */
  const subjects = hasSqlite ? ['docket', 'store', 'sqlite'] : ['docket', 'store'];
  print('Entries   Subject          change ms  slowest    open ms    its work   heap MB    rss MB');
  for (const entries of sizes) {
    for (const subject of subjects) {
      const row = found.get(`${subject} ${entries}`);
      if (!row) continue;
      const cells = [row.change, row.slowest, row.open, row.work, row.heap, row.rss].map((value) =>
        value.toFixed(2).padEnd(10),
      );
      print(`${String(entries).padEnd(9)} ${names[subject].padEnd(16)} ${cells.join(' ')}`);
    }
  }
  const ratio = (/** @type {string} */ a, /** @type {string} */ b, /** @type {'change' | 'open'} */ what) =>
    ((found.get(a)?.[what] ?? Number.NaN) / (found.get(b)?.[what] ?? Number.NaN)).toFixed(2);
  print('');
  for (const subject of subjects.slice(1)) {
    for (const entries of sizes) {
      const pair = /** @type {const} */ ([`${subject} ${entries}`, `docket ${entries}`]);
      print(
        `${names[subject]} / Export Docket at ${entries}: change ${ratio(...pair, 'change')} ×, open ${ratio(...pair, 'open')} ×`,
      );
    }
  }
  print(
    `One change at 100,000 / at 1,000: ${ratio('docket 100000', 'docket 1000', 'change')} × for Export Docket, ${ratio('store 100000', 'store 1000', 'change')} × for electron-store`,
  );
  if (!hasSqlite) print('node:sqlite: not measured, this Electron has a Node without it.');
  print('The other two hold the records only; Export Docket holds, checks and folds the whole history.');
}

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`);
}
