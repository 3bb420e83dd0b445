import { countryName } from '../../shared/base/countries';
import type { IsoDate } from '../../shared/base/dates';
import { done } from '../../shared/base/result';
import { grantedOf } from '../../shared/docket/granted';
import { retentionOf } from '../../shared/docket/license-retention';
import { type LicenseRow, licenseRows } from '../../shared/docket/license-rows';
import { type LicenseStatus, statusWords } from '../../shared/docket/license-status';
import { timeInWords } from '../../shared/docket/state-text';
import { type Agency, agencies } from '../../shared/law/agency';
import type { Register } from '../../shared/register/register';
import { table } from './cli-table';
import { defineCommand, type Wrong } from './command';
import { headLine, holdsWords, notAmong, runList } from './run-list';

interface LicensesRequest {
  readonly words: readonly string[];
  readonly status: LicenseStatus | undefined;
  readonly agency: Agency | undefined;
  /** Archived and void ones too. */
  readonly isAll: boolean;
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
    license.destination === '' ? '' : countryName(license.destination),
    partyName,
    statusWords[status],
    ...license.parties.map((party) => party.name),
    ...license.items.flatMap(({ eccn, model, description }) => [eccn, model, description]),
  ]);
}

function asTable(rows: readonly LicenseRow[]): string {
  if (rows.length === 0) return headLine(0, 'license record');
  const body = rows.map(({ name, partyName, status, license, next }) => [
    name,
    statusWords[status],
    next === null ? '' : next.deadline.workBy,
    next === null ? '' : timeInWords(next),
    next?.title ?? '',
    license.expiresOn ?? '',
    partyName,
    license.destination === '' ? '' : countryName(license.destination),
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
  return `${headLine(rows.length, 'license record')}\n${table(header, body)}`;
}

const statuses = Object.keys(statusWords) as readonly LicenseStatus[];

export const licensesCommand = defineCommand({
  name: 'licenses',
  does: 'lists the license records, how each stands, and its next date',
  more: 'Those in use, unless --all is given. Words narrow the list.',
  words: [
    {
      name: 'WORD',
      means: 'words that stand in the record: number, party, country, item, owner',
      isOptional: true,
      isMany: true,
    },
  ],
  takes: ['status', 'agency', 'all', 'today', 'as-of', 'json', 'out'],
  examples: [
    { line: 'export-docket licenses', does: 'the license records in use' },
    {
      line: 'export-docket licenses --status intent-to-deny --json',
      does: 'those with an intent to deny to answer',
    },
    { line: 'export-docket licenses china --all', does: 'those to China, also the archived and void ones' },
  ],
  read: ({ words, values }): LicensesRequest | Wrong =>
    notAmong('status', values.status, statuses) ??
    notAmong('agency', values.agency, agencies) ?? {
      words,
      status: values.status as LicenseStatus | undefined,
      agency: values.agency as Agency | undefined,
      isAll: values.all === true,
    },
  run: (task) =>
    runList(task, ({ register }, today) => {
      const rows = licenseRows(register, today).filter((row) => isWanted(row, task.request));
      return done({
        json: () => rows.map((row) => licenseJson(register, row, today)),
        text: () => asTable(rows),
      });
    }),
});
