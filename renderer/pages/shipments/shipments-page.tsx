import { useEffect, useMemo, useState } from 'react';
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
import { ActForm } from '../../forms/ledger/act-form';
import { actForms, type LicenseActName, licenseActs } from '../../forms/ledger/act-forms';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { RecordList } from '../../parts/list';
import type { ListSort } from '../../parts/list-column';
import { MenuButton } from '../../parts/menu-button';
import { SearchField } from '../../parts/search-field';
import { useKeptState } from '../../state/kept-state';
import { useNavigation } from '../../state/navigation';
import type { OpenRegister } from '../../state/register-store';
import { useApp, useCanWrite, useDerived } from '../../state/use-open-register';
import { type Idle, whenWindowIsIdle } from '../../state/when-idle';
import { countedWords } from '../../views/filter/counted-words';
import { FilterBar } from '../../views/filter/filter-bar';
import { PrintLedger } from './print-ledger';
import { shipmentColumns } from './shipment-columns';
import type { ShipmentGoal } from './shipment-draft';
import { shipmentFilterOf, useShipmentFilters } from './shipment-filters';
import { ShipmentForm } from './shipment-form';
import { ShipmentRecord } from './shipment-record';
import '../../parts/page.css';
import '../../views/record/list-head.css';

const rowsOf = ({ register, moment }: OpenRegister) => shipmentRows(register, moment.today);

/** What is entered from the list: a shipment, or an act about a license that the form asks for. */
type Begun = Exclude<ShipmentGoal, 'change'> | LicenseActName;
const isGoal = (begun: Begun): begun is Exclude<ShipmentGoal, 'change'> =>
  begun === 'ship' || begun === 'plan' || begun === 'release';

const further = (): readonly { readonly id: Begun; readonly words: string }[] => {
  const forms = actForms();
  return [
    { id: 'release', words: shipmentWords.logRelease },
    ...licenseActs.map((id) => ({ id, words: forms[id].words })),
  ];
};

/** All shipments, or the one that was opened. */
export function ShipmentsPage({ shipmentId }: { readonly shipmentId: string | null }) {
  return shipmentId === null ? <ShipmentList /> : <ShipmentRecord key={shipmentId} shipmentId={shipmentId} />;
}

/** Has the words of all rows worked out while the window is idle, before the first letter of a search asks for them. */
function useWordsAhead(rows: readonly ShipmentRow[]): void {
  useEffect(() => {
    let isGone = false;
    let at = 0;
    const ahead = ({ timeRemaining }: Idle) => {
      if (isGone) return;
      for (; at < rows.length && timeRemaining() > 1; at += 1) rows[at]?.words;
      if (at < rows.length) whenWindowIsIdle(ahead);
    };
    whenWindowIsIdle(ahead);
    return () => {
      isGone = true;
    };
  }, [rows]);
}

function ShipmentList() {
  const { go } = useNavigation();
  const damage = useDamage();
  const rows = useDerived(rowsOf);
  const [filter, setFilter] = useKeptState<ShipmentFilter>('shipments-filter', everyShipment);
  const [sort, setSort] = useKeptState<ListSort | null>('shipments-sort', null);
  const [begun, setBegun] = useState<Begun | null>(null);
  const close = () => setBegun(null);
  const found = useMemo(() => wantedShipments(rows, filter), [rows, filter]);
  useWordsAhead(rows);
  const open = (shipmentId: string) => go({ page: 'shipments', shipmentId });
  return (
    <main className="page list-page">
      <Head rows={rows} found={found.length} filter={filter} onFilter={setFilter} onBegin={setBegun} />
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
      {begun !== null &&
        (isGoal(begun) ? (
          <ShipmentForm goal={begun} onClose={close} onSaved={open} />
        ) : (
          <ActForm act={begun} of={null} onClose={close} />
        ))}
    </main>
  );
}

function Head(props: {
  readonly rows: readonly ShipmentRow[];
  readonly found: number;
  readonly filter: ShipmentFilter;
  readonly onFilter: (filter: ShipmentFilter) => void;
  readonly onBegin: (begun: Begun) => void;
}) {
  const { filter, onFilter } = props;
  const canWrite = useCanWrite();
  const { compareWithAes } = useNavigation();
  const [isPrinting, setIsPrinting] = useState(false);
  const { store } = useApp();
  useEffect(() => store.onMenu((menu) => menu === 'print' && setIsPrinting(true)), [store]);
  const { bar, fields, words } = useShipmentFilters(props.rows, filter);
  // What was entered in error counts only where it is asked for.
  const all = useMemo(() => wantedShipments(props.rows, everyShipment).length, [props.rows]);
  return (
    <header className="list-head">
      <div className="row spread">
        <h1>{shipmentWords.title}</h1>
        <div className="row">
          <Button onPress={compareWithAes}>{balanceWords.compareAes}</Button>
          <Button icon="print" onPress={() => setIsPrinting(true)}>
            {shipmentWords.print}
          </Button>
          <MenuButton
            words={shipmentWords.more}
            label={shipmentWords.moreOfLedger}
            choices={further().map((each) => ({ ...each, isDisabled: !canWrite }))}
            onChoose={(id) => props.onBegin(id as Begun)}
          />
          <Button kind="primary" icon="plus" isDisabled={!canWrite} onPress={() => props.onBegin('ship')}>
            {shipmentWords.newShipment}
          </Button>
        </div>
      </div>
      <div className="row list-tools">
        <SearchField
          label={shipmentWords.search}
          value={filter.words}
          onChange={(words) => onFilter({ ...filter, words })}
        />
        {props.rows.length > 0 && (
          <FilterBar
            label={shipmentWords.filters}
            fields={fields}
            filter={bar}
            words={words}
            onChange={(changed) => onFilter(shipmentFilterOf(changed, filter.words))}
            says={countedWords({
              isFiltered: words.length > 0,
              isSearched: filter.words !== '',
              found: props.found,
              all: shipmentWords.count({ count: all }),
            })}
          />
        )}
      </div>
      {isPrinting && <PrintLedger onClose={() => setIsPrinting(false)} />}
    </header>
  );
}
