import { inLanguage } from './language';

// What a disk or the system answers, as a clause for use inside a sentence: "the disk refused it (the disk is full)".

const full = 'the disk is full';
const denied = 'access was denied';
const absent = 'there is no such file or folder';
const busy = 'it is in use by another program';
const unreachable = 'the disk or server does not answer';
const unnamed = 'the system gave no reason';

const words: Readonly<Record<string, string>> = {
  ENOENT: absent,
  ENXIO: absent,
  ENODEV: 'the disk is not connected',
  ENOTCONN: 'the disk is not connected',
  ENOMEDIUM: 'the disk is not connected',
  ENOSPC: full,
  EDQUOT: 'the space this user may take on the disk is used up',
  EFBIG: 'the file is too large for this disk',
  ERR_FS_FILE_TOO_LARGE: 'the file is too large to be read',
  ERR_STRING_TOO_LONG: 'it is too large to be read',
  EACCES: denied,
  EPERM: denied,
  ERR_ACCESS_DENIED: denied,
  EROFS: 'the disk can only be read',
  EIO: 'the disk reported a fault',
  EILSEQ: 'the disk does not take this name',
  EINVAL: 'the disk does not take this name or does not support this',
  ENOTSUP: 'the disk does not support this',
  ENOSYS: 'the disk does not support this',
  EOPNOTSUPP: 'the disk does not support this',
  ENOTDIR: 'part of the path is a file and not a folder',
  EISDIR: 'it is a folder and not a file',
  ELOOP: 'the links in its path lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  EEXIST: 'there is something of that name already',
  ERR_FS_CP_EEXIST: 'there is something of that name already',
  ENOTEMPTY: 'the folder is not empty',
  EXDEV: 'it lies on another disk',
  EBUSY: busy,
  ETXTBSY: busy,
  EAGAIN: busy,
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EMLINK: 'the folder cannot hold more',
  ENOMEM: 'there is not enough memory',
  ETIMEDOUT: unreachable,
  EHOSTDOWN: unreachable,
  EHOSTUNREACH: unreachable,
  ENETDOWN: unreachable,
  ENETUNREACH: unreachable,
  ECONNRESET: unreachable,
  ECONNREFUSED: unreachable,
  ESTALE: unreachable,
  EREMOTEIO: unreachable,
  EPIPE: 'nobody reads the answer any more',
  UNKNOWN: unnamed,
};

/** What the program itself found wrong with a file. */
const found: Readonly<Record<string, string>> = {
  'nul-bytes': 'contains zero bytes where text should be',
  'only-nul-bytes': 'contains only zero bytes',
  'utf-16': 'was saved in UTF-16 by another program',
  empty: 'is empty',
  'cut-short': 'ends in the middle of a line',
  'byte-order-mark': 'begins with a byte-order mark',
  'line-endings': 'has other line endings',
  'not-utf8': 'was saved in another encoding than UTF-8',
  shape: 'is not of the form the program writes',
  hash: 'it was changed and does not fit its fingerprint',
  sequence: 'is out of order',
  version: 'was written by a newer program',
  note: 'its note does not read back',
  altered: 'no longer matches its fingerprint',
  'not-a-file': 'it is not a file',
  'no file': 'it is not a file',
  'torn-tail': 'it ends in the middle of a line',
  'broken-hash': 'a line does not fit its fingerprint',
  'not-a-journal': 'it is not a register',
  malformed: 'a line is not of the expected form',
  newer: 'it was written by a newer program',
  'missing-journal': 'the register file is missing',
  'missing-tail': 'its last entries are missing',
  rewritten: 'its entries were rewritten',
  converted: 'another program changed the file',
  register: 'there is no register',
};

const code = /^(?:E[A-Z0-9]{2,}|ERR_[A-Z0-9_]+|UNKNOWN)$/;

/** What the system's code for a failed disk call means; a code without words of its own is told without the code. */
export function diskWords(systemCode: string): string {
  return inLanguage('causes', systemCode, words[systemCode] ?? unnamed);
}

/** The clause for what kept something from being done: a code becomes words, a text stays as it is. */
export function causeWords(detail: string): string {
  const parts = detail.split(': ');
  const at = parts.findIndex((part) => code.test(part));
  // Behind its code the system repeats itself, with a call and a path.
  if (at !== -1) return [...parts.slice(0, at), diskWords(parts[at] ?? '')].filter(isSaid).join(': ');
  const last = parts.at(-1) ?? '';
  const known = Object.hasOwn(found, last) ? found[last] : undefined;
  return known === undefined ? detail : [...parts.slice(0, -1), inLanguage('causes', last, known)].join(': ');
}

function isSaid(part: string): boolean {
  return part !== 'Error';
}
