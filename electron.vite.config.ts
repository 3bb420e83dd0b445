import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { asciiScripts } from './scripts/ascii-scripts.mjs';
import { bundledLicenses } from './scripts/bundled-licenses.mjs';
import { manualPictures } from './scripts/manual-pictures-plugin.mjs';
import { ownRequire } from './scripts/own-require.mjs';
import { fontPackages, paperFonts } from './scripts/paper-fonts.mjs';
import { pdfParts } from './scripts/pdf-parts.mjs';
import { readingParts } from './scripts/reading-parts.mjs';
import { servedList } from './scripts/served-list.mjs';
import { withoutValidator } from './scripts/without-validator.mjs';
import { withoutViewer } from './scripts/without-viewer.mjs';

const { electron } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'))
  .devDependencies as { readonly electron: string };

// The build script builds aside and swaps the folders; development and packages use out/.
const out = process.env.EXPORT_DOCKET_OUT ?? join(import.meta.dirname, 'out');

/** What something that was worked out before depends on besides its journal: these folders, as they are written, and the packages. */
function buildMark(...trees: readonly string[]): string {
  const hash = createHash('sha256').update(readFileSync(join(import.meta.dirname, 'package-lock.json')));
  for (const tree of trees) {
    const folder = join(import.meta.dirname, tree);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?<!\.test)\.(tsx?|css)$/.test(name),
    );
    for (const name of files.sort()) hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

// Everything is bundled: a package then holds out/ and package.json, and no node_modules.
export default defineConfig(({ command }) => ({
  main: {
    plugins: [
      readingParts(),
      ownRequire(),
      withoutViewer(),
      withoutValidator(),
      bundledLicenses(['tesseract.js-core', '@tesseract.js-data/eng', '@hyzyla/pdfium']),
    ],
    // React reads this; its development half stays out of the built program.
    define: {
      // Which Electron it is made for: About names one that stands in for it.
      'process.env.EXPORT_DOCKET_ELECTRON': JSON.stringify(electron),
      // While one develops the sources change under a running program: no copy outlives it.
      'process.env.EXPORT_DOCKET_BUILD': JSON.stringify(
        command === 'build' ? buildMark('shared') : randomUUID(),
      ),
      'process.env.EXPORT_DOCKET_DRAWING': JSON.stringify(
        command === 'build' ? buildMark('shared', 'renderer') : randomUUID(),
      ),
      'process.env.NODE_ENV': JSON.stringify(command === 'build' ? 'production' : 'development'),
    },
    build: {
      externalizeDeps: false,
      target: 'node20.18',
      outDir: join(out, 'main'),
      emptyOutDir: true,
      sourcemap: true,
      rollupOptions: {
        input: {
          main: join(import.meta.dirname, 'main/main.ts'),
          // These run in a thread and in a process of their own.
          'reading-worker': join(import.meta.dirname, 'main/import/reading-worker.ts'),
          'letter-process': join(import.meta.dirname, 'main/reading/letter-process.ts'),
          'long-work-process': join(import.meta.dirname, 'main/long-work/long-work-process.ts'),
          'folding-worker': join(import.meta.dirname, 'main/register/folding-worker.ts'),
          'place-process': join(import.meta.dirname, 'main/disk/place-process.ts'),
          'copies-worker': join(import.meta.dirname, 'main/backups/copies-worker.ts'),
          'screening-worker': join(import.meta.dirname, 'main/screening/screening-worker.ts'),
          // Draws the docket before anybody asks for it; the thread below loads it.
          'draw-docket': join(import.meta.dirname, 'renderer/app/draw-docket.tsx'),
          'drawing-worker': join(import.meta.dirname, 'main/register/drawing-worker.ts'),
        },
        // Comments and spaces are read at each start too; names stay, for the log.
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          // All in one folder: each finds the files of the program beside itself.
          chunkFileNames: '[name]-[hash].js',
          minify: { compress: true, mangle: false, codegen: true },
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      target: 'node20.18',
      outDir: join(out, 'preload'),
      emptyOutDir: true,
      // A sandboxed preload may only be CommonJS.
      rollupOptions: {
        input: { preload: join(import.meta.dirname, 'main/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(import.meta.dirname, 'renderer'),
    plugins: [
      react(),
      paperFonts(),
      pdfParts(),
      manualPictures(),
      asciiScripts(),
      bundledLicenses([...fontPackages, 'pdfjs-dist']),
      servedList(),
    ],
    build: {
      target: 'chrome130',
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      // What is smaller is read, and compiled, sooner at each start.
      minify: true,
      // The policy of the window forbids inlined files.
      assetsInlineLimit: 0,
      rollupOptions: { input: join(import.meta.dirname, 'renderer/index.html') },
    },
  },
}));
