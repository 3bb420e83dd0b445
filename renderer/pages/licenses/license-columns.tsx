import { countryName } from '../../../shared/base/countries';
import { formatDayNear } from '../../../shared/base/dates';
import { formatMoney } from '../../../shared/base/money';
import { doubtMark } from '../../../shared/docket/doubt';
import type { LicenseRow } from '../../../shared/docket/license-rows';
import { statusWords } from '../../../shared/docket/license-status';
import { type LicenseColumn, licenseColumnKeys } from '../../../shared/docket/list-columns';
import { timeInWords } from '../../../shared/docket/state-text';
import { agencyShort, agencyWords } from '../../../shared/labels/closed-sets';
import { licenseListWords } from '../../../shared/words/license-list-words';
import { type ChosenColumn, type ColumnDrawing, listColumns } from '../../parts/list-column';
import { Name } from '../../parts/verbatim';
import { createSearch } from '../../state/record-search';
import { useOpenRegister } from '../../state/use-open-register';
import { dayOrNone } from '../../views/record/record-parts';
import { StatusBadge } from '../../views/record/status-badge';

/** Finds records by number, party, country, item, status or next date. */
export const searchLicenses = createSearch<LicenseRow>({
  recordOf: ({ license }) => license,
  words: ({ license }) => [
    license.applicationNumber,
    license.licenseNumber,
    license.reference,
    license.orderNumber,
    license.applicationType,
    license.applicant,
    license.owner,
    agencyShort[license.agency],
    agencyWords[license.agency],
    countryName(license.destination),
    ...license.links.map(({ number }) => number),
    ...license.parties.flatMap(({ name, country }) => [name, countryName(country)]),
    ...license.items.flatMap(({ eccn, model, description }) => [eccn, model, description]),
  ],
  derived: ({ status, next }) => [statusWords[status], next?.title ?? ''],
});

function NextDate({ next }: LicenseRow) {
  const { moment } = useOpenRegister();
  if (next === null) return null;
  return (
    <span className="two-lines">
      <span className="cut">
        {formatDayNear(next.deadline.workBy, moment.today)}
        <span className={next.daysLeft <= 2 && next.deadline.kind === 'act-by' ? 'urgent' : 'muted'}>
          {` · ${timeInWords(next)}`}
        </span>
      </span>
      <span className="cut muted small">
        {next.deadline.inDoubt && `${doubtMark} · `}
        <Name text={next.title} />
      </span>
    </span>
  );
}

const drawn: Readonly<Record<LicenseColumn, ColumnDrawing<LicenseRow>>> = {
  number: {
    width: 92,
    isRowHeader: true,
    render: ({ name, license: { licenseNumber } }) => (
      <span className="number two-lines">
        <Name text={name} isCut />
        {licenseNumber !== '' && licenseNumber !== name && (
          <span className="cut muted small">
            <Name text={licenseNumber} />
          </span>
        )}
      </span>
    ),
  },
  party: { width: '1.6fr', minWidth: 88, render: ({ partyName }) => <Name text={partyName} isCut /> },
  destination: {
    width: '0.8fr',
    minWidth: 104,
    render: ({ license }) => countryName(license.destination),
  },
  agency: { width: 76, render: ({ license }) => agencyShort[license.agency] },
  owner: { width: '0.9fr', minWidth: 80, render: ({ license }) => <Name text={license.owner} isCut /> },
  status: {
    width: '1.6fr',
    minWidth: 156,
    render: ({ status, license }) => (
      <span title={statusWords[status]}>
        <StatusBadge status={status} />
        {license.archived && ` ${licenseListWords.archived}`}
      </span>
    ),
  },
  submitted: { width: 132, render: ({ submittedOn }) => dayOrNone(submittedOn) },
  pending: {
    title: licenseListWords.pendingColumn,
    width: 116,
    isNumber: true,
    render: ({ daysPending }) => daysPending ?? '',
  },
  next: { width: '1.9fr', minWidth: 168, render: (row) => <NextDate {...row} /> },
  total: {
    width: 136,
    isNumber: true,
    render: ({ license: { total } }) => (total === null ? '' : formatMoney(total)),
  },
  expires: { width: 132, render: ({ license }) => dayOrNone(license.expiresOn) },
  type: {
    width: '1fr',
    minWidth: 120,
    render: ({ license }) => <Name text={license.applicationType} isCut />,
  },
  registered: { width: 132, render: ({ license }) => dayOrNone(license.registeredOn) },
  validated: { width: 132, render: ({ license }) => dayOrNone(license.validatedOn) },
  licenseNumber: { width: 116, render: ({ license }) => <Name text={license.licenseNumber} isCut /> },
  reference: {
    width: '0.8fr',
    minWidth: 96,
    render: ({ license }) => <Name text={license.reference} isCut />,
  },
  order: { width: '0.8fr', minWidth: 96, render: ({ license }) => <Name text={license.orderNumber} isCut /> },
  used: { width: 92, isNumber: true, render: ({ used }) => (used === null ? '' : `${used.percent} %`) },
  left: { width: 136, isNumber: true, render: ({ used }) => used?.left ?? '' },
  applicant: {
    width: '1fr',
    minWidth: 120,
    render: ({ license }) => <Name text={license.applicant} isCut />,
  },
};

/** Every column that the list can show of a record. */
export const licenseColumns: readonly ChosenColumn<LicenseRow>[] = listColumns(licenseColumnKeys, drawn);

/** The columns that are shown until others are chosen. */
export const usualLicenseColumns: readonly LicenseColumn[] = [
  'number',
  'party',
  'destination',
  'owner',
  'status',
  'pending',
  'next',
];

/** Those of them that fit the smallest window without being cut. */
export const narrowLicenseColumns: readonly LicenseColumn[] = ['number', 'party', 'status', 'next'];
