import { done, type Result } from '../../shared/base/result';
import { attachmentPath, attachmentsIn } from '../attachments/attachments';
import { diskCode } from '../disk/file-system';
import type { RegisterStore } from '../register/register-store';
import type { StoreOffice } from '../register/store-office';
import { type Chain, catchUp, chainOf } from './catch-up';
import { fairPublishing } from './fair-publishing';
import { type FilesPlace, fetchFile } from './office-files';
import type { OfficeServer } from './office-server';

/**
 * Reads what others have appended and appends what is waiting, until nothing is left to do. Where the office is `behind` or `forked`
 * nothing is read or sent.
 */
export async function syncOnce(
  { folder, registerId }: Pick<RegisterStore, 'folder' | 'registerId'>,
  office: StoreOffice,
  server: OfficeServer,
  fs: FilesPlace['fs'],
): Promise<Result<Chain>> {
  const synced = await goAround({ folder, registerId }, office, server, fs);
  const shown = office.show();
  return shown.ok ? synced : shown;
}

async function goAround(
  { folder, registerId }: Pick<RegisterStore, 'folder' | 'registerId'>,
  office: StoreOffice,
  server: OfficeServer,
  fs: FilesPlace['fs'],
): Promise<Result<Chain>> {
  const publish = fairPublishing();
  let isAsked = false;
  for (;;) {
    const head = await server.head();
    if (!head.ok) return head;
    const chain = chainOf(office, registerId, head.value);
    if (chain !== 'same') return done(chain);
    const read = await catchUp(office, server, head.value, isAsked);
    if (!read.ok) return read;
    const published = await publish(office, server, { fs, folder });
    if (!published.ok) return published;
    if (published.value === 'done') return done(chain);
    isAsked = published.value !== 'ask';
  }
}

/** How many attached files came from the office, and how many are neither here nor there. */
export interface BroughtFiles {
  readonly fetched: number;
  readonly lacking: number;
}

/** Whether an attached file is on this computer; its bytes are not looked at. */
export function isThere({ fs, folder }: FilesPlace, sha256: string): boolean {
  try {
    fs.statSync(attachmentPath(folder, sha256));
    return true;
  } catch (error) {
    if (diskCode(error) === 'ENOENT' || diskCode(error) === 'ENOTDIR') return false;
    throw error;
  }
}

/** Brings every attached file that a journal names and that is not here. What stands here is left as it is. */
export async function bringFiles(
  server: Pick<OfficeServer, 'getPiece'>,
  place: FilesPlace,
  journal: string,
): Promise<Result<BroughtFiles>> {
  let [fetched, lacking] = [0, 0];
  for (const file of attachmentsIn(journal)) {
    if (isThere(place, file.sha256)) continue;
    const brought = await fetchFile(server, place, file);
    if (brought.ok) fetched += 1;
    else if (brought.code === 'not-found') lacking += 1;
    else return brought;
  }
  return done({ fetched, lacking });
}
