import { formatDay } from '../../../shared/base/dates';
import type { Counterparty } from '../../../shared/records/counterparty';
import { counterpartyWords } from '../../../shared/words/counterparties-words';
import { Badge, Note } from '../../parts/badge';
import { Name, Verbatim } from '../../parts/verbatim';
import { AffiliatesCaution } from '../../views/record/affiliates-caution';
import { dayOrNone, FactList, Nothing, RecordSection } from '../../views/record/record-parts';
import './counterparty-lists.css';

/** List status as somebody typed it, or as a decision on a hit filled it in from the entry. */
export function CounterpartyLists({ record }: { readonly record: Counterparty }) {
  return (
    <RecordSection title={counterpartyWords.listsAsRecorded} count={record.lists.length}>
      <Nothing>
        {record.listsCheckedOn === null
          ? counterpartyWords.neverScreened
          : counterpartyWords.screenedOn({ day: formatDay(record.listsCheckedOn) })}{' '}
        {counterpartyWords.asRecordedMeans}
      </Nothing>
      {record.lists.length > 0 && (
        <Note tone="amber">
          <AffiliatesCaution />
        </Note>
      )}
      {record.lists.map((status, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list can be recorded twice
        <div key={index} className="list-status">
          <div className="row">
            <strong>
              <Name text={status.list} />
            </strong>
            {status.mustCheck && <Badge tone="amber">{counterpartyWords.verify}</Badge>}
          </div>
          <FactList
            facts={[
              { label: counterpartyWords.effectiveDate, value: dayOrNone(status.since) },
              { label: counterpartyWords.federalRegister, value: status.citation },
              {
                label: counterpartyWords.licenseRequirement,
                value: status.licenseRequirement === '' ? '' : <Verbatim text={status.licenseRequirement} />,
                isWide: true,
              },
              {
                label: counterpartyWords.reviewPolicy,
                value: status.reviewPolicy === '' ? '' : <Verbatim text={status.reviewPolicy} />,
                isWide: true,
              },
              {
                label: counterpartyWords.note,
                value: status.note === '' ? '' : <Verbatim text={status.note} />,
                isWide: true,
              },
            ]}
          />
        </div>
      ))}
    </RecordSection>
  );
}
