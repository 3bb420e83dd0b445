import * as z from 'zod';
import { isoDate } from '../base/fields';
import { done, type Result, refuse } from '../base/result';
import { versionForm } from './version-order';

/** The kinds of packages that releases have. */
export const packageKinds = ['deb', 'rpm', 'tar.gz', 'AppImage', 'nsis', 'portable', 'dmg', 'zip'] as const;
export type PackageKind = (typeof packageKinds)[number];

/** No package is larger. */
export const packageLimit = 2_000_000_000;

const updateFile = z.strictObject({
  /** A plain name: the package lies beside the list. */
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._+~ -]{0,199}$/),
  platform: z.enum(['linux', 'win32', 'darwin']),
  arch: z.enum(['x64', 'arm64', 'ia32']),
  kind: z.enum(packageKinds),
  size: z.int().min(1).max(packageLimit),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const updateList = z.strictObject({
  format: z.literal('export-docket-update'),
  v: z.literal(1),
  version: z.string().regex(versionForm),
  released: isoDate,
  /** The newest journal that version reads, and the one it writes. */
  readsJournal: z.int().min(1),
  writesJournal: z.int().min(1),
  news: z.string().max(10_000),
  files: z.array(updateFile).min(1).max(40),
});

/** One package of a release. */
export type UpdateFile = Readonly<z.infer<typeof updateFile>>;
/** What a release says of itself: `update.json`. */
export type UpdateList = Readonly<z.infer<typeof updateList>>;

/** Reads the text of an update list; `name` is its file. A field that is missing, wrong or unknown refuses it whole. */
export function readUpdateList(text: string, name: string): Result<UpdateList> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse('invalid', 'signed-not-json', {
      name,
      detail: String((error as Error).message).slice(0, 200),
    });
  }
  const read = updateList.safeParse(value);
  if (read.success) return done(read.data);
  const [issue] = read.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const field = [...(issue?.path ?? []), ...unknown].join('.').slice(0, 200);
  return refuse('invalid', 'update-field', { name, field: field === '' ? 'the whole file' : field });
}
