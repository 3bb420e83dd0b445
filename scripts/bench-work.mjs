import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronProgram } from './electron-program.mjs';
import { machineOf, printRows, today, writeRows } from './measure/performance-page.mjs';
import { say } from './say.mjs';

/**
 * What much work at once costs, beside the least that could do it in the same run: a file of 20,000 rows, 10,000 commands, the
 * deadlines of 20,000 licenses; and a key in a search of 20,000 records, beside a library for it.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {boolean} isWritten whether the figures go to docs/performance.md
 * @param {string} [only] one of them alone: import, execute, count or search
 */
export async function benchWork(runtime, isWritten, only) {
  const program = await electronProgram(runtime, 'scripts/measure/work.ts');
  try {
    for (const part of /** @type {const} */ (['import', 'execute', 'count', 'search'])) {
      if (only !== undefined && only !== part) continue;
      const folder = mkdtempSync(join(tmpdir(), 'export-docket-work-'));
      try {
        say('measure', part);
        const found = /** @type {import('./measure/work').MeasuredWork} */ (
          await program.ask({ do: part, folder })
        );
        const rows = rowsOf[part](found);
        printRows(rows);
        if (isWritten) writeRows(rows, { machine: machineOf(runtime), on: today() });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  } finally {
    program.remove();
  }
}

const seconds = (/** @type {number} */ value) => `${(value / 1_000).toFixed(2)} s`;
const tenths = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
const milliseconds = (/** @type {number} */ value) => `${value.toFixed(0)} ms`;

/** @type {Readonly<Record<'import' | 'execute' | 'count' | 'search', (found: import('./measure/work').MeasuredWork) => import('./measure/performance-page.mjs').Row[]>>} */
const rowsOf = {
  import: ({ previewMs = 0, turnMs = 0, runMs = 0, runTurnMs = 0, parseMs = 0 }) => {
    const row = (/** @type {string} */ what, /** @type {number} */ ours, /** @type {string} */ goal) => ({
      ...{ what: `A file of 20,000 shipments: ${what}`, ours, goal },
      ...{ beside: 'papaparse alone', theirs: parseMs, say: milliseconds },
    });
    const waiting = (/** @type {string} */ until, /** @type {number} */ ours) => ({
      ...{ what: `A file of 20,000 shipments: longest time that the window waits until ${until}`, ours },
      ...{ beside: '', theirs: null, goal: '≤ 50 ms', say: milliseconds },
    });
    return [
      row('to its preview', previewMs, '≤ 5 ×'),
      waiting('its preview', turnMs),
      row('from the preview to the entry', runMs, '–'),
      waiting('its entry', runTurnMs),
    ];
  },
  execute: ({ workMs = 0, ms = 0, plainWorkMs = 0, plainMs = 0 }) => {
    const row = (/** @type {string} */ how, /** @type {number} */ ours, /** @type {number} */ theirs) => ({
      ...{ what: `10,000 commands of \`execute\`, each flushed: ${how}`, ours, theirs },
      ...{ beside: 'the same lines appended, each flushed', goal: '≤ 5 ×', say: seconds },
    });
    return [row('on the clock', ms, plainMs), row('of the processor', workMs, plainWorkMs)];
  },
  count: ({ licenses = 0, deadlines = 0, anewMs = 0, byDaysMs = 0 }) => [
    {
      what: `Deadlines (${deadlines.toLocaleString('en-US')}) and reminder days of ${licenses.toLocaleString('en-US')} licenses, worked anew`,
      ...{ beside: 'date-fns day by day', goal: '≤ 0.02 × and 100 ms' },
      ...{ ours: anewMs, theirs: byDaysMs, say: milliseconds },
    },
  ],
  search: ({ records = 0, listMs = 0, paletteMs = 0, fuseMs = 0 }) => {
    const row = (/** @type {string} */ where, /** @type {number} */ ours) => ({
      ...{
        what: `A key in ${where} of ${records.toLocaleString('en-US')} records, the dearest`,
        ours,
        theirs: fuseMs,
      },
      ...{ beside: 'fuse.js', goal: '≤ 0.02 × and 16 ms', say: tenths },
    });
    return [row('the search of a list', listMs), row('the palette', paletteMs)];
  },
};
