import { headOf, type SeenHead, withHead } from '../settings/kept-settings';
import type { Clock } from './clock';
import { foldedFile, readFolded } from './folded-file';
import { folderMark } from './folder-mark';
import { thisMachine } from './machine';
import { openRegisterStore } from './open-register-store';
import type { RegisterStore } from './register-store';

export interface RegisterSource {
  readonly clock: Clock;
  /** Where the folded copy of the register is kept, for a program that opens it often; elsewhere the journal is folded. */
  readonly foldedDir?: string;
  readonly report: (message: string, error?: unknown) => void;
  /** Public keys of whoever signs editions of the law; where none are named, those of the releases. */
  readonly signers?: readonly string[];
}

/** A register in use; `close` also removes the folder of a sample. */
export interface OpenRegister {
  readonly store: RegisterStore;
  readonly close: () => void;
}

/** The place of the heads last seen, outside the register. */
export interface SeenHeads {
  readonly heads: () => readonly SeenHead[];
  readonly save: (heads: readonly SeenHead[]) => void;
}

/** Opens the person's own register for writing and keeps its head outside it, where a lost tail shows. */
export function openOwn(folder: string, source: RegisterSource, seen: SeenHeads): OpenRegister {
  const { clock, report, foldedDir, signers } = source;
  const at = folderMark(folder);
  const machine = thisMachine(clock);
  const store = openRegisterStore({
    ...machine,
    ...(foldedDir !== undefined && {
      foldedCopy: () => readFolded(machine.fs, foldedFile(foldedDir, at)),
    }),
    folder,
    access: 'write',
    report,
    signers,
    lastSeenHead: (registerId) => headOf(seen.heads(), registerId, at),
  });
  const keepHead = (): void => {
    const { registerId, head, refusal } = store;
    // What a damaged register ends with must not replace the witness against it.
    if (registerId === undefined || refusal) return;
    seen.save(withHead(seen.heads(), { registerId, seq: head.seq, hash: head.hash, at }));
  };
  keepHead();
  store.onEntries(keepHead);
  return { store, close: store.close };
}
