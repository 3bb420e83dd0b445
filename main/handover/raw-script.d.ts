/** A script as text: it is written into every handover folder. */
declare module '*.mjs?raw' {
  const script: string;
  // biome-ignore lint/style/noDefaultExport: Vite gives the text as the default export.
  export default script;
}
