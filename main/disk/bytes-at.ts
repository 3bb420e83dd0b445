import type { FileSystem } from './file-system';

/** Reads so many bytes of an open file from a place in it; fewer where it ends before. */
export function bytesAt(fs: FileSystem, fd: number, from: number, length: number): Buffer {
  // Memory of its own: what is kept of it keeps nothing else.
  const bytes = Buffer.allocUnsafeSlow(length);
  let done = 0;
  while (done < length) {
    const read = fs.readSync(fd, bytes, done, length - done, from + done);
    if (read === 0) break;
    done += read;
  }
  return bytes.subarray(0, done);
}
