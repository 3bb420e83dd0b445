import path from 'node:path';
import { diskCode, type FileSystem } from './file-system';
import { exists } from './siblings';

/** Who is told what is made on a disk, and which place is waited for. */
export interface DiskTold {
  /** A file or folder that was not there before; all that comes into such a folder is not told. */
  readonly made: (file: string) => void;
  /** What was made is not there any more, or has taken the place of something. */
  readonly gone: (file: string) => void;
  /** From now on this place may be waited for: told a few times a second while it is used. */
  readonly waits: (place: string) => void;
}

/** Bytes written at once: a long file is told of more than once. */
const piece = 1 << 20;
/** Milliseconds between two times that the same is told. */
const between = 250;

/** A disk that tells what is made on it. */
export interface ToldDisk extends FileSystem {
  /** What has been made so far is to stay: it is told as gone. */
  readonly keep: () => void;
}

/** The same disk, which tells what is made on it and which place is waited for: whoever ends its process can clear away what it left. */
export function toldDisk(fs: FileSystem, { made, gone, waits }: DiskTold): ToldDisk {
  const making = new Set<string>();
  let told = Number.NEGATIVE_INFINITY;
  let last = '';
  const about = (place: string): void => {
    last = place;
    const now = performance.now();
    if (now - told < between) return;
    told = now;
    waits(place);
  };
  const isWithinMade = (file: string): boolean =>
    [...making].some((each) => file.startsWith(`${each}${path.sep}`));
  const add = (file: string): void => {
    if (isWithinMade(file)) return;
    making.add(file);
    made(file);
  };
  const drop = (file: string): void => {
    if (making.delete(file)) gone(file);
  };
  /** Told before it is there: a process that ends in between leaves nothing untold. What stands there already is another's, and never told. */
  const toldFirst = <T>(file: string, make: () => T): T => {
    if (exists(fs, file)) return make();
    add(file);
    try {
      return make();
    } catch (error) {
      drop(file);
      throw error;
    }
  };
  const first =
    <Rest extends readonly unknown[], T>(call: (place: string, ...rest: Rest) => T) =>
    (place: string, ...rest: Rest): T => {
      about(place);
      return call(place, ...rest);
    };
  return {
    ...fs,
    keep: () => [...making].forEach(drop),
    openSync: (file, flags, mode) => {
      about(file);
      const open = () => fs.openSync(file, flags, mode);
      return flags === 'wx' ? toldFirst(file, open) : open();
    },
    writeSync: (fd, bytes, offset, length, position) => {
      about(last);
      return fs.writeSync(fd, bytes, offset, Math.min(length, piece), position);
    },
    readSync: (fd, bytes, offset, length, position) => {
      about(last);
      return fs.readSync(fd, bytes, offset, length, position);
    },
    readFileSync: (file) => {
      about(typeof file === 'string' ? file : last);
      return fs.readFileSync(file);
    },
    fsyncSync: (fd) => {
      about(last);
      fs.fsyncSync(fd);
    },
    renameSync: (from, to) => {
      about(to);
      const isOurs = making.has(from);
      const rename = () => fs.renameSync(from, to);
      if (isOurs) toldFirst(to, rename);
      else rename();
      drop(from);
    },
    unlinkSync: (file) => {
      about(file);
      fs.unlinkSync(file);
      drop(file);
    },
    makeNewFolderSync: (folder, mode) => {
      about(folder);
      toldFirst(folder, () => fs.makeNewFolderSync(folder, mode));
    },
    removeFolderSync: (folder) => {
      about(folder);
      fs.removeFolderSync(folder);
      drop(folder);
    },
    statSync: first(fs.statSync),
    mkdirSync: first(fs.mkdirSync),
    readdirSync: first(fs.readdirSync),
    realpathSync: first(fs.realpathSync),
    linkSync: first(fs.linkSync),
  };
}

/** Removes what was made and is still there, the last first; what cannot be removed stays. */
export function clearMade(fs: FileSystem, made: readonly string[]): void {
  for (const each of [...made].reverse()) {
    try {
      if (fs.statSync(each).isFolder) fs.removeFolderSync(each);
      else fs.unlinkSync(each);
    } catch (error) {
      // Gone already, or not to be removed: its name says what it is, and the next attempt tries again.
      diskCode(error);
    }
  }
}
