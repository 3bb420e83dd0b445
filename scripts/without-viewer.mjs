/**
 * The docket that is drawn ahead shares its components with the window, and through them the viewer of files, which it never shows. In the
 * build of the first process the viewer is left out: its copy of pdfjs-dist would be one with the copy of the process that reads
 * letters, which needs its parts loaded in an order of its own.
 * @returns {import('vite').Plugin}
 */
export function withoutViewer() {
  const empty = '\0without-viewer';
  return {
    name: 'without-viewer',
    enforce: 'pre',
    resolveId: (source, importer) =>
      /[\\/]renderer[\\/]parts[\\/]viewer[\\/]open-paper\.ts$/.test(importer ?? '') &&
      /^\.\/(pdf|tiff)-paper$/.test(source)
        ? empty
        : null,
    load: (id) => (id === empty ? 'export {};' : null),
  };
}
