import { unzip } from 'fflate';

// For tests only: the parts of a workbook as text, beside the library that writes it.

/** The parts of a zip by name. */
export async function partsOf(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const parts = await new Promise<Record<string, Uint8Array>>((done, failed) => {
    unzip(bytes, (error, files) => (error === null ? done(files) : failed(error)));
  });
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, Buffer.from(part).toString('utf8')]),
  );
}
