import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';

const packages = join(root, 'node_modules');

// Loaded by name when the first picture is read (main/reading/reading-parts.ts). One recognizer of the four there are, and the
// smaller of the two sets of data: the others are ten times as large.
const parts = {
  'tesseract-core.cjs': 'tesseract.js-core/tesseract-core-simd-lstm.js',
  'tesseract-core.wasm': 'tesseract.js-core/tesseract-core-simd-lstm.wasm',
  'eng.traineddata.gz': '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
  'pdfium.wasm': '@hyzyla/pdfium/dist/pdfium.wasm',
};
const licenses = ['tesseract.js-core/LICENSE', '@hyzyla/pdfium/LICENSE.md'];

/** Carries into the build what reading a scan asks for by name, and its licenses. */
export function readingParts() {
  return {
    name: 'reading-parts',
    /** @this {{emitFile: (file: {type: 'asset', fileName: string, source: string | Uint8Array}) => void}} */
    generateBundle() {
      for (const [name, file] of Object.entries(parts))
        this.emitFile({
          type: 'asset',
          fileName: `reading-parts/${name}`,
          source: readFileSync(join(packages, file)),
        });
      this.emitFile({
        type: 'asset',
        fileName: 'reading-parts/LICENSE.txt',
        source: licenses.map((file) => readFileSync(join(packages, file), 'utf8')).join('\n\n'),
      });
    },
  };
}
