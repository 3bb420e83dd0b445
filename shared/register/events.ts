import type { CounterpartyFields } from '../records/counterparty';
import type { DeadlineFields } from '../records/deadline';
import type { HitDecision, RecordedScreening } from '../records/hit-decision';
import type { ActFields } from '../records/ledger-act';
import type { LetterFields } from '../records/letter';
import type { LicenseFields } from '../records/license';
import type { ResponseFields } from '../records/response';
import type { ShipmentFields } from '../records/shipment';
import type { Snooze } from '../records/snooze';
import type { StepFields } from '../records/step';

/** Each changed field with the value it had and the value it has now. */
export type Changes = Readonly<Record<string, { readonly was: unknown; readonly now: unknown }>>;

/** Which backup took the place of which register. */
export interface RestoreFacts {
  /** The backup's name. */
  readonly backup: string;
  /** The backup's last entry and its hash. */
  readonly backupSeq: number;
  readonly backupHash: string;
  /** The last entry of the register from before; -1 and '' when there was none. */
  readonly wasSeq: number;
  readonly wasHash: string;
  /** The folder that keeps it, beside the register's; null when there was nothing to keep or it is not known. */
  readonly keptAs: string | null;
}

/** Which file the other events of its entry came from, and how many of its rows made or changed something. */
export interface ImportFacts {
  readonly file: string;
  readonly sha256: string;
  readonly table:
    | 'counterparties'
    | 'licenses'
    | 'items'
    | 'letters'
    | 'deadlines'
    | 'steps'
    | 'shipments'
    | 'opening-balances'
    | 'hit-decisions';
  readonly made: number;
  readonly changed: number;
}

type Made<T extends string, F> = { readonly type: T; readonly v: 1; readonly id: string; readonly fields: F };
type Changed<T extends string> = {
  readonly type: T;
  readonly v: 1;
  readonly id: string;
  readonly changes: Changes;
};

/** What happened, in the past tense; the only things a journal line holds. Ids only, no sentences. */
export type Event =
  | (Made<'counterparty-added', CounterpartyFields> & { readonly copiedFromId?: string })
  | Changed<'counterparty-changed'>
  /** `readFrom`: the name of the letter's file from which parts were read, each taken over by whoever made the entry. */
  | (Made<'license-opened', LicenseFields> & { readonly copiedFromId?: string; readonly readFrom?: string })
  | (Changed<'license-changed'> & { readonly readFrom?: string })
  | Made<'letter-logged', LetterFields>
  | Changed<'letter-changed'>
  | Made<'step-logged', StepFields>
  | Changed<'step-changed'>
  | Made<'deadline-set', DeadlineFields>
  | Changed<'deadline-changed'>
  | Made<'response-opened', ResponseFields>
  | Changed<'response-changed'>
  | Made<'shipment-opened', ShipmentFields>
  | Changed<'shipment-changed'>
  | Made<'act-logged', ActFields>
  | Changed<'act-changed'>
  | { readonly type: 'settings-changed'; readonly v: 1; readonly changes: Changes }
  | {
      readonly type: 'notice-shown';
      readonly v: 1;
      readonly reminders: readonly string[];
      readonly how: 'notification' | 'window';
    }
  | { readonly type: 'reminders-acknowledged'; readonly v: 1; readonly reminders: readonly string[] }
  | { readonly type: 'reminders-unacknowledged'; readonly v: 1; readonly reminders: readonly string[] }
  | {
      readonly type: 'reminders-snoozed';
      readonly v: 1;
      readonly deadlineId: string;
      readonly was: Snooze | null;
      readonly now: Snooze | null;
    }
  | {
      readonly type: 'hit-decided';
      readonly v: 1;
      readonly key: string;
      readonly was: HitDecision | null;
      readonly now: HitDecision | null;
    }
  | {
      readonly type: 'parties-screened';
      readonly v: 1;
      readonly was: RecordedScreening | null;
      readonly now: RecordedScreening | null;
    }
  | ({ readonly type: 'register-restored'; readonly v: 1 } & RestoreFacts)
  | ({ readonly type: 'file-imported'; readonly v: 1 } & ImportFacts);

export type EventType = Event['type'];

export const vias = ['window', 'cli', 'program'] as const;
export type Via = (typeof vias)[number];

/** One journal line: one command, all its events or none. */
export interface Entry {
  readonly v: 1;
  readonly seq: number;
  /** UTC instant. */
  readonly at: string;
  /** IANA zone of the machine when it was written. */
  readonly zone: string;
  readonly by: string | null;
  readonly via: Via;
  /** When it was typed, where that was on a laptop that could not reach the office; `at` is then when it was taken in. */
  readonly enteredAt?: string;
  /** The entry this one takes back. */
  readonly undoes?: number;
  readonly events: readonly Event[];
}
