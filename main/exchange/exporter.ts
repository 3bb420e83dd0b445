import type { IsoDate } from '../../shared/base/dates';
import { done, type Result } from '../../shared/base/result';
import type { ExportKind, ExportRequest } from '../../shared/calls/exchange-calls';
import type { FileSystem } from '../disk/file-system';
import { writeOutput } from '../disk/output';
import type { RegisterStore } from '../register/register-store';
import { lastChangeIn } from './last-change';

const names: Readonly<Record<ExportKind, string>> = {
  docket: 'Docket',
  licenses: 'License records',
  counterparties: 'Counterparties',
  items: 'Items',
  letters: 'Letters',
  shipments: 'Shipments',
  'opening-balances': 'Opening balances',
  reasons: 'Reasons stated',
  screening: 'Screening',
  'hit-decisions': 'Decisions on hits',
  all: 'Export Docket tables',
  register: 'Export Docket register',
  calendar: 'Export Docket deadlines',
};

/** The name a file for other programs is offered under. */
export function exportName({ what, format }: ExportRequest, today: IsoDate): string {
  return `${names[what]} ${today}.${format}`;
}

/** Writes a file for other programs, whole or not at all; null when it was stopped. */
export async function exportToFile(
  fs: FileSystem,
  store: Pick<RegisterStore, 'register' | 'registerId' | 'text' | 'head' | 'moment'>,
  asked: {
    readonly request: ExportRequest;
    readonly path: string;
    readonly program: string;
    readonly signal?: AbortSignal | undefined;
    /** Told which share of the file is made, from 0 to 1. */
    readonly tell?: (share: number) => void;
    /** Waits for whoever will read a pipe. */
    readonly isPatient?: boolean;
    /** Takes the bytes instead of a file. */
    readonly take?: (bytes: Uint8Array) => void;
  },
): Promise<Result<string | null>> {
  const { request, path, program, isPatient = false } = asked;
  const { signal, tell = () => undefined } = asked;
  const { register, registerId, text, head } = store;
  const { at: now, today } = store.moment();
  // Workbooks and calendars are only loaded once one is made.
  const { exportBytes } = await import('./export-bytes');
  const bytes = await exportBytes(request, {
    register,
    today,
    lastChange: () => lastChangeIn(text, now),
    isStopped: () => signal?.aborted === true,
    tell,
    facts: { registerId: registerId ?? '', madeAt: now, today, program, head },
  });
  if (!bytes.ok) return bytes;
  if (bytes.value === null) return done(null);
  if (asked.take !== undefined) {
    asked.take(bytes.value);
    return done(path);
  }
  const readers = request.includePrivileged ? 'owner' : 'others';
  const options = { fs, failed: 'file-not-saved', readers, isPatient, signal } as const;
  const unwritten = await writeOutput(options, path, bytes.value);
  if (unwritten !== undefined && signal?.aborted) return done(null);
  return unwritten ?? done(path);
}
