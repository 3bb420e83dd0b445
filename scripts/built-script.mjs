import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';

/** The name of a source file of main as a program that `builtScript` bundles imports it. @param {string} file */
export const inMain = (file) => JSON.stringify(join(root, 'main', file));

/**
 * Bundles a program of a test for a process of its own; its source imports from main by `inMain`.
 * @param {string} folder where it is written
 * @param {string} program TypeScript
 * @returns {Promise<string>} the script to run
 */
export async function builtScript(folder, program) {
  const { build } = await import('vite');
  const entry = join(folder, 'script.ts');
  writeFileSync(entry, program);
  const outDir = join(folder, 'built');
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    ssr: { noExternal: true },
    build: { ssr: entry, outDir, rollupOptions: { output: { entryFileNames: 'script.mjs' } } },
  });
  return join(outDir, 'script.mjs');
}
