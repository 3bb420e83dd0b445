import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { diskError, notAFile } from '../disk/file-system';

const chunkSize = 1 << 20;

/** Opens a file, and nothing that took its name since it was looked at: a pipe may never answer. */
async function openFile(file: string): Promise<FileHandle> {
  const opened = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  if ((await opened.stat()).isFile()) return opened;
  await opened.close();
  throw diskError(notAFile, file);
}

/**
 * Copies a file into an emptied folder that only this user may open, and flushes it. Copies at most `size` bytes and one more, so that a
 * file that grew is seen. Answers the copy's path. Throws the disk's error.
 */
export async function privateCopy(from: string, folder: string, size: number): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const copy = path.join(folder, path.basename(from));
  const source = await openFile(from);
  try {
    const target = await open(copy, 'wx', 0o600);
    try {
      const chunk = Buffer.allocUnsafe(chunkSize);
      for (let left = size + 1; left > 0; ) {
        const { bytesRead } = await source.read(chunk, 0, Math.min(left, chunkSize));
        if (bytesRead === 0) break;
        await target.writeFile(chunk.subarray(0, bytesRead));
        left -= bytesRead;
      }
      await target.sync();
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
  return copy;
}

/** SHA-256 of a file in hex, and its size, as it is read from the disk. Throws the disk's error. */
export async function hashFile(file: string): Promise<{ readonly sha256: string; readonly size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  const source = await openFile(file);
  try {
    const chunk = Buffer.allocUnsafe(chunkSize);
    for (;;) {
      const { bytesRead } = await source.read(chunk, 0, chunkSize);
      if (bytesRead === 0) break;
      hash.update(chunk.subarray(0, bytesRead));
      size += bytesRead;
    }
  } finally {
    await source.close();
  }
  return { sha256: hash.digest('hex'), size };
}
