/**
 * Writes the scripts of the window without any letter beyond ASCII. With one such letter the whole script is kept two bytes for each, and
 * every start decodes, hashes and compares twice as much.
 * @returns {import('vite').Plugin}
 */
export function asciiScripts() {
  return {
    name: 'ascii-scripts',
    /** @param {unknown} _options @param {import('vite').Rollup.OutputBundle} bundle */
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = inAscii(chunk.code);
    },
  };
}

/**
 * The same script, each such letter as its escape: strings, templates, regular expressions and names read it as the letter. Throws where
 * one would not: in `String.raw`, or behind a backslash.
 * @param {string} code
 */
export function inAscii(code) {
  const raw = code.match(/String\.raw`[^`]*`/g)?.find((text) => /[^\0-\x7f]/.test(text));
  const escaped = /(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.exec(code)?.[0];
  if (raw !== undefined || escaped !== undefined)
    throw new Error(`A letter beyond ASCII stands where it cannot be escaped: ${raw ?? escaped}`);
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
