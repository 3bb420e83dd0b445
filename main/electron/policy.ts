import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The program's own scheme and host: a page of any other origin is not ours. */
export const appScheme = 'app';
export const appOrigin = `${appScheme}://docket`;
export const startPage = `${appOrigin}/index.html`;

/** The one style React Aria puts into the page by itself, character for character; a test compares it with the library. */
export const pressableStyle = `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`;

export function styleHash(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
}

/** What our pages may load and do. Nothing connects anywhere: all data comes through the calls of the contract. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${styleHash(pressableStyle)}`,
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A file of the window and what it is. */
export interface ServedFile {
  readonly file: string;
  readonly mediaType: string;
}

/** Whether the window runs a file. */
export const isScript = ({ mediaType }: ServedFile): boolean => mediaType === mediaTypes['.js'];

/** Every file the window may ask for, by its path in the folder of the window. */
export interface ServedFiles {
  readonly folder: string;
  readonly names: ReadonlySet<string>;
}

/**
 * The files of the window, as the build has listed them. A fixed list, read once: an address that is not on it gets nothing, so there is no
 * path to climb out of.
 */
export function servedFiles(folder: string): ServedFiles {
  const names = JSON.parse(readFileSync(path.join(folder, 'files.json'), 'utf8')) as readonly string[];
  return { folder, names: new Set(names) };
}

/** The file behind an address of ours; undefined for anything else. */
export function fileAt({ folder, names }: ServedFiles, address: string): ServedFile | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, pathname } = new URL(address);
  const name = pathname.slice(1);
  const mediaType = mediaTypes[path.extname(name)];
  const isOurs = `${protocol}//${host}` === appOrigin && mediaType !== undefined && names.has(name);
  return isOurs ? { file: path.join(folder, name), mediaType } : undefined;
}

/** Whether an address belongs to one of the origins, compared as a whole and not by its beginning. */
export function isOfOrigin(address: string, origins: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return origins.includes(`${protocol}//${host}`);
}

const quietSchemes: readonly string[] = [`${appScheme}:`, 'data:', 'devtools:'];

/** Whether a request may be made: what never leaves the machine, and in development the server's origins. */
export function isQuiet(address: string, devOrigins: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  return quietSchemes.includes(new URL(address).protocol) || isOfOrigin(address, devOrigins);
}
