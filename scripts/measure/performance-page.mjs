import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { root } from '../folders.mjs';
import { rowsOfTable, withTable } from './page-table.mjs';

/**
 * One thing that was measured, and what stands beside it.
 * @typedef {object} Row
 * @property {string} what
 * @property {string} beside empty where nothing does the same
 * @property {string} goal
 * @property {number} ours
 * @property {number | null} theirs
 * @property {(value: number) => string} say the figure with its unit
 */

const page = join(root, 'docs', 'performance.md');
const head = '| what | Export Docket | beside | its figure | ratio | goal | first measured | on |';

/** @param {Row} row */
function ratioOf({ ours, theirs }) {
  if (theirs === null || theirs === 0) return '';
  const ratio = ours / theirs;
  return `${ratio.toFixed(ratio < 0.1 ? 3 : 1)} ×`;
}

/** @param {Row} row */
function cellsOf(row) {
  const theirs = row.theirs === null ? '' : row.say(row.theirs);
  return [row.what, row.say(row.ours), row.beside, theirs, ratioOf(row), row.goal];
}

/** @param {readonly Row[]} rows */
export function printRows(rows) {
  for (const row of rows) {
    const [what = '', ours = '', beside = '', theirs = '', ratio = '', goal = ''] = cellsOf(row);
    const other = beside === '' ? '' : `${beside} ${theirs}, `;
    process.stdout.write(`${what.padEnd(52)} ${ours.padEnd(12)} ${other}${ratio} (goal ${goal})\n`);
  }
}

/**
 * The page with the figures in its table, everything else as it was. A row that was not measured this time stays, with its day; what was
 * first measured stays in its column.
 * @param {string} text
 * @param {readonly Row[]} rows
 * @param {{readonly machine: string, readonly on: string}} about
 */
export function pageWith(text, rows, { machine, on }) {
  const kept = new Map(rowsOfTable(text, head).map((cells) => [cells[0] ?? '', cells]));
  for (const row of rows) {
    const cells = cellsOf(row);
    const was = kept.get(row.what)?.[6] ?? [cells[1], cells[4]].filter(Boolean).join(', ');
    kept.set(
      row.what,
      [...cells, was, on].map((cell) => (cell === '' ? '–' : cell)),
    );
  }
  const line = `Last run: ${machine}.`;
  const said = /^Last run: .*$/m;
  const withMachine = said.test(text) ? text.replace(said, () => line) : `${text.trimEnd()}\n\n${line}\n`;
  return withTable(withMachine, head, [...kept.values()]);
}

/**
 * Writes the figures into docs/performance.md.
 * @param {readonly Row[]} rows
 * @param {{readonly machine: string, readonly on: string}} about
 */
export function writeRows(rows, about) {
  writeFileSync(page, pageWith(readFileSync(page, 'utf8'), rows, about));
}

/** What the figures were measured with. @param {import('../electron-runtime.mjs').Runtime} runtime */
export function machineOf(runtime) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const load = loadavg()[0] ?? 0;
  const others = load > cpus().length ? `, loaded by other work (${load.toFixed(0)})` : '';
  return `Export Docket ${version}, Electron ${runtime.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model}${others}`;
}

/** The day of the figures. */
export const today = () => new Date().toISOString().slice(0, 10);
