// Readers look for the mark within the first kilobyte: some programs write lines of their own before it.
const markWithin = 1024;

/** Whether a file is a PDF by its bytes. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, markWithin)).includes('%PDF-');
}
