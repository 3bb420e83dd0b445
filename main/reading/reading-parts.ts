import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** What is loaded for reading pictures, and the packages it comes in; the build puts each beside the program. */
const parts = {
  'tesseract-core.cjs': 'tesseract.js-core/tesseract-core-simd-lstm.js',
  'tesseract-core.wasm': 'tesseract.js-core/tesseract-core-simd-lstm.wasm',
  'eng.traineddata.gz': '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
  'pdfium.wasm': '@hyzyla/pdfium/pdfium.wasm',
} as const;
export type ReadingPart = keyof typeof parts;

const load = createRequire(import.meta.url);

/** The file of a part: in the built program beside it, otherwise in its package. */
function fileOf(part: ReadingPart): string {
  const built = path.join(import.meta.dirname, 'reading-parts', part);
  return existsSync(built) ? built : load.resolve(parts[part]);
}

export function partBytes(part: ReadingPart): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(fileOf(part)));
}

/** Loads a part that is a program. */
export function loadPart(part: ReadingPart): unknown {
  return load(fileOf(part));
}
