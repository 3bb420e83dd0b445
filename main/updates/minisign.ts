import { createPublicKey, verify } from 'node:crypto';
import { done, type Result, refuse } from '../../shared/base/result';

// Signatures of minisign in their older form (`minisign -S -l`): Ed25519 of the file itself. The form that minisign makes without -l
// signs a BLAKE2b hash, which Electron cannot compute. Whoever has minisign can check the same files without this program.

const algorithm = Buffer.from('Ed');
/** DER of an Ed25519 public key up to its 32 bytes. */
const keyStart = Buffer.from('302a300506032b6570032100', 'hex');
const trusted = 'trusted comment: ';

interface Signature {
  readonly keyId: Buffer;
  readonly signature: Buffer;
  readonly comment: string;
  /** Of the signature and the comment. */
  readonly global: Buffer;
}

/** The bytes of a line of base64, where it holds that many and is written the one right way. */
function bytesOf(line: string | undefined, size: number): Buffer | undefined {
  const bytes = Buffer.from(line ?? '', 'base64');
  return bytes.length === size && bytes.toString('base64') === line ? bytes : undefined;
}

function readSignature(text: string): Signature | undefined {
  const [, first, comment, second, ...rest] = text.replaceAll('\r\n', '\n').split('\n');
  const signed = bytesOf(first, 74);
  const global = bytesOf(second, 64);
  if (!signed || !global || comment === undefined || !comment.startsWith(trusted)) return undefined;
  if (rest.some((line) => line !== '') || !signed.subarray(0, 2).equals(algorithm)) return undefined;
  return {
    keyId: signed.subarray(2, 10),
    signature: signed.subarray(10),
    comment: comment.slice(trusted.length),
    global,
  };
}

/** A key's number as minisign prints it. */
const shown = (keyId: Uint8Array): string => Buffer.from(keyId).reverse().toString('hex').toUpperCase();

/** Whether a text is a public key of minisign, without the comment above it. */
export function isPublicKey(line: string): boolean {
  return bytesOf(line, 42)?.subarray(0, 2).equals(algorithm) === true;
}

/** A file with its signature; the names are for sentences. */
export interface Signed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly signatureName: string;
  readonly signatureText: string;
}

/** The signed comment of a file whose signature is by one of these keys (lines of base64), or why it is not to be trusted. */
export function verifyMinisign(file: Signed, keys: readonly string[]): Result<string> {
  const { name, bytes, signatureName, signatureText } = file;
  const read = readSignature(signatureText);
  if (read === undefined) return refuse('invalid', 'signature-form', { name: signatureName });
  const key = keys.map((line) => bytesOf(line, 42)).find((each) => each?.subarray(2, 10).equals(read.keyId));
  if (key === undefined) return refuse('invalid', 'signature-other-key', { name, key: shown(read.keyId) });
  const publicKey = createPublicKey({
    key: Buffer.concat([keyStart, key.subarray(10)]),
    format: 'der',
    type: 'spki',
  });
  if (!verify(null, bytes, publicKey, read.signature))
    return refuse('invalid', 'signature-differs', { name });
  const vouched = Buffer.concat([read.signature, Buffer.from(read.comment)]);
  return verify(null, vouched, publicKey, read.global)
    ? done(read.comment)
    : refuse('invalid', 'signature-comment', { name: signatureName });
}
