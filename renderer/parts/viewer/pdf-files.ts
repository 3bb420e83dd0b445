// Parts of the build, each a module with its bytes in base 64: nothing is fetched, so the policy needs no permission to connect.
const characterMaps = import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&inline',
  import: 'default',
});
const fonts = import.meta.glob<string>('../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url&inline',
  import: 'default',
});

async function bytesOf(files: typeof fonts, name: string): Promise<Uint8Array> {
  const load = Object.entries(files).find(([path]) => path.endsWith(`/${name}`))?.[1];
  if (load === undefined) throw new Error(`the program holds no ${name}`);
  const address = await load();
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (each) => each.charCodeAt(0));
}

/** Hands the reader of PDF files the tables of Chinese, Japanese and Korean characters. */
export class BundledCharacterMaps {
  async fetch({ name }: { readonly name: string }) {
    return { cMapData: await bytesOf(characterMaps, `${name}.bcmap`), isCompressed: true };
  }
}

/** Hands it the fonts that a PDF may name without holding them. */
export class BundledFonts {
  fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    return bytesOf(fonts, filename);
  }
}
