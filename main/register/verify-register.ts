import type { Attachment } from '../../shared/base/fields';
import { type Message, messageOf } from '../../shared/base/result';
import { attachedFiles } from '../../shared/docket/attached-files';
import type { ChainHead } from '../../shared/register/journal-line';
import type { Register } from '../../shared/register/register';
import { attachmentsIn, checkAttachments } from '../attachments/attachments';
import { diskCode, type FileSystem } from '../disk/file-system';
import { readJournalFile } from '../journal/journal-file';
import { damageRefusal } from '../journal/journal-words';
import { readChain } from '../journal/read-chain';

/** An attached file that is not as it was attached, and what it belongs to. */
export interface FileProblem {
  readonly sha256: string;
  readonly name: string;
  readonly of: string;
  readonly kind: 'missing' | 'altered' | 'unreadable';
}

/** What reading everything back found. `trouble` null and no problems: the register is whole. */
export interface Verified {
  readonly entries: number;
  readonly head: string;
  readonly files: number;
  readonly trouble: Message | null;
  readonly problems: readonly FileProblem[];
}

/** Those of the attached files of a register whose copy on the disk is not as it was attached. */
export function fileProblems(
  fs: FileSystem,
  { folder, register }: { readonly folder: string; readonly register: Register },
  files: readonly Attachment[],
): readonly FileProblem[] {
  const owners = attachedFiles(register);
  return checkAttachments(fs, folder, files).map(({ sha256, kind }) => ({
    sha256,
    name: files.find((file) => file.sha256 === sha256)?.name ?? '',
    of: [...new Set(owners.filter((file) => file.sha256 === sha256).map(({ of }) => of))].join('; '),
    kind,
  }));
}

/** Reads the journal from the disk again, line by line, and every attached file; changes nothing. */
export function verifyRegister(
  fs: FileSystem,
  open: {
    readonly folder: string;
    readonly text: string;
    readonly register: Register;
    /** The last entry the program knows. */
    readonly head: ChainHead;
  },
): Verified {
  const { head, damage, trouble } = journalOnDisk(fs, open);
  const said = trouble ?? (damage === undefined ? otherHead(head, open.head) : null);
  const files = attachmentsIn(open.text);
  return {
    entries: Math.max(0, head.seq),
    head: head.hash,
    files: files.length,
    trouble: said === null ? null : { messageKey: said.messageKey, params: said.params },
    problems: fileProblems(fs, open, files),
  };
}

function journalOnDisk(
  fs: FileSystem,
  { folder, head }: { readonly folder: string; readonly head: ChainHead },
) {
  try {
    const found = readJournalFile(fs, folder);
    const chain = readChain(found?.bytes ?? new Uint8Array());
    const missing =
      found === undefined
        ? damageRefusal({ kind: 'missing-journal', source: 'folder', line: 0, byte: 0 }, head.seq)
        : null;
    const damaged =
      chain.damage === undefined ? null : damageRefusal(chain.damage, Math.max(head.seq, chain.damage.line));
    return { head: chain.head, damage: chain.damage, trouble: missing ?? damaged };
  } catch (error) {
    const detail = diskCode(error);
    return {
      head: { seq: 0, hash: '' },
      damage: undefined,
      trouble: messageOf('register-unreadable', { folder, detail }),
    };
  }
}

/** A chain that fits may still be another than the program has read, or end too early. */
function otherHead(found: ChainHead, known: ChainHead): Message | null {
  return found.seq === known.seq && found.hash === known.hash ? null : messageOf('changed-outside');
}
