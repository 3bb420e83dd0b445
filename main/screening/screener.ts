import type { Attachment } from '../../shared/base/fields';
import type { Result } from '../../shared/base/result';
import type { ListEntry, SourceFacts, UnreadRow } from '../../shared/screening/list-entry';
import type { ListUsed, Screened } from '../../shared/screening/screening';
import type { EverybodyFound, HitCount, PartyNames } from './everybody';
import type { FileToKeep, ListFile } from './list-bytes';

/** A list that is kept: its files, and the sources it is used for. */
export interface KeptList {
  readonly files: readonly ListFile[];
  readonly sha256: string;
  readonly sources: readonly { readonly source: string; readonly date: string; readonly entries: number }[];
}

/** How the entries of one source differ from those of the list that is used now. */
export interface SourceChanges {
  readonly source: string;
  readonly added: number;
  readonly removed: number;
  readonly renamed: number;
  readonly changed: number;
  /** Names of the first few, as "+ name" and "- name". */
  readonly examples: readonly string[];
}

/** Every name that is another in a list than in the one that was used before it. */
export interface ChangedNames {
  readonly source: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly renamed: readonly { readonly was: string; readonly now: string }[];
  /** The name stayed, what is said of it is another. */
  readonly changed: readonly string[];
}

/** A list as it would be added. */
export interface ListPreview {
  /** Places among the files that were given. */
  readonly files: readonly number[];
  /** The fingerprint of each of them. */
  readonly sha256s: readonly string[];
  /** Files of lists that are used now and belong to it, by fingerprint and name: the main file that a part of a list of OFAC needs. */
  readonly kept: readonly { readonly list: string; readonly name: string }[];
  readonly sources: readonly SourceFacts[];
  readonly unread: readonly UnreadRow[];
  readonly isCut: boolean;
  readonly changes: readonly SourceChanges[];
  /** Names that were always on a list, and are in this file. */
  readonly found: readonly string[];
  /** Names that were always on a list and are not in this file. */
  readonly missing: readonly string[];
}

export type ScreeningTask =
  | {
      readonly do: 'preview';
      readonly files: readonly ListFile[];
      readonly present: readonly KeptList[];
      /** What a list of the company's own is called; empty: as it was always called. */
      readonly ownName?: string;
    }
  | {
      readonly do: 'screen';
      readonly lists: readonly KeptList[];
      readonly names: readonly string[];
      /** From 0 to 1. */
      readonly threshold: number;
    }
  | {
      readonly do: 'everybody';
      readonly lists: readonly KeptList[];
      readonly parties: readonly PartyNames[];
      readonly threshold: number;
    }
  | {
      readonly do: 'count';
      readonly lists: readonly KeptList[];
      readonly parties: readonly PartyNames[];
      readonly thresholds: readonly number[];
    }
  | { readonly do: 'changes'; readonly before: readonly KeptList[]; readonly now: KeptList }
  | { readonly do: 'keep'; readonly folder: string; readonly files: readonly FileToKeep[] };

/** What was found for names, and the entries of the lists that were found. */
export interface ScreenedNames {
  readonly lists: readonly ListUsed[];
  readonly screened: readonly Screened[];
  readonly listed: readonly ListEntry[];
}

/** Reads lists and holds names against them. */
export interface Screener {
  /** What these files are, and how they differ from the lists that are used now. */
  preview(
    files: readonly ListFile[],
    present: readonly KeptList[],
    ownName?: string,
  ): Promise<Result<readonly ListPreview[]>>;
  /** What is found for each name, in the same order. */
  screen(
    lists: readonly KeptList[],
    names: readonly string[],
    threshold: number,
  ): Promise<Result<ScreenedNames>>;
  /** What is found for everybody, put together where it is worked out: whoever asks has only what is recorded to take in at once. */
  everybody(
    lists: readonly KeptList[],
    parties: readonly PartyNames[],
    threshold: number,
  ): Promise<Result<EverybodyFound>>;
  /** How many hits there would be from each score on. */
  count(
    lists: readonly KeptList[],
    parties: readonly PartyNames[],
    thresholds: readonly number[],
  ): Promise<Result<readonly HitCount[]>>;
  /** Every name that is another in a kept list than in those that were used before it, by source; none for a source that was not there. */
  changes(before: readonly KeptList[], now: KeptList): Promise<Result<readonly ChangedNames[]>>;
  /** Copies files into the register's folder, each as it was when it was shown. */
  keep(folder: string, files: readonly FileToKeep[]): Promise<Result<readonly Attachment[]>>;
}
