import { formatDay } from '../../../shared/base/dates';
import type { Counterparty } from '../../../shared/records/counterparty';
import { Badge } from '../../parts/badge';
import { Name, Verbatim } from '../../parts/verbatim';
import { AffiliatesCaution } from '../../views/record/affiliates-caution';
import { dayOrNone, FactList, Nothing, RecordSection } from '../../views/record/record-parts';
import './counterparty-lists.css';

/** List status as somebody typed it, or as a decision on a hit filled it in from the entry. */
export function CounterpartyLists({ record }: { readonly record: Counterparty }) {
  return (
    <RecordSection title="Restricted-party lists (as recorded)" count={record.lists.length}>
      <Nothing>
        {record.listsCheckedOn === null
          ? 'Nobody has recorded a check of the lists.'
          : `Screened on ${formatDay(record.listsCheckedOn)}.`}{' '}
        As somebody typed it or a decision on a hit filled it in: check the lists themselves before relying on
        this.
      </Nothing>
      {record.lists.length > 0 && <AffiliatesCaution />}
      {record.lists.map((status, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list can be recorded twice
        <div key={index} className="list-status">
          <div className="row">
            <strong>
              <Name text={status.list} />
            </strong>
            {status.mustCheck && <Badge tone="amber">Verify before relying</Badge>}
          </div>
          <FactList
            facts={[
              { label: 'Since', value: dayOrNone(status.since) },
              { label: 'Federal Register', value: status.citation },
              {
                label: 'License requirement',
                value: status.licenseRequirement === '' ? '' : <Verbatim text={status.licenseRequirement} />,
                isWide: true,
              },
              {
                label: 'Review policy',
                value: status.reviewPolicy === '' ? '' : <Verbatim text={status.reviewPolicy} />,
                isWide: true,
              },
              {
                label: 'Note',
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
