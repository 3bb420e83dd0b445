import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { electronProgram } from './electron-program.mjs';
import { matrix } from './faults/matrix.mjs';
import { root } from './folders.mjs';
import { runScript, say } from './say.mjs';

// node scripts/reliability.mjs: breaks a register of this program and a plain electron-store one in the same ways, in the
// real Electron, and writes what became of them to docs/reliability.md.
await runScript(async () => {
  const runtime = await bootstrap({ quiet: true, isTesting: false, needsDisplay: false });
  const program = await electronProgram(runtime, 'scripts/faults/answer.ts');
  const rows = [];
  for (const { name, run: break_ } of matrix) {
    const cells = [];
    for (const subject of /** @type {const} */ (['docket', 'store'])) {
      const found = await break_(program, subject);
      say(subject, `${name}: ${found ?? 'not possible here'}`);
      cells.push(found ?? 'not possible here');
    }
    rows.push(`| ${name} | ${cells.join(' | ')} |`);
  }
  program.remove();
  writeFileSync(join(root, 'docs', 'reliability.md'), page(runtime.version, rows));
  return 0;
});

/**
 * @param {string} version
 * @param {readonly string[]} rows
 */
function page(version, rows) {
  return `# Reliability

Made by \`node scripts/reliability.mjs\`; do not edit by hand. The same faults, done to a register of this program and to a plain
[electron-store](https://github.com/sindresorhus/electron-store) register (no option but the place), in the real Electron
${version}, with real files and, where Linux lets root mount one, a small real disk. Each register holds 40 companies before the
fault. A change is _confirmed_ when the call that made it came back without an error. _Lost_ means: confirmed, and not there
when the register is opened next. Where the file itself was destroyed, what counts is that it is noticed, that the file is not changed,
so that it can be repaired, and what the last backup brings back; a plain electron-store has none. electron-store says of itself that it is no database; it is a good place for settings, and this program
keeps its settings in it.

| Fault | Export Docket | plain electron-store |
| --- | --- | --- |
${rows.join('\n')}

What this table cannot show is tested elsewhere: every disk call failing in turn (\`main/journal/journal-faults.test.ts\`,
\`main/backups/make-backup.test.ts\`, \`main/backups/restore.test.ts\`), the journal cut at every byte and with every bit flipped (\`main/journal/chain.test.ts\`), the
order of writes and flushes (\`main/journal/lasting.test.ts\`), a disk that fills up page by page (\`main/disk/full-disk.test.ts\`), and the program
itself, killed, and started twice (\`e2e/killed.spec.ts\`, \`e2e/journal-survives.spec.ts\`). A power cut is not among them: what was flushed is taken to be on
the disk, as the system promises.
`;
}
