import { bootstrap } from './bootstrap.mjs';
import { electronProgram } from './electron-program.mjs';
import { runScript } from './say.mjs';

// node scripts/bench-letters.mjs [COUNT] [FOLDER]: letters with known answers are set in ten layouts, printed to PDF by the real
// Electron and read; for each field it prints how often it was right, asked about, not found, and wrong although said to be sure.
// The rules were written against the four `known` layouts, and mended once after four `new` ones were measured; nothing was changed
// for the two `later` ones. With a folder the PDF files stay there.
await runScript(async () => {
  const count = Number(process.argv[2] ?? 150);
  const folder = process.argv[3];
  const runtime = await bootstrap({ quiet: true, isTesting: false, needsDisplay: false });
  const program = await electronProgram(runtime, 'scripts/measure/read-letters.ts');
  try {
    for (const layouts of ['known', 'new', 'later']) {
      const asked = { layouts, count, ...(folder === undefined ? {} : { folder }) };
      const found = /** @type {import('./measure/read-letters').LettersMeasured} */ (
        await program.ask(asked)
      );
      report(`${count} letters, ${layouts} layouts`, found);
    }
  } finally {
    program.remove();
  }
  return 0;
});

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
