import { useMemo, useState } from 'react';
import {
  everyShipment,
  type ShipmentFilter,
  type ShipmentRow,
  shipmentRows,
  wantedShipments,
} from '../../../shared/ledger/shipment-rows';
import { balanceWords } from '../../../shared/words/balance-words';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { DamagedList, useDamage } from '../../forms/backup/damage';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { RecordList } from '../../parts/list';
import type { ListSort } from '../../parts/list-column';
import { SearchField } from '../../parts/search-field';
import type { Docket } from '../../state/docket-store';
import { useKeptState } from '../../state/kept-state';
import { useNavigation } from '../../state/navigation';
import { useCanWrite, useDerived } from '../../state/use-docket';
import { shipmentColumns } from './shipment-columns';
import { narrowingOf, ShipmentFilters } from './shipment-filters';
import { ShipmentForm, type ShipmentGoal } from './shipment-form';
import { ShipmentRecord } from './shipment-record';
import '../../parts/page.css';
import '../../views/record/list-head.css';

const rowsOf = ({ register, moment }: Docket) => shipmentRows(register, moment.today);

/** All shipments, or the one that was opened. */
export function ShipmentsPage({ shipmentId }: { readonly shipmentId: string | null }) {
  return shipmentId === null ? <ShipmentList /> : <ShipmentRecord key={shipmentId} shipmentId={shipmentId} />;
}

function ShipmentList() {
  const { go } = useNavigation();
  const damage = useDamage();
  const rows = useDerived(rowsOf);
  const [filter, setFilter] = useKeptState<ShipmentFilter>('shipments-filter', everyShipment);
  const [sort, setSort] = useKeptState<ListSort | null>('shipments-sort', null);
  const [goal, setGoal] = useState<ShipmentGoal | null>(null);
  const found = useMemo(() => wantedShipments(rows, filter), [rows, filter]);
  const open = (shipmentId: string) => go({ page: 'shipments', shipmentId });
  return (
    <main className="page list-page">
      <Head rows={rows} found={found.length} filter={filter} onFilter={setFilter} onGoal={setGoal} />
      {rows.length === 0 && damage !== null ? (
        <DamagedList why={damage} />
      ) : rows.length === 0 ? (
        <EmptyState icon="shipment" title={shipmentWords.noneTitle}>
          {shipmentWords.noneSays}
        </EmptyState>
      ) : (
        <RecordList
          label={shipmentWords.title}
          columns={shipmentColumns}
          openId={null}
          rows={found}
          rowId={({ id }) => id}
          onOpen={open}
          sort={sort}
          onSort={setSort}
          rowHeight={40}
          empty={shipmentWords.noneFits}
        />
      )}
      {goal !== null && <ShipmentForm goal={goal} onClose={() => setGoal(null)} onSaved={open} />}
    </main>
  );
}

function Head(props: {
  readonly rows: readonly ShipmentRow[];
  readonly found: number;
  readonly filter: ShipmentFilter;
  readonly onFilter: (filter: ShipmentFilter) => void;
  readonly onGoal: (goal: ShipmentGoal) => void;
}) {
  const { filter, onFilter } = props;
  const canWrite = useCanWrite();
  const { compareWithAes } = useNavigation();
  const [isOpen, setIsOpen] = useKeptState('shipments-filters-open', false);
  const set = narrowingOf(filter);
  return (
    <header className="list-head">
      <div className="row spread">
        <h1>{shipmentWords.title}</h1>
        <div className="row">
          <Button kind="quiet" onPress={compareWithAes}>
            {balanceWords.compareAes}
          </Button>
          <Button icon="plus" isDisabled={!canWrite} onPress={() => props.onGoal('plan')}>
            {shipmentWords.newShipment}
          </Button>
          <Button kind="primary" icon="shipment" isDisabled={!canWrite} onPress={() => props.onGoal('ship')}>
            {shipmentWords.ship}
          </Button>
        </div>
      </div>
      <div className="row list-tools">
        <SearchField
          label={shipmentWords.search}
          value={filter.words}
          onChange={(words) => onFilter({ ...filter, words })}
        />
        <Button aria-expanded={isOpen} icon={isOpen ? 'up' : 'down'} onPress={() => setIsOpen(!isOpen)}>
          {set === 0 ? shipmentWords.filter : shipmentWords.filterSet({ count: set })}
        </Button>
        {(set > 0 || filter.words !== '') && (
          <Button kind="quiet" onPress={() => onFilter(everyShipment)}>
            {shipmentWords.showAll}
          </Button>
        )}
        <span className="muted" role="status">
          {shipmentWords.count({ count: props.found })}
        </span>
      </div>
      {isOpen && <ShipmentFilters filter={filter} rows={props.rows} onChange={onFilter} />}
    </header>
  );
}
