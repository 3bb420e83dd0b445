import { compareDays, formatDay } from '../../../shared/base/dates';
import type { License } from '../../../shared/records/license';
import type { SupportDocument } from '../../../shared/records/stretch';
import { Badge } from '../../parts/badge';
import { Name } from '../../parts/verbatim';
import { useDocket } from '../../state/use-docket';
import { dayOrNone, RecordSection, RecordTable } from '../../views/record/record-parts';

const paperColumns = [
  { title: 'Document', width: '40%' },
  { title: 'In hand', width: '20%' },
  { title: 'Dated', width: '20%' },
  { title: 'Valid until', width: '20%' },
];
const holdColumns = [
  { title: 'Who asked, and for what', width: '50%' },
  { title: 'Since', width: '25%' },
  { title: 'Lifted', width: '25%' },
];
const waitColumns = [
  { title: 'Why', width: '50%' },
  { title: 'Stopped', width: '25%' },
  { title: 'Ran again from', width: '25%' },
];

/** Papers that have to be in hand, waits of the agency, and holds on the records; none of them where there is none. */
export function LicenseDocuments({ license }: { readonly license: License }) {
  const { supportDocuments, tolling, holds } = license;
  return (
    <>
      {supportDocuments.length > 0 && (
        <RecordSection title="Support documents" count={supportDocuments.length}>
          <RecordTable label="Support documents" columns={paperColumns}>
            {supportDocuments.map((paper, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a document is nothing but its words and its place
              <DocumentRow key={index} paper={paper} />
            ))}
          </RecordTable>
        </RecordSection>
      )}
      {tolling.length > 0 && (
        <RecordSection title="Waits" count={tolling.length}>
          <RecordTable label="Waits" columns={waitColumns}>
            {tolling.map(({ fromOn, toOn, why }) => (
              <tr key={`${fromOn} ${toOn} ${why}`}>
                <td>
                  <Name text={why} />
                </td>
                <td>{formatDay(fromOn)}</td>
                <td>{toOn === null ? <Badge tone="amber">Still waiting</Badge> : formatDay(toOn)}</td>
              </tr>
            ))}
          </RecordTable>
        </RecordSection>
      )}
      {holds.length > 0 && (
        <RecordSection title="Holds" count={holds.length}>
          <RecordTable label="Holds" columns={holdColumns}>
            {holds.map(({ sinceOn, liftedOn, why }) => (
              <tr key={`${sinceOn} ${liftedOn} ${why}`}>
                <td>
                  <Name text={why} />
                </td>
                <td>{formatDay(sinceOn)}</td>
                <td>
                  {liftedOn === null ? (
                    <Badge tone="red">Active: keep everything</Badge>
                  ) : (
                    formatDay(liftedOn)
                  )}
                </td>
              </tr>
            ))}
          </RecordTable>
        </RecordSection>
      )}
    </>
  );
}

function DocumentRow({ paper }: { readonly paper: SupportDocument }) {
  const { moment } = useDocket();
  const { kind, number, isInHand, datedOn, validUntilOn, note } = paper;
  const isPast = validUntilOn !== null && compareDays(validUntilOn, moment.today) < 0;
  return (
    <tr>
      <td>
        <Name text={kind} />
        {number !== '' && (
          <>
            {' '}
            <span className="number">
              <Name text={number} />
            </span>
          </>
        )}
        {note !== '' && (
          <div className="muted small">
            <Name text={note} />
          </div>
        )}
      </td>
      <td>{isInHand ? 'Yes' : <Badge tone="amber">Not in hand</Badge>}</td>
      <td>{dayOrNone(datedOn)}</td>
      <td>
        {dayOrNone(validUntilOn)} {isPast && <Badge tone="red">Expired</Badge>}
      </td>
    </tr>
  );
}
