import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { electronProgram } from './electron-program.mjs';
import { root } from './folders.mjs';
import { runScript, say } from './say.mjs';

// node scripts/bench-letters.mjs [COUNT] [FOLDER] [--scans COUNT] [--from NUMBER] [--set NAME]: letters with known answers are set in ten layouts, printed to PDF by the real
// Electron and read; for each field it prints how often it was right, asked about, not found, and wrong although said to be sure.
// The rules were written against the four `known` layouts, and mended once after four `new` ones were measured; nothing was changed
// for the two `later` ones and the six `unseen` ones. With a folder the PDF files stay there. With --scans so many letters of each
// set are also scanned, each in one of thirteen ways (150 to 400 dpi, fax, askew, turned, stamped, photographed), and read; the times
// are those of a page, on the clock and of the processor. --from: the number of the first letter; other numbers are other letters.
// --set: only these layouts.
/** @type {readonly ['known', 'new', 'later', 'unseen']} */
const everySet = ['known', 'new', 'later', 'unseen'];

await runScript(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { scans: { type: 'string' }, from: { type: 'string' }, set: { type: 'string' } },
  });
  const scans = Number(values.scans ?? 0);
  const from = Number(values.from ?? 0);
  const layoutSets = everySet.filter((name) => values.set === undefined || values.set === name);
  if (layoutSets.length === 0) throw new Error(`--set is one of ${everySet.join(', ')}`);
  const count = Math.max(Number(positionals[0] ?? 150), scans);
  const own =
    scans > 0 && positionals[1] === undefined
      ? mkdtempSync(join(tmpdir(), 'export-docket-scans-'))
      : undefined;
  const folder = positionals[1] ?? own;
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const runtime = await bootstrap({ quiet: true, isTesting: false, needsDisplay: false });
  const program = await electronProgram(runtime, 'scripts/measure/read-letters.ts');
  try {
    for (const layouts of layoutSets) {
      const asked = { layouts, count, from, ...(folder === undefined ? {} : { folder }) };
      const found = /** @type {import('./measure/read-letters').LettersMeasured} */ (
        await program.ask(asked)
      );
      report(`${count} letters, ${layouts} layouts`, found);
    }
    if (scans > 0 && folder !== undefined) await measureScans(folder, scans, from, layoutSets);
  } finally {
    program.remove();
    if (own !== undefined) rmSync(own, { recursive: true, force: true });
  }
  return 0;
});

/**
 * Scans and reads letters of a folder, in this process: so its processor time is theirs.
 * @param {string} folder
 * @param {number} count
 * @param {number} from
 * @param {readonly import('./letters/layout-sets').LayoutSet[]} layoutSets
 */
async function measureScans(folder, count, from, layoutSets) {
  const { build } = await import('vite');
  // Below the packages, so that the parts that are loaded by name are found.
  const outDir = join(root, 'node_modules', '.cache', 'read-scans');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: { answer: join(root, 'scripts/measure/read-scans.ts') },
        external: [/^node:/],
      },
    },
  });
  /** @type {typeof import('./measure/read-scans')} */
  const { answer } = await import(pathToFileURL(join(outDir, 'answer.js')).href);
  for (const layouts of layoutSets) {
    say('measure', `${count} scans, ${layouts} layouts`);
    for (const { style, letters, pageMs, slowestPageMs, processorMs, ...found } of await answer({
      folder,
      layouts,
      count,
      from,
    }))
      report(
        `${letters} scans, ${layouts} layouts, ${style}, ${processorMs.toFixed(0)} ms of the processor a page`,
        {
          ...found,
          middleMs: pageMs,
          slowestMs: slowestPageMs,
        },
      );
  }
  rmSync(outDir, { recursive: true, force: true });
}

/**
 * @param {string} title
 * @param {import('./measure/read-letters').LettersMeasured} found
 */
function report(title, { counts, differences, middleMs, slowestMs }) {
  print(`\n${title}: ${middleMs.toFixed(0)} ms a letter, ${slowestMs.toFixed(0)} ms at most`);
  print('FIELD              RIGHT  ASKED  NOT FOUND  WRONG');
  for (const [field, { right, asked, missed, wrong }] of Object.entries(counts))
    print(
      `${field.padEnd(18)} ${[right, asked, missed, wrong].map((each) => String(each).padEnd(6)).join(' ')}`,
    );
  for (const each of differences.slice(0, 60)) print(`  ${each.slice(0, 300)}`);
}

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`);
}
