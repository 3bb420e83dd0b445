import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { startDesktop } from './desktop.mjs';
import { electronProgram } from './electron-program.mjs';
import { root } from './folders.mjs';
import { openProgram } from './measure/open-window.mjs';
import { withTable } from './measure/page-table.mjs';
import { machineOf, today } from './measure/performance-page.mjs';
import { actsOf } from './measure/soak-round.mjs';
import { growthOf, sampleOf } from './measure/soak-samples.mjs';
import { runScript, say } from './say.mjs';

/** The picture of where it stopped. */
const stopped = join(root, 'test-results', 'soak', 'stopped.png');

/** Says where the picture of the window is. @param {import('./measure/open-window.mjs').OpenWindow} window */
async function keepPicture({ page }) {
  mkdirSync(dirname(stopped), { recursive: true });
  try {
    await page.screenshot({ path: stopped, timeout: 10_000 });
    return `the window is in ${stopped}`;
  } catch {
    return 'the window cannot be drawn';
  }
}

/** Rounds after which everything was loaded that a round needs, and most of what runs often was compiled. */
const warmUp = 5;

/** The entries of a register. @param {string} folder */
const entriesOf = (folder) => readFileSync(join(folder, 'journal.txt'), 'utf8').split('\n').length - 2;

const head = '| what | first | last | growth | a round | flat within 5 % |';

/** A figure with so many digits, never "-0". @param {number} value @param {number} digits */
const figure = (value, digits) => value.toFixed(digits).replace(/^-(?=0(?:\.0*)?$)/, '');

/**
 * A row for each thing that was counted.
 * @param {ReturnType<typeof growthOf>} found
 * @param {number} rounds
 */
const rowsOf = (found, rounds) =>
  found.map(({ name, first, last, isFlat }) => {
    const digits = name.endsWith('MB') ? 1 : 0;
    const growth = first === 0 ? '–' : `${figure((last / first - 1) * 100, 1)} %`;
    const each = figure((last - first) / rounds, 2);
    return [name, first.toFixed(digits), last.toFixed(digits), growth, each, isFlat ? 'yes' : '**no**'];
  });

/** @param {readonly (readonly string[])[]} rows */
function print(rows) {
  const titles = head.slice(2, -2).split(' | ');
  for (const [what = '', ...cells] of [titles, ...rows])
    process.stdout.write(`${what.padEnd(46)}${cells.map((cell) => cell.padStart(10)).join('')}\n`);
  const grown = rows.filter((row) => row.at(-1) !== 'yes').map(([what]) => what);
  const said =
    grown.length === 0 ? 'Nothing grew by more than 5 %.' : `Grew by more than 5 %: ${grown.join('; ')}.`;
  process.stdout.write(`${said}\n`);
}

/**
 * Keeps them in docs/performance.md.
 * @param {readonly (readonly string[])[]} rows
 * @param {string} about
 */
function write(rows, about) {
  const page = join(root, 'docs', 'performance.md');
  const text = readFileSync(page, 'utf8').replace(/^Last soak: .*$/m, () => `Last soak: ${about}`);
  writeFileSync(page, withTable(text, head, rows));
}

// npm run soak [-- --minutes COUNT] [--licenses COUNT] [--only WORD] [--write]: whether the open program holds more and more while people
// work in it. --only: those acts of a round whose name has the word. Linux only. Nothing here is a test: it says what grew.
await runScript(async () => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '15' },
      licenses: { type: 'string', default: '2000' },
      only: { type: 'string', default: '' },
      write: { type: 'boolean', default: false },
    },
  });
  const runtime = await bootstrap({ quiet: true, isTesting: false, needsDisplay: true });
  await ensureBuild({ quiet: true });
  const folder = mkdtempSync(join(tmpdir(), 'export-docket-soak-'));
  const register = join(folder, 'register');
  const program = await electronProgram(runtime, 'scripts/measure/busy-register.ts');
  const desktop = await startDesktop();
  /** @type {import('./measure/open-window.mjs').OpenWindow | null} */
  let window = null;
  try {
    say(
      'register',
      JSON.stringify(await program.ask({ folder: register, licenses: Number(values.licenses) })),
    );
    const place = {
      runtime,
      display: desktop.env.DISPLAY ?? '',
      register,
      settings: join(folder, 'settings'),
    };
    window = await openProgram(runtime, place.display, {
      ...place,
      clock: '2019-11-26T16:00:00Z',
      more: { switches: ['--js-flags=--expose-gc'], env: desktop.env },
    });
    const session = await window.page.context().newCDPSession(window.page);
    await session.send('Performance.enable');
    window.page.setDefaultTimeout(60_000);
    const acts = Object.entries(await actsOf(window, session, folder, desktop.env)).filter(([name]) =>
      name.includes(values.only),
    );
    const before = entriesOf(register);
    const samples = [];
    const until = Date.now() + Number(values.minutes) * 60_000;
    for (let round = 0; Date.now() < until || samples.length < 2; round += 1) {
      for (const [name, act] of acts) {
        try {
          await act(round);
        } catch (error) {
          const seen = await keepPicture(window);
          throw new Error(`${name}, round ${round + 1}; ${seen}`, { cause: error });
        }
      }
      const sample = await sampleOf(window, session);
      say(`round ${round + 1}`, `heap of the page ${sample.get('heap of the page, MB')?.toFixed(1)} MB`);
      if (round >= warmUp) samples.push(sample);
    }
    const rounds = samples.length - 1;
    const about = `${today()}, ${machineOf(runtime)}; ${rounds} rounds in ${values.minutes} minutes, after ${warmUp} to warm up; the register went from ${before} to ${entriesOf(register)} entries.`;
    const rows = rowsOf(growthOf(samples), rounds);
    process.stdout.write(`${about}\n`);
    print(rows);
    if (values.write) write(rows, about);
  } finally {
    await window?.close();
    program.remove();
    await desktop.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});
