import { compareDays, formatDay } from '../../../shared/base/dates';
import type { License } from '../../../shared/records/license';
import type { SupportDocument } from '../../../shared/records/stretch';
import { licenseWords } from '../../../shared/words/license-words';
import { Badge } from '../../parts/badge';
import { Name } from '../../parts/verbatim';
import { useOpenRegister } from '../../state/use-open-register';
import { dayOrNone, RecordSection, RecordTable } from '../../views/record/record-parts';

const documentColumns = [
  { title: licenseWords.document, width: '40%' },
  { title: licenseWords.inHand, width: '20%' },
  { title: licenseWords.dated, width: '20%' },
  { title: licenseWords.validUntil, width: '20%' },
];
const holdColumns = [
  { title: licenseWords.whoAsked, width: '50%' },
  { title: licenseWords.since, width: '25%' },
  { title: licenseWords.lifted, width: '25%' },
];
const tolledColumns = [
  { title: licenseWords.why, width: '50%' },
  { title: licenseWords.stopped, width: '25%' },
  { title: licenseWords.ranAgain, width: '25%' },
];

/** Documents that have to be in hand, tolled periods, and legal holds; none of them where there is none. */
export function LicenseDocuments({ license }: { readonly license: License }) {
  const { supportDocuments, tolling, holds } = license;
  return (
    <>
      {supportDocuments.length > 0 && (
        <RecordSection title={licenseWords.documents} count={supportDocuments.length}>
          <RecordTable label={licenseWords.documents} columns={documentColumns}>
            {supportDocuments.map((document, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: documents have no id, only their place
              <DocumentRow key={index} document={document} />
            ))}
          </RecordTable>
        </RecordSection>
      )}
      {tolling.length > 0 && (
        <RecordSection title={licenseWords.tolledPeriods} count={tolling.length}>
          <RecordTable label={licenseWords.tolledPeriods} columns={tolledColumns}>
            {tolling.map(({ fromOn, toOn, why }) => (
              <tr key={`${fromOn} ${toOn} ${why}`}>
                <td>
                  <Name text={why} />
                </td>
                <td>{formatDay(fromOn)}</td>
                <td>
                  {toOn === null ? <Badge tone="amber">{licenseWords.stillTolled}</Badge> : formatDay(toOn)}
                </td>
              </tr>
            ))}
          </RecordTable>
        </RecordSection>
      )}
      {holds.length > 0 && (
        <RecordSection title={licenseWords.holds} count={holds.length}>
          <RecordTable label={licenseWords.holds} columns={holdColumns}>
            {holds.map(({ sinceOn, liftedOn, why }) => (
              <tr key={`${sinceOn} ${liftedOn} ${why}`}>
                <td>
                  <Name text={why} />
                </td>
                <td>{formatDay(sinceOn)}</td>
                <td>
                  {liftedOn === null ? (
                    <Badge tone="red">{licenseWords.keepEverything}</Badge>
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

function DocumentRow({ document }: { readonly document: SupportDocument }) {
  const { moment } = useOpenRegister();
  const { kind, number, isInHand, datedOn, validUntilOn, note } = document;
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
      <td>{isInHand ? licenseWords.yes : <Badge tone="amber">{licenseWords.notInHand}</Badge>}</td>
      <td>{dayOrNone(datedOn)}</td>
      <td>
        {dayOrNone(validUntilOn)} {isPast && <Badge tone="red">{licenseWords.expired}</Badge>}
      </td>
    </tr>
  );
}
