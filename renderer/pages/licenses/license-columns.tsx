import { countryName } from '../../../shared/base/countries';
import { formatDay } from '../../../shared/base/dates';
import { doubtMark } from '../../../shared/docket/doubt';
import type { LicenseRow } from '../../../shared/docket/license-rows';
import { statusWords } from '../../../shared/docket/license-status';
import { timeInWords } from '../../../shared/docket/state-text';
import { agencyShort, agencyWords } from '../../../shared/labels/closed-sets';
import type { ListColumn } from '../../parts/list-column';
import { Name } from '../../parts/verbatim';
import { createSearch } from '../../state/record-search';
import { StatusBadge } from '../../views/record/status-badge';
import './license-columns.css';

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
    license.destination === '' ? '' : countryName(license.destination),
    ...license.links.map(({ number }) => number),
    ...license.parties.flatMap(({ name, country }) => [name, country === '' ? '' : countryName(country)]),
    ...license.items.flatMap(({ eccn, model, description }) => [eccn, model, description]),
  ],
  derived: ({ status, next }) => [statusWords[status], next?.title ?? ''],
});

/** What the list shows of each record. */
export const licenseColumns: readonly ListColumn<LicenseRow>[] = [
  {
    id: 'number',
    title: 'Number',
    width: 116,
    isRowHeader: true,
    sortBy: ({ name }) => name,
    render: ({ name }) => (
      <span className="number">
        <Name text={name} isCut />
      </span>
    ),
  },
  {
    id: 'party',
    title: 'Party',
    width: '1.7fr',
    minWidth: 130,
    sortBy: ({ partyName }) => partyName,
    render: ({ partyName }) => <Name text={partyName} isCut />,
  },
  {
    id: 'destination',
    title: 'Destination',
    width: '0.9fr',
    minWidth: 86,
    sortBy: ({ license }) => (license.destination === '' ? '' : countryName(license.destination)),
    render: ({ license }) => (license.destination === '' ? '' : countryName(license.destination)),
  },
  {
    id: 'agency',
    title: 'Agency',
    width: 84,
    sortBy: ({ license }) => agencyShort[license.agency],
    render: ({ license }) => agencyShort[license.agency],
  },
  {
    id: 'status',
    title: 'Status',
    width: '1.8fr',
    minWidth: 206,
    sortBy: ({ status }) => statusWords[status],
    render: ({ status, license }) => (
      <>
        <StatusBadge status={status} />
        {license.archived && ' Archived'}
      </>
    ),
  },
  {
    id: 'next',
    title: 'Next date, work by',
    width: '1.8fr',
    minWidth: 186,
    sortBy: ({ next }) => next?.deadline.workBy ?? '',
    render: ({ next }) =>
      next === null ? (
        ''
      ) : (
        <span className="two-lines">
          <span className="cut">
            {formatDay(next.deadline.workBy)}
            <span className={next.daysLeft <= 2 && next.deadline.kind === 'act-by' ? 'urgent' : 'muted'}>
              {` · ${timeInWords(next)}`}
            </span>
          </span>
          <span className="cut muted small">
            {next.deadline.inDoubt && `${doubtMark} · `}
            <Name text={next.title} />
          </span>
        </span>
      ),
  },
];
