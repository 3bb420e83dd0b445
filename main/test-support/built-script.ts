import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

/** The name of a source file of main as a program that `builtScript` bundles imports it. */
export const inMain = (file: string): string => JSON.stringify(path.join(import.meta.dirname, '..', file));

/** Bundles a program for a process of its own; its source imports from main by `inMain`. Answers the script to run. */
export async function builtScript(folder: string, program: string): Promise<string> {
  const entry = path.join(folder, 'script.ts');
  writeFileSync(entry, program);
  const outDir = path.join(folder, 'built');
  await build({
    configFile: false,
    logLevel: 'silent',
    root: path.join(import.meta.dirname, '../..'),
    ssr: { noExternal: true },
    build: { ssr: entry, outDir, rollupOptions: { output: { entryFileNames: 'script.mjs' } } },
  });
  return path.join(outDir, 'script.mjs');
}
