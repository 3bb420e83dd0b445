import { useMemo } from 'react';
import {
  type ShipmentFilter,
  type ShipmentKind,
  type ShipmentRow,
  shipmentKinds,
  shipmentStages,
  stageWords,
} from '../../../shared/ledger/shipment-rows';
import { licenseName } from '../../../shared/register/where-used';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { DateField } from '../../parts/date-field';
import { SelectField } from '../../parts/select-field';
import { useDocket } from '../../state/use-docket';

/** How many parts of a filter narrow the list, besides its words. */
export const narrowingOf = ({ license, party, kind, stage, fromOn, toOn }: ShipmentFilter): number =>
  [license, party, kind, stage, fromOn ?? '', toOn ?? ''].filter((each) => each !== '').length;

const kindWords = (): Readonly<Record<ShipmentKind, string>> => ({
  goods: shipmentWords.goods,
  temporary: shipmentWords.temporaryGoods,
  release: shipmentWords.releases,
});

/** What narrows the shipments, beside their words. */
export function ShipmentFilters(props: {
  readonly filter: ShipmentFilter;
  readonly rows: readonly ShipmentRow[];
  readonly onChange: (filter: ShipmentFilter) => void;
}) {
  const { filter, rows } = props;
  const { register } = useDocket();
  const change = (changes: Partial<ShipmentFilter>) => props.onChange({ ...filter, ...changes });
  const licenses = useMemo(
    () =>
      // One that no shipment names stays a choice while it narrows.
      [...new Set([...rows.flatMap(({ licenseIds }) => licenseIds), filter.license])].flatMap((id) => {
        const license = register.licenses.get(id);
        return license === undefined ? [] : [{ id, label: license.licenseNumber || licenseName(license) }];
      }),
    [rows, register, filter.license],
  );
  const parties = useMemo(
    () => [...new Set(rows.flatMap(({ parties }) => parties))].sort().map((id) => ({ id, label: id })),
    [rows],
  );
  return (
    <div className="list-filters">
      <SelectField
        label={shipmentWords.license}
        choices={[{ id: '', label: shipmentWords.any }, ...licenses]}
        value={filter.license}
        onChange={(license) => change({ license })}
      />
      <SelectField
        label={shipmentWords.party}
        choices={[{ id: '', label: shipmentWords.any }, ...parties]}
        value={filter.party}
        onChange={(party) => change({ party })}
      />
      <SelectField<ShipmentKind | ''>
        label={shipmentWords.kind}
        choices={[
          { id: '', label: shipmentWords.any },
          ...shipmentKinds.map((id) => ({ id, label: kindWords()[id] })),
        ]}
        value={filter.kind}
        onChange={(kind) => change({ kind })}
      />
      <SelectField<ShipmentFilter['stage']>
        label={shipmentWords.state}
        choices={[
          { id: '', label: shipmentWords.any },
          ...shipmentStages.map((id) => ({ id, label: stageWords[id] })),
          { id: 'void', label: shipmentWords.isVoid },
        ]}
        value={filter.stage}
        onChange={(stage) => change({ stage })}
      />
      <DateField
        label={shipmentWords.leavingFrom}
        value={filter.fromOn}
        onChange={(fromOn) => change({ fromOn })}
      />
      <DateField label={shipmentWords.leavingTo} value={filter.toOn} onChange={(toOn) => change({ toOn })} />
    </div>
  );
}
