import type { IsoDate } from '../../shared/base/dates';
import type { BackupReason, KeepRule } from '../../shared/calls/backup-shapes';
import type { ExportRequest } from '../../shared/calls/exchange-calls';
import type { Preferences } from '../../shared/calls/preferences';
import type { SheetRequest } from '../../shared/calls/print-calls';
import type { BackupPlace, ReadCopies } from '../backups/backup-list';
import type { RegisterBeside } from './opened-beside';

/** What takes long and is done in a process of its own; each with what it needs to know, for it has nothing of the first process. */
export type WorkTask =
  | {
      readonly do: 'export';
      readonly beside: RegisterBeside;
      readonly request: ExportRequest;
      readonly path: string;
      readonly program: string;
    }
  | {
      readonly do: 'save-pdf';
      readonly beside: RegisterBeside;
      readonly request: SheetRequest;
      readonly path: string;
      readonly preferences: Pick<Preferences, 'person' | 'paper'>;
      /** Where the fonts of paper lie. */
      readonly fonts: string;
    }
  | {
      readonly do: 'hand-over';
      readonly beside: RegisterBeside;
      readonly into: string;
      readonly at: string;
      readonly today: IsoDate;
      readonly program: string;
      readonly includePrivileged: boolean;
      readonly preferences: Pick<Preferences, 'person' | 'paper'>;
      /** Where the fonts of paper lie. */
      readonly fonts: string;
    }
  | {
      readonly do: 'back-up';
      readonly beside: RegisterBeside;
      readonly folder: string;
      /** Whether the folder was not chosen and is made where it is not there. */
      readonly isDefault: boolean;
      readonly reason: BackupReason;
      readonly rule: KeepRule;
      readonly program: string;
      readonly read: ReadCopies;
    }
  | {
      readonly do: 'plan-restore';
      readonly beside: RegisterBeside;
      readonly place: Omit<BackupPlace, 'fs'>;
      readonly name: string;
    }
  | {
      /** Builds the register of a backup beside the open one. */
      readonly do: 'prepare-restore';
      readonly place: Omit<BackupPlace, 'fs'>;
      readonly name: string;
      readonly registerFolder: string;
      readonly at: string;
      /** Where its folded copy is to be made; null: nowhere. */
      readonly folded: string | null;
    }
  | { readonly do: 'check-backup'; readonly place: Omit<BackupPlace, 'fs'>; readonly name: string }
  /** Removes what one that was ended has left. */
  | { readonly do: 'clear'; readonly made: readonly string[] };

/** What only the first process can do: have a document printed by Chromium, tell the window that the next page of a handover is begun. */
export type WorkNeed =
  | { readonly is: 'printed'; readonly html: Uint8Array<ArrayBuffer>; readonly isDraft: boolean }
  | { readonly is: 'next-page' };
