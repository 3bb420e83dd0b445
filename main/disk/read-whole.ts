import path from 'node:path';
import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import { diskCode, type FileSystem } from './file-system';

/** The bytes of a file, whole or not at all, and in words why not; `tooLarge` says that it is above the limit (bytes). */
export function readWhole(
  fs: FileSystem,
  file: string,
  limit: number,
  tooLarge: (name: string) => Refusal,
): Result<Uint8Array> {
  const name = path.basename(file);
  try {
    const facts = fs.statSync(file);
    // A pipe or a device has no end that could be waited for.
    if (!facts.isFile) return refuse('disk', 'file-unreadable', { name, detail: 'no file' });
    return facts.size > limit ? tooLarge(name) : done(fs.readFileSync(file));
  } catch (error) {
    return refuse('disk', 'file-unreadable', { name, detail: diskCode(error) });
  }
}
