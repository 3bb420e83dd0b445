import path from 'node:path';
import { done, type Result, refuse } from '../../shared/base/result';
import { notADevice } from '../disk/plain-name';

// What the system's viewer may be asked to open, by the ending of its name: and what its bytes then have to be. Nothing
// that runs, nothing that a browser would take for a page, no archive.
const bytesOf: Readonly<Record<string, readonly string[]>> = {
  pdf: ['pdf'],
  png: ['png', 'apng'],
  jpg: ['jpg'],
  jpeg: ['jpg'],
  tif: ['tif'],
  tiff: ['tif'],
  gif: ['gif'],
  webp: ['webp'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  pptx: ['pptx'],
  odt: ['odt'],
  ods: ['ods'],
};

/** Endings of plain text, which has no mark of its own. */
const textual: readonly string[] = ['txt', 'csv', 'eml', 'log', 'md'];

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/**
 * The ending under which an attached file may be opened by the system's viewer: only papers, pictures and text, and only when
 * the bytes are what the name says. The name alone decides which program opens it, so it is not trusted.
 */
export async function viewableEnding(name: string, bytes: Uint8Array): Promise<Result<string>> {
  const ending = path.extname(name).slice(1).toLowerCase();
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes);
  const wanted = bytesOf[ending];
  if (wanted !== undefined) {
    if (found !== undefined && wanted.includes(found.ext)) return done(ending);
    const is = found?.ext ?? 'no such file';
    return refuse('invalid', 'file-not-what-it-says', { name, ending, is });
  }
  // Every other encoding of text has no byte of zero.
  const isText = isUtf16(bytes) || (found === undefined && !bytes.includes(0));
  if (textual.includes(ending) && isText) return done(ending);
  return refuse('invalid', 'file-not-viewable', { name });
}

/** A name for the copy that is opened: nothing in it steers a file system, a shell or the eye. */
export function viewName(name: string, ending: string): string {
  const stem = path.basename(name, path.extname(name)).replace(/[^\p{L}\p{N} _-]+/gu, '-');
  return `${notADevice([...stem].slice(0, 60).join('').trim()) || 'attachment'}.${ending}`;
}
