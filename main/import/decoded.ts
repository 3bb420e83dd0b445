import type { Encoding } from '../../shared/import/encodings';
import { codePages } from './code-pages';

const chunk = 1 << 20;

/** The bytes as text; what is nothing in that encoding becomes U+FFFD. */
export function decoded(bytes: Uint8Array, encoding: Encoding): string {
  if (!Object.hasOwn(codePages, encoding)) return new TextDecoder(encoding).decode(bytes);
  const upper = codePages[encoding as keyof typeof codePages];
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += chunk)
    parts.push(
      Buffer.from(bytes.subarray(at, at + chunk))
        .toString('latin1')
        .replace(/[\x80-\xff]/g, (byte) => upper[byte.charCodeAt(0) - 0x80] ?? '\uFFFD'),
    );
  return parts.join('');
}
