import { done, type Result, refuse } from '../../shared/base/result';
import { diskCode, type FileSystem } from '../disk/file-system';
import { freePath } from '../disk/siblings';
import type { OfficeServer } from './office-server';
import { joinOffice } from './share-register';

/** A folder beside a register, in which this computer takes part in the office's. */
export interface Prepared {
  readonly folder: string;
  /** Removes it again: nobody has used it. */
  readonly remove: () => void;
}

/** Makes the folder that is to take the place of a register. What is in that place stays as it is. */
export async function prepareRegister(
  fs: FileSystem,
  place: string,
  server: Pick<OfficeServer, 'head'>,
): Promise<Result<Prepared>> {
  const folder = freePath(fs, `${place} joining`);
  const remove = (): void => {
    try {
      fs.removeFolderSync(folder);
    } catch (error) {
      // An empty beginning beside the register does no harm.
      diskCode(error);
    }
  };
  const joined = await joinOffice(fs, folder, server);
  if (joined.ok) return done({ folder, remove });
  remove();
  return joined;
}

/** What the register from before is called after the office's took its place at an instant. */
const asideOf = (place: string, at: string): string =>
  `${place} kept aside ${at.slice(0, 19).replaceAll(':', '-')}Z`;

/** Puts a prepared folder in the place of a register that is closed, and answers where that one is kept. */
export function putInPlace(
  fs: FileSystem,
  place: string,
  { folder, remove }: Prepared,
  at: string,
): Result<{ readonly keptAs: string }> {
  try {
    const keptAs = freePath(fs, asideOf(place, at));
    fs.renameSync(place, keptAs);
    try {
      fs.renameSync(folder, place);
    } catch (error) {
      fs.renameSync(keptAs, place);
      throw error;
    }
    return done({ keptAs });
  } catch (error) {
    remove();
    return refuse('disk', 'disk-failed', { detail: diskCode(error) });
  }
}
