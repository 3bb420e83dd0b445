/** What `conf` imports for a schema, and for migrations. */
const unused = /^(ajv[\\/].*|ajv-formats|semver)$/;

/**
 * electron-store keeps the settings through `conf`, which brings a validator of JSON schemas and a comparer of versions: a sixth of what the
 * first process loads at a start. The settings have neither a schema nor migrations (they are read by `readSettings`), so the build leaves
 * both out. Who gives the store either of them is told so the first time it is opened.
 * @returns {import('vite').Plugin}
 */
export function withoutValidator() {
  const left = '\0without-validator';
  return {
    name: 'without-validator',
    enforce: 'pre',
    resolveId: (source, importer) =>
      /[\\/]node_modules[\\/]conf[\\/]/.test(importer ?? '') && unused.test(source) ? left : null,
    load: (id) =>
      id === left
        ? `const none = () => { throw new Error('The build left out what checks a schema and compares versions.'); };
export const Ajv2020 = none;
export default new Proxy({}, { get: none });`
        : null,
  };
}
