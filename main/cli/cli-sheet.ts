import type { IsoDate } from '../../shared/base/dates';
import { done, type Result } from '../../shared/base/result';
import type { SheetRequest } from '../../shared/calls/print-calls';
import { partiesToScreen } from '../../shared/docket/parties-to-screen';
import { type ReplyPackage, replyPackages } from '../../shared/records/response';
import { findCounterparty, findDeadline, findLicense, findShipment } from '../../shared/register/find-record';
import type { Register } from '../../shared/register/register';
import type { RegisterStore } from '../register/register-store';
import { absenceOf } from './cli-away';
import { writeConditionsOfAll } from './cli-conditions';
import { readingDay } from './cli-register';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { findRecord } from './find-record';
import { findResponseNamed } from './find-response';
import { runSheet } from './run-sheet';

/** The sheets that `sheet` writes. */
export const sheetNames = [
  'conditions',
  'counterparty',
  'history',
  'count',
  'response',
  'statement',
  'before-shipping',
  'shipment',
  'period-report',
  'overview',
  'temporary-abroad',
  'screening',
  'screening-differences',
  'law',
  'away',
] as const;
type SheetName = (typeof sheetNames)[number];

// Where no first day is named: everything.
const firstDay = '1900-01-01' as IsoDate;

// Of no one record.
const whole: readonly SheetName[] = ['overview', 'temporary-abroad', 'screening-differences', 'law', 'away'];

export interface SheetAsked {
  readonly sheet: SheetName;
  /** Empty for a sheet of no one record. */
  readonly reference: string;
  readonly isAll: boolean;
  readonly includePrivileged: boolean;
  /** Of a reply; left out: the one to send, or with privileged notes the one for the file. */
  readonly package: ReplyPackage | undefined;
  readonly since: IsoDate | undefined;
  readonly until: IsoDate | undefined;
}
type SheetTask = CliTask<CommonRequest & SheetAsked>;

function recordSheet(
  register: Register,
  { sheet, reference, includePrivileged, package: pack, since, until }: SheetAsked,
  today: IsoDate,
): Result<SheetRequest> {
  switch (sheet) {
    case 'counterparty': {
      const found = findCounterparty(register, reference);
      return found.ok
        ? done({ kind: 'counterparty', counterpartyId: found.value.id, includePrivileged })
        : found;
    }
    case 'count': {
      const found = findDeadline(register, reference);
      return found.ok ? done({ kind: 'count', deadlineId: found.value.id }) : found;
    }
    case 'response': {
      const found = findResponseNamed(register, reference);
      return found.ok
        ? done({ kind: 'response', responseId: found.value.id, package: pack, includePrivileged })
        : found;
    }
    case 'history': {
      const found = findRecord(register, reference);
      return found.ok ? done({ kind: 'record-history', record: found.value }) : found;
    }
    case 'conditions': {
      const found = findLicense(register, reference);
      return found.ok ? done({ kind: 'conditions', licenseId: found.value.id, party: null }) : found;
    }
    case 'statement': {
      const found = findLicense(register, reference);
      return found.ok ? done({ kind: 'statement', licenseId: found.value.id }) : found;
    }
    case 'before-shipping': {
      const found = findShipment(register, reference);
      return found.ok ? done({ kind: 'before-shipping', shipmentId: found.value.id }) : found;
    }
    case 'shipment': {
      const found = findShipment(register, reference);
      return found.ok ? done({ kind: 'shipment', shipmentId: found.value.id }) : found;
    }
    case 'period-report': {
      const found = findLicense(register, reference);
      if (!found.ok) return found;
      const period = { fromOn: since ?? firstDay, toOn: until ?? today };
      return done({ kind: 'period-report', licenseId: found.value.id, ...period });
    }
    case 'overview':
    case 'temporary-abroad':
      return done({ kind: sheet });
    case 'screening': {
      if (reference === '') return done({ kind: 'screening', party: null });
      const printed = partiesToScreen(register).find(
        ({ counterpartyId, name }) => counterpartyId === null && name === reference,
      );
      if (printed !== undefined) return done({ kind: 'screening', party: printed.name });
      const found = findCounterparty(register, reference);
      return found.ok ? done({ kind: 'screening', party: found.value.id }) : found;
    }
    case 'screening-differences':
      return done({ kind: 'screening-differences' });
    default:
      return done({ kind: 'law' });
  }
}

function pageOf(task: SheetTask, store: RegisterStore): Result<SheetRequest> {
  const { request } = task;
  if (request.sheet !== 'away') return recordSheet(store.register, request, readingDay(task, store));
  const absence = absenceOf(task, store, request.since);
  return absence.ok ? done({ kind: 'away', absence: absence.value, unshown: null }) : absence;
}

function writeSheet(task: SheetTask): Promise<ExitCode> {
  return task.request.isAll ? writeConditionsOfAll(task) : runSheet(task, (store) => pageOf(task, store));
}

export const sheetCommand = defineCommand({
  name: 'sheet',
  description: 'writes another sheet as PDF',
  more: 'Of a record: conditions, counterparty, history, count (of one deadline), response (the reply to an intent to deny: the package to send, or with --package for-the-file the one that stays here), statement (every row of a license and what is left), before-shipping (the checks of a shipment), shipment (its papers, lines and what happened to it), period-report (what left under a license, with --since and --until). Of a counterparty or of all: screening, the screening record. Of none: screening-differences, what changed for our parties since the screening before, overview, what is used and left of all licenses, temporary-abroad, temporary goods with the days they are due back, law, the table of rules, and away, what fell due while you were away.',
  words: [
    { name: 'KIND', means: 'a kind of sheet', oneOf: sheetNames },
    {
      name: 'REF',
      means: 'the record: its id, number or name; for count the id of a deadline',
      isOptional: true,
    },
  ],
  needs: ['out'],
  takes: ['all', 'privileged', 'package', 'since', 'until', 'today', 'as-of', 'paper', 'json'],
  isFile: true,
  examples: [
    {
      line: 'export-docket sheet conditions Z123456 --out conditions.pdf',
      description: 'what a license asks of each party',
    },
    {
      line: 'export-docket sheet conditions --all --out .',
      description: 'a PDF for each license with conditions, into that folder',
    },
    {
      line: 'export-docket sheet history "Example Trading Ltd." --out history.pdf',
      description: 'what happened to a record',
    },
    {
      line: 'export-docket sheet response Z123456 --package for-the-file --out file.pdf',
      description: 'a reply with its count and fingerprints, for the file',
    },
    {
      line: 'export-docket sheet statement Z123456 --out statement.pdf',
      description: 'every row of a license with what was counted after it',
    },
    {
      line: 'export-docket sheet overview --out licenses.pdf',
      description: 'what is used and left of all licenses, and for how long',
    },
    {
      line: 'export-docket sheet period-report Z123456 --since 2026-01-01 --until 2026-06-30 --out report.pdf',
      description: 'what left under a license in half a year, for its agency',
    },
    {
      line: 'export-docket sheet screening --out screening.pdf',
      description: 'what the last recorded screening found of all parties, and what was decided',
    },
    { line: 'export-docket sheet law --out law.pdf', description: 'the whole table of rules' },
  ],
  read: ({ words, values }): SheetAsked | string => {
    const [kind, reference] = words;
    const sheet = sheetNames.find((name) => name === kind) ?? 'law';
    const isAll = values.all === true;
    if (isAll && sheet !== 'conditions') return `--all does not go with sheet ${sheet}.`;
    const isOfNone = isAll || whole.includes(sheet);
    if (isOfNone && reference !== undefined) return `"${reference}" is one word too many.`;
    if (!isOfNone && reference === undefined && sheet !== 'screening')
      return sheet === 'count'
        ? 'sheet count needs a deadline (its id; docket --json gives it).'
        : `sheet ${sheet} needs a record (its id, number or name).`;
    if (values['as-of'] !== undefined && (isAll || sheet === 'away'))
      return `--as-of does not go with sheet ${isAll ? `${sheet} --all` : sheet}.`;
    if (sheet !== 'response' && sheet !== 'counterparty' && values.privileged === true)
      return `--privileged does not go with sheet ${sheet}.`;
    const pack = replyPackages.find((each) => each === values.package);
    if (values.package !== undefined && sheet !== 'response')
      return `--package does not go with sheet ${sheet}.`;
    if (values.package !== undefined && pack === undefined)
      return `--package needs to-send or for-the-file; "${values.package}" is neither.`;
    if (pack === 'to-send' && values.privileged === true)
      return '--privileged does not go with --package to-send: privileged notes are never sent.';
    if (sheet !== 'away' && sheet !== 'period-report' && values.since !== undefined)
      return `--since does not go with sheet ${sheet}.`;
    if (sheet !== 'period-report' && values.until !== undefined)
      return `--until does not go with sheet ${sheet}.`;
    return {
      sheet,
      reference: reference ?? '',
      isAll,
      includePrivileged: values.privileged === true,
      package: pack,
      since: values.since as IsoDate | undefined,
      until: values.until as IsoDate | undefined,
    };
  },
  run: writeSheet,
});
