/** The address of a file of the build. */
declare module '*.mjs?url' {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: Vite gives the address as the default export.
  export default address;
}

interface ImportMeta {
  /** Files by their paths, each loaded when it is asked for: Vite puts them into the build. */
  readonly glob: <T>(
    pattern: string,
    options: { readonly query: string; readonly import: 'default' },
  ) => Readonly<Record<string, () => Promise<T>>>;
}
