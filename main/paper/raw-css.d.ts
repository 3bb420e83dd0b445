/** A style sheet as text: the build puts it into the program. */
declare module '*.css?raw' {
  const css: string;
  // biome-ignore lint/style/noDefaultExport: Vite gives the text as the default export.
  export default css;
}
