import type { IsoDate } from '../../shared/base/dates';
import { done, type Result } from '../../shared/base/result';
import type { SheetRequest } from '../../shared/calls/print-calls';
import { dayRefusal, registerAsOf } from '../../shared/register/as-of';
import type { RegisterStore } from '../register/register-store';
import { readingDay } from './cli-register';
import type { CliTask } from './cli-task';

/** The register a command reads, and the day that is taken for today. */
export interface Reading {
  readonly store: RegisterStore;
  readonly today: IsoDate;
  /** Where the command looks back to; null: it reads the register as it is. */
  readonly asOf: { readonly on: IsoDate; readonly seq: number } | null;
}

/** The register as it is, or with `--as-of` as it stood at the end of that day, just as the window looks back. */
export function readingOf(task: CliTask, store: RegisterStore): Result<Reading> {
  const { asOf: on } = task.request;
  if (on === undefined) return done({ store, today: readingDay(task, store), asOf: null });
  const refused = dayRefusal(store.text, on, store.today(), '--as-of');
  if (refused) return refused;
  const { register } = registerAsOf(store.text, { on });
  return done({ store: { ...store, register }, today: on, asOf: { on, seq: register.seq } });
}

/** A page of the register a command reads. */
export function pageAsOf(page: SheetRequest, { asOf }: Reading): SheetRequest {
  return asOf === null ? page : { ...page, asOf };
}

/** Each row of a list for programs, with the day it stood so when the command looks back. */
export function rowsAsOf(rows: unknown, { asOf }: Reading): unknown {
  if (asOf === null || !Array.isArray(rows)) return rows;
  return rows.map((row: object) => ({ asOf: asOf.on, ...row }));
}

/** A list for people, below the day it stood so when the command looks back. */
export function textAsOf(text: string, { asOf }: Reading): string {
  return asOf === null
    ? text
    : `As the register stood at the end of ${asOf.on} (date in Washington, DC)\n\n${text}`;
}
