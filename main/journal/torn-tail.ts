import { createHash } from 'node:crypto';
import path from 'node:path';
import { diskError, type FileSystem } from '../disk/file-system';
import { writeFileSafely } from '../disk/writer';
import { whileGuarded } from './cut-guard';
import type { Chain } from './read-chain';

/**
 * Keeps the bytes of a half-written last line in a file of their own, then cuts them off the journal (or another file of lines).
 * In that order: a crash between the two only sets them aside once more. Throws the disk's error; returns the name.
 */
export function setTornTailAside(
  fs: FileSystem,
  journal: string,
  bytes: Uint8Array,
  chain: Pick<Chain, 'head' | 'goodBytes'>,
): string {
  const torn = bytes.subarray(chain.goodBytes);
  const shortHash = createHash('sha256').update(torn).digest('hex').slice(0, 8);
  const name = `${path.basename(journal, '.txt')}.torn-${chain.head.seq + 1}-${shortHash}.txt`;
  writeFileSafely(fs, path.join(path.dirname(journal), name), torn);
  whileGuarded(fs, journal, () => {
    const fd = fs.openSync(journal, 'r+');
    try {
      // Whoever is still writing there, or has cut already, has not lost anything by our waiting.
      if (!Buffer.from(fs.readFileSync(journal)).equals(bytes))
        throw diskError('EBUSY', 'the journal is being written');
      fs.ftruncateSync(fd, chain.goodBytes);
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
  });
  return name;
}
