import fs from 'node:fs';
import path from 'node:path';
import { diskCode } from './file-system';

/** What the system says of where places lie; a port, so that tests can be on any system. */
export interface PlaceFacts {
  readonly platform: NodeJS.Platform;
  /** Linux: the kind of file system by the folder it is mounted at; empty elsewhere. */
  readonly mounts: ReadonlyMap<string, string>;
  /** What a link points at; undefined where the path is none. */
  readonly linkAt: (file: string) => string | undefined;
  /** Windows: the drive of the system, such as `C:`. */
  readonly systemDrive: string;
}

const mostLinks = 40;

/** File systems behind which another computer or program stands. */
const remoteKinds =
  /^(nfs\d?|cifs|smb\d?|smbfs|fuse(\..+)?|autofs|9p|ceph|afs|ncpfs|davfs|glusterfs|lustre)$/;

/** Whether a path leads to a place that may stop answering: a network share, or on Windows and macOS any but the system's disk. */
export function isRemotePlace(place: string, facts: PlaceFacts): boolean {
  if (facts.platform === 'win32')
    return !place.toUpperCase().startsWith(`${facts.systemDrive.toUpperCase()}\\`);
  if (facts.platform === 'darwin') return /^\/(Volumes|net|Network)\//.test(path.posix.resolve(place));
  return isOnRemoteMount(place, facts);
}

// Part by part, so that nothing behind such a mount is touched: to look at a link there would already wait.
function isOnRemoteMount(place: string, { mounts, linkAt }: PlaceFacts): boolean {
  const isRemote = (at: string) => remoteKinds.test(mounts.get(at) ?? '');
  let left = path.posix.resolve(place).split('/').filter(Boolean);
  let at = '/';
  let links = 0;
  while (!isRemote(at)) {
    const [next, ...rest] = left;
    if (next === undefined) return false;
    const there = path.posix.join(at, next);
    const link = isRemote(there) || links === mostLinks ? undefined : linkAt(there);
    at = link === undefined ? there : '/';
    left =
      link === undefined
        ? rest
        : [...path.posix.resolve(path.dirname(there), link).split('/'), ...rest].filter(Boolean);
    links += link === undefined ? 0 : 1;
  }
  return true;
}

/** The file systems of a text like /proc/self/mountinfo, the last one mounted at a folder. */
export function mountsIn(mountinfo: string): ReadonlyMap<string, string> {
  return new Map(
    mountinfo.split('\n').flatMap((line) => {
      const [mount = '', source = ''] = line.split(' - ');
      const folder = mount
        .split(' ')[4]
        ?.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
      return folder === undefined ? [] : [[folder, source.split(' ')[0] ?? ''] as const];
    }),
  );
}

/** Whether a path of this computer leads to a place that may stop answering. */
export function isRemoteHere(place: string): boolean {
  return isRemotePlace(place, {
    platform: process.platform,
    mounts: process.platform === 'linux' ? mountsIn(readOr('/proc/self/mountinfo')) : new Map(),
    linkAt,
    systemDrive: process.env.SystemDrive ?? 'C:',
  });
}

function readOr(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    diskCode(error);
    return '';
  }
}

function linkAt(file: string): string | undefined {
  try {
    return fs.readlinkSync(file);
  } catch (error) {
    // No link, or nothing there.
    diskCode(error);
    return undefined;
  }
}
