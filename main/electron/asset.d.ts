/** A file that the build puts beside the program; its absolute path. */
declare module '*?asset' {
  const path: string;
  // biome-ignore lint/style/noDefaultExport: the build gives the path as the default export.
  export default path;
}
