/** A script as text: it is printed for the administrator. */
declare module '*.sql?raw' {
  const script: string;
  // biome-ignore lint/style/noDefaultExport: Vite gives the text as the default export.
  export default script;
}
