import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';

const library = join(root, 'node_modules', 'pdfjs-dist');

// The decoder of JPEG 2000 pictures, which the reader of PDF files loads by its name when a page has one. Not the one made of
// WebAssembly: the policy of the window lets nothing be compiled.
const decoder = 'openjpeg_nowasm_fallback.js';
const licenses = [
  'LICENSE',
  'wasm/LICENSE_OPENJPEG',
  'wasm/LICENSE_PDFJS_OPENJPEG',
  'standard_fonts/LICENSE_FOXIT',
  'standard_fonts/LICENSE_LIBERATION',
];

/** Carries into the build what the reader of PDF files asks for by name, and its licenses. */
export function pdfParts() {
  return {
    name: 'pdf-parts',
    /** @this {{emitFile: (file: {type: 'asset', fileName: string, source: string | Uint8Array}) => void}} */
    generateBundle() {
      const read = (/** @type {string} */ file) => readFileSync(join(library, file), 'utf8');
      this.emitFile({ type: 'asset', fileName: `pdf/${decoder}`, source: read(`wasm/${decoder}`) });
      this.emitFile({
        type: 'asset',
        fileName: 'pdf/LICENSE.txt',
        source: licenses.map(read).join('\n\n'),
      });
    },
  };
}
