import { countryName } from '../../shared/base/countries';
import type { IsoDate } from '../../shared/base/dates';
import { plural } from '../../shared/base/plural';
import { done } from '../../shared/base/result';
import { grantedOf } from '../../shared/docket/granted';
import { retentionOf } from '../../shared/docket/license-retention';
import { type LicenseRow, licenseRows } from '../../shared/docket/license-rows';
import { type LicenseStatus, statusWords } from '../../shared/docket/license-status';
import { type PendingSummary, pendingSummary } from '../../shared/docket/pending';
import { timeInWords } from '../../shared/docket/state-text';
import { pendingTimeWords } from '../../shared/labels/filter-labels';
import { type Agency, agencies } from '../../shared/law/agency';
import { usedOn } from '../../shared/ledger/limit-bars';
import type { Register } from '../../shared/register/register';
import { table } from './cli-table';
import { viewedRows } from './cli-view';
import { defineCommand, type Wrong } from './command';
import { headLine, holdsWords, notAmong, runList } from './run-list';

interface LicensesRequest {
  readonly words: readonly string[];
  readonly status: LicenseStatus | undefined;
  readonly agency: Agency | undefined;
  /** The name of a saved view. */
  readonly view: string | undefined;
  /** Archived and void ones too. */
  readonly isAll: boolean;
  /** What is pending, in numbers, instead of the list. */
  readonly isPending: boolean;
}

/** One license record as `licenses --json` gives it. */
export function licenseJson(register: Register, row: LicenseRow, today: IsoDate) {
  const { license, next } = row;
  const { keepThrough, heldBecause } = retentionOf(register, license, today);
  return {
    id: license.id,
    name: row.name,
    applicationNumber: license.applicationNumber,
    licenseNumber: license.licenseNumber,
    reference: license.reference,
    orderNumber: license.orderNumber,
    agency: license.agency,
    status: row.status,
    stands: statusWords[row.status],
    counterparty: row.partyName,
    destination: license.destination,
    owner: license.owner,
    submittedOn: license.submittedOn,
    validatedOn: license.validatedOn,
    expiresOn: license.expiresOn,
    next: next && {
      id: next.deadline.id,
      title: next.title,
      due: next.deadline.due,
      workBy: next.deadline.workBy,
      daysLeft: next.daysLeft,
      state: next.state,
      internal: next.isInternal,
    },
    keepThrough,
    held: heldBecause,
    items: license.items.length,
    conditions: license.conditions.length,
    archived: license.archived,
    void: license.void !== null,
    authorization: license.authorization,
    total: license.total,
    grantedTotal: license.grantedTotal,
    granted: license.items.map((item) => {
      const { quantity, unit, value } = grantedOf(item);
      return { line: item.line, eccn: item.eccn, granted: item.granted, quantity, unit, value };
    }),
  };
}

function isWanted({ license, name, partyName, status }: LicenseRow, asked: LicensesRequest): boolean {
  if (!asked.isAll && (license.archived || license.void !== null)) return false;
  if (asked.status !== undefined && status !== asked.status) return false;
  if (asked.agency !== undefined && license.agency !== asked.agency) return false;
  return holdsWords(asked.words, [
    name,
    license.applicationNumber,
    license.licenseNumber,
    license.reference,
    license.orderNumber,
    license.owner,
    countryName(license.destination),
    partyName,
    statusWords[status],
    ...license.parties.map((party) => party.name),
    ...license.items.flatMap(({ eccn, model, description }) => [eccn, model, description]),
  ]);
}

function asTable(rows: readonly LicenseRow[], view: string): string {
  if (rows.length === 0) return `${view}${headLine(0, 'license record')}`;
  const body = rows.map(({ name, partyName, status, license, next }) => [
    name,
    statusWords[status],
    next === null ? '' : next.deadline.workBy,
    next === null ? '' : timeInWords(next),
    next?.title ?? '',
    license.expiresOn ?? '',
    partyName,
    countryName(license.destination),
    license.agency,
  ]);
  const header = [
    'NUMBER',
    'STANDS',
    'WORK BY',
    'LEFT',
    'NEXT',
    'EXPIRES',
    'COUNTERPARTY',
    'DESTINATION',
    'AGENCY',
  ];
  return `${view}${headLine(rows.length, 'license record')}\n${table(header, body)}`;
}

/** What is pending, for people: how many, how long, where they stand. */
function pendingText({ count, byTime, byStatus, longest, medianDays }: PendingSummary): string {
  const head = `${plural(count, 'application')} pending with the agency\n`;
  if (count === 0) return head;
  const waits =
    longest === null || medianDays === null
      ? ''
      : `Half of them up to ${plural(medianDays, 'day')}, the longest ${plural(longest.days, 'day')} (${longest.name})\n`;
  const long = table(
    ['HOW LONG', 'APPLICATIONS'],
    byTime.map(({ time, count: of }) => [pendingTimeWords[time], String(of)]),
  );
  const where = table(
    ['WHERE THEY STAND', 'APPLICATIONS'],
    byStatus.map(({ status, count: of }) => [statusWords[status], String(of)]),
  );
  return `${head}${waits}\n${long}\n${where}`;
}

const statuses = Object.keys(statusWords) as readonly LicenseStatus[];

export const licensesCommand = defineCommand({
  name: 'licenses',
  description: 'lists the license records, how each stands, and its next date',
  more: 'Those in use, unless --all is given. Words narrow the list.',
  words: [
    {
      name: 'WORD',
      means: 'words that stand in the record: number, party, country, item, owner',
      isOptional: true,
      isMany: true,
    },
  ],
  takes: ['view', 'by', 'pending', 'status', 'agency', 'all', 'today', 'as-of', 'json', 'out'],
  examples: [
    { line: 'export-docket licenses', description: 'the license records in use' },
    {
      line: 'export-docket licenses --status intent-to-deny --json',
      description: 'those with an intent to deny to answer',
    },
    {
      line: 'export-docket licenses --pending',
      description: 'how many are pending with the agency, how long, and where they stand',
    },
    {
      line: 'export-docket licenses china --all',
      description: 'those to China, also the archived and void ones',
    },
  ],
  read: ({ words, values }): LicensesRequest | Wrong =>
    notAmong('status', values.status, statuses) ??
    notAmong('agency', values.agency, agencies) ?? {
      words,
      status: values.status as LicenseStatus | undefined,
      agency: values.agency as Agency | undefined,
      view: values.view,
      isAll: values.all === true,
      isPending: values.pending === true,
    },
  run: (task) =>
    runList(task, ({ register }, today) => {
      const wanted = licenseRows(register, today, usedOn(register, today)).filter((row) =>
        isWanted(row, task.request),
      );
      const viewed = viewedRows(task, 'licenses', task.request.view, wanted, { register, today });
      if (!viewed.ok) return viewed;
      const { rows, head, note } = viewed.value;
      if (task.request.isPending) {
        const pending = pendingSummary(rows);
        return done({ json: () => pending, text: () => `${head}${pendingText(pending)}`, note });
      }
      return done({
        json: () => rows.map((row) => licenseJson(register, row, today)),
        text: () => asTable(rows, head),
        note,
      });
    }),
});
