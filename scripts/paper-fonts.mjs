import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';

/**
 * One file of a font: the characters it draws, as ranges from first to last.
 * @typedef {{family: string, weight: number, file: string, unicodeRange: string, ranges: readonly (readonly [number, number])[]}} Face
 */

// In the order in which paper looks for a character. Chinese, Japanese and Korean come in one weight: the second would
// double the largest part of the program, and Chromium thickens the one.
const fonts = [
  { name: 'noto-sans', weights: [400, 700] },
  { name: 'noto-sans-arabic', weights: [400, 700] },
  { name: 'noto-sans-hebrew', weights: [400, 700] },
  { name: 'noto-sans-armenian', weights: [400, 700] },
  { name: 'noto-sans-bengali', weights: [400, 700] },
  { name: 'noto-sans-ethiopic', weights: [400, 700] },
  { name: 'noto-sans-thai', weights: [400, 700] },
  { name: 'noto-sans-sc', weights: [400] },
  { name: 'noto-sans-jp', weights: [400] },
  { name: 'noto-sans-kr', weights: [400] },
];

/** The packages the fonts come from. */
export const fontPackages = fonts.map(({ name }) => `@fontsource/${name}`);

const block = /font-family: '([^']+)'[^}]*?url\(\.\/files\/([^)]+\.woff2)\)[^}]*?unicode-range: ([^;]+);/g;
// Every pack brings these again; the first one has them.
const again = /-(latin|latin-ext|cyrillic|vietnamese)-\d/;

/** @param {string} name */
const folderOf = (name) => join(root, 'node_modules', '@fontsource', name);

/**
 * The files of every font of paper.
 * @returns {readonly (Face & {path: string})[]}
 */
export function paperFaces() {
  return fonts.flatMap(({ name, weights }) =>
    weights.flatMap((weight) => {
      const css = readFileSync(join(folderOf(name), `${weight}.css`), 'utf8');
      return [...css.matchAll(block)]
        .map(([, family = '', file = '', unicodeRange = '']) => ({
          family,
          weight,
          file,
          unicodeRange,
          ranges: unicodeRange.split(',').map(rangeOf),
          path: join(folderOf(name), 'files', file),
        }))
        .filter(({ file }) => name === 'noto-sans' || !again.test(file));
    }),
  );
}

/**
 * @param {string} text as style sheets write it: U+0-FF, U+131
 * @returns {readonly [number, number]}
 */
function rangeOf(text) {
  const [first = '0', last = first] = text.trim().slice(2).split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

/** Carries the fonts, their list, their style sheet for the window's previews, and their licenses into the build. */
export function paperFonts() {
  return {
    name: 'paper-fonts',
    /** @this {{emitFile: (file: {type: 'asset', fileName: string, source: string | Uint8Array}) => void}} */
    generateBundle() {
      const faces = paperFaces();
      const emit = (/** @type {string} */ name, /** @type {string | Uint8Array} */ source) =>
        this.emitFile({ type: 'asset', fileName: `fonts/${name}`, source });
      for (const { file, path } of faces) emit(file, readFileSync(path));
      emit('fonts.json', JSON.stringify(faces.map(({ path: _path, ...face }) => face)));
      emit('fonts.css', faces.map((face) => faceRule(face, `./${face.file}`)).join('\n'));
      const licenses = fonts.map(({ name }) => readFileSync(join(folderOf(name), 'LICENSE'), 'utf8'));
      emit('LICENSE.txt', licenses.join('\n\n'));
    },
    /** Only the build: while one develops there is no such file. @param {string} html @param {{server?: unknown}} context */
    transformIndexHtml(html, context) {
      if (context.server !== undefined) return html;
      return html.replace('</head>', '  <link rel="stylesheet" href="/fonts/fonts.css" />\n  </head>');
    },
  };
}

/**
 * @param {Pick<Face, 'family' | 'weight' | 'unicodeRange'>} face
 * @param {string} address
 */
function faceRule({ family, weight, unicodeRange }, address) {
  const source = `url(${address}) format('woff2')`;
  return `@font-face{font-family:'${family}';font-weight:${weight};src:${source};unicode-range:${unicodeRange}}`;
}
