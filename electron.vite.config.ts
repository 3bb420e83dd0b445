import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { manualPictures } from './scripts/manual-pictures-plugin.mjs';
import { paperFonts } from './scripts/paper-fonts.mjs';
import { pdfParts } from './scripts/pdf-parts.mjs';
import { readingParts } from './scripts/reading-parts.mjs';

// The build script builds aside and swaps the folders; development and packages use out/.
const out = process.env.EXPORT_DOCKET_OUT ?? join(import.meta.dirname, 'out');

// Everything is bundled: a package then holds out/ and package.json, and no node_modules.
export default defineConfig(({ command }) => ({
  main: {
    plugins: [readingParts()],
    // React reads this; its development half stays out of the built program.
    define: {
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
          'copies-worker': join(import.meta.dirname, 'main/backups/copies-worker.ts'),
          'screening-worker': join(import.meta.dirname, 'main/screening/screening-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
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
    plugins: [react(), paperFonts(), pdfParts(), manualPictures()],
    build: {
      target: 'chrome130',
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      // The policy of the window forbids inlined files.
      assetsInlineLimit: 0,
      rollupOptions: { input: join(import.meta.dirname, 'renderer/index.html') },
    },
  },
}));
