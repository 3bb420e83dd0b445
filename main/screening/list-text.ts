import { attachmentLimit, megabytes } from '../../shared/base/file-limits';
import { done, type Result, refuse } from '../../shared/base/result';

/** The text of a list file: UTF-8, UTF-16 with its mark or without, or the Windows code page of western Europe. */
export function listText(name: string, bytes: Uint8Array): Result<string> {
  if (bytes.length > attachmentLimit)
    return refuse('invalid', 'list-too-large', { name, limit: megabytes(attachmentLimit) });
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (start.startsWith('504b0304')) {
    const isWorkbook = Buffer.from(bytes.subarray(0, 2_000)).includes('[Content_Types].xml');
    return refuse('invalid', isWorkbook ? 'list-is-workbook' : 'list-is-zip', { name });
  }
  if (start.startsWith('1f8b') || start === '504b0506') return refuse('invalid', 'list-is-zip', { name });
  if (start === 'd0cf11e0') return refuse('invalid', 'list-is-workbook', { name });
  if (start.startsWith('fffe')) return done(new TextDecoder('utf-16le').decode(bytes));
  if (start.startsWith('feff')) return done(new TextDecoder('utf-16be').decode(bytes));
  const head = bytes.subarray(0, 2_000);
  const zeros = head.filter((byte) => byte === 0).length;
  // Without its mark, text in UTF-16 is told by its zeros: every second byte of plain letters.
  if (zeros > head.length / 4)
    return done(new TextDecoder(head[0] === 0 ? 'utf-16be' : 'utf-16le').decode(bytes));
  if (zeros > 0) return refuse('invalid', 'list-not-text', { name });
  try {
    return done(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return done(new TextDecoder('windows-1252').decode(bytes));
  }
}
