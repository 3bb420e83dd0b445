/**
 * fflate declares a `require` of its own. In a part of the program that holds little else the build puts another one beside it, and the
 * part could not be loaded.
 * @returns {import('vite').Plugin}
 */
export function ownRequire() {
  return {
    name: 'own-require',
    transform: (code, id) =>
      /[\\/]fflate[\\/]esm[\\/]index\.mjs$/.test(id)
        ? // The lines stay as they are, and with them their map.
          { code: code.replaceAll(/\brequire\b/g, 'requireInFflate'), map: null }
        : null,
  };
}
