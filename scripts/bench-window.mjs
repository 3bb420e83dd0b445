import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { startVirtualDisplay } from './display.mjs';
import { electronProgram } from './electron-program.mjs';
import { importRows } from './measure/import-rows.mjs';
import { letterRows } from './measure/letter-rows.mjs';
import { longRows } from './measure/long-rows.mjs';
import { machineOf, printRows, today, writeRows } from './measure/performance-page.mjs';
import { screeningRows } from './measure/screening-rows.mjs';
import { feelRows, hiddenRows, openFirst, startRows } from './measure/window-rows.mjs';
import { runScript, say } from './say.mjs';

// npm run bench -- window [--licenses COUNT] [--rounds COUNT] [--only start|hidden|feel|letters|screening|import|long [--of exports|summaries|handover|backups]] [--write]: what people wait for in the
// window, on a register of 5,000 licenses, 12,500 open deadlines and 20,000 shipments, beside an empty window. Linux only. Measured
// is the time of the processor. Build first. Nothing here is a test.

await runScript(async () => {
  const { values } = parseArgs({
    allowPositionals: true,
    options: {
      licenses: { type: 'string', default: '5000' },
      rounds: { type: 'string', default: '5' },
      only: { type: 'string' },
      of: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  const runtime = await bootstrap({ quiet: true, isTesting: false, needsDisplay: true });
  const folder = mkdtempSync(join(tmpdir(), 'export-docket-window-'));
  const display = await startVirtualDisplay();
  const program = await electronProgram(runtime, 'scripts/measure/busy-register.ts');
  try {
    const register = join(folder, 'register');
    const made = await program.ask({ folder: register, licenses: Number(values.licenses) });
    say('register', JSON.stringify(made));
    const place = { runtime, display: display.name, register, settings: join(folder, 'settings') };
    const rounds = Number(values.rounds);
    const parts = {
      start: () => startRows(place, rounds),
      hidden: () => hiddenRows(place, 120),
      feel: () => feelRows(place, rounds),
      letters: () => letterRows(place, rounds),
      screening: () => screeningRows(place, rounds),
      import: () => importRows(place),
      long: () => longRows(place, rounds, values.of),
    };
    await openFirst(place);
    for (const [name, measure] of Object.entries(parts)) {
      if (values.only !== undefined && values.only !== name) continue;
      say('measure', name);
      const rows = await measure();
      printRows(rows);
      if (values.write) writeRows(rows, { machine: machineOf(runtime), on: today() });
    }
  } finally {
    program.remove();
    display.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});
