import { createPrivateKey, X509Certificate } from 'node:crypto';
import path from 'node:path';
import { done, type Result, refuse } from '../../shared/base/result';
import { diskCode, type FileSystem } from '../disk/file-system';
import type { PemFile } from '../settings/kept-office';

/** No certificate is as long as this. */
const most = 100_000;

function textOf(fs: FileSystem, file: string): Result<string> {
  const name = path.basename(file);
  try {
    if (fs.statSync(file).size > most) return refuse('invalid', 'office-not-a-certificate', { name });
    return done(new TextDecoder().decode(fs.readFileSync(file)));
  } catch (error) {
    return refuse('disk', 'file-unreadable', { name, detail: diskCode(error) });
  }
}

function certificateIn(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}

/** A certificate from a file a person chose: of the authority, or of this computer. */
export function readCertificate(fs: FileSystem, file: string): Result<PemFile> {
  const name = path.basename(file);
  const text = textOf(fs, file);
  if (!text.ok) return text;
  const isPem = text.value.includes('-----BEGIN CERTIFICATE-----');
  return isPem && certificateIn(text.value) !== undefined
    ? done({ name, pem: text.value })
    : refuse('invalid', 'office-not-a-certificate', { name });
}

/** The key of a certificate, from a file a person chose. */
export function readKey(fs: FileSystem, file: string, { pem }: PemFile): Result<string> {
  const name = path.basename(file);
  const text = textOf(fs, file);
  if (!text.ok) return text;
  try {
    if (certificateIn(pem)?.checkPrivateKey(createPrivateKey(text.value))) return text;
  } catch {
    // No key, or one with a password: said below.
  }
  return refuse('invalid', 'office-not-a-key', { name });
}
