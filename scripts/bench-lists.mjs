import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineOf, printRows, today, writeRows } from './measure/performance-page.mjs';
import { say } from './say.mjs';

/**
 * What the lists of a register of 5,000 licenses cost, in time of the processor, made and filtered as the window does it.
 * @param {{readonly ask: (request: object) => Promise<unknown>}} program
 * @param {import('./electron-runtime.mjs').Runtime | null} writtenFor where the figures go to docs/performance.md
 */
export async function benchLists(program, writtenFor) {
  const folder = mkdtempSync(join(tmpdir(), 'export-docket-bench-'));
  try {
    say('measure', 'the lists of 5,000 licenses');
    const request = { do: 'lists', folder, entries: 50_000, changes: 0 };
    const found = /** @type {import('./measure/lists').MeasuredLists} */ (await program.ask(request));
    const rows = rowsOf(found);
    printRows(rows);
    if (writtenFor !== null) writeRows(rows, { machine: machineOf(writtenFor), on: today() });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {import('./measure/lists').MeasuredLists} found */
function rowsOf(found) {
  const row = (/** @type {string} */ what, /** @type {number} */ ours) => ({
    what: `5,000 licenses: ${what}`,
    beside: '',
    goal: 'no task over 50 ms',
    ours,
    theirs: null,
    say: (/** @type {number} */ value) => `${value.toFixed(1)} ms`,
  });
  return [
    row('rows of the list, the first time after a start', found.firstRowsMs),
    row('rows of the list', found.rowsMs),
    row('values of its filters', found.valuesMs),
    row('six filters at once', found.filterMs),
    row('what is pending', found.pendingMs),
    row('the docket with its counts', found.docketMs),
    row('a month', found.monthMs),
    row('the reasons, the first time after a start', found.firstReasonsMs),
    row('the reasons with their outcomes', found.reasonsMs),
  ];
}
