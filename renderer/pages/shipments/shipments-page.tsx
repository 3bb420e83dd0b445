import { useEffect, useState } from 'react';
import { shipmentFields } from '../../../shared/ledger/shipment-list';
import { type ShipmentRow, searchShipments, shipmentRows } from '../../../shared/ledger/shipment-rows';
import { balanceWords } from '../../../shared/words/balance-words';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { DamagedList, useDamage } from '../../forms/backup/damage';
import { ActForm } from '../../forms/ledger/act-form';
import { actForms, type LicenseActName, licenseActs } from '../../forms/ledger/act-forms';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { RecordList } from '../../parts/list';
import { MenuButton } from '../../parts/menu-button';
import { useNavigation } from '../../state/navigation';
import type { OpenRegister } from '../../state/register-store';
import { useCanWrite, useDerived } from '../../state/use-open-register';
import { usePrintRequest } from '../../state/use-print-request';
import { type Idle, whenWindowIsIdle } from '../../state/when-idle';
import { type RecordListParts, useRecordList } from '../../views/filter/use-record-list';
import { emptyWords, ListHead } from '../../views/record/list-head';
import { PrintLedger } from './print-ledger';
import { narrowShipmentColumns, shipmentColumns, usualShipmentColumns } from './shipment-columns';
import type { ShipmentGoal } from './shipment-draft';
import { ShipmentForm } from './shipment-form';
import { ShipmentRecord } from './shipment-record';
import '../../parts/page.css';

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

const parts: RecordListParts<ShipmentRow> = {
  fields: shipmentFields,
  search: searchShipments,
  columns: shipmentColumns,
  usual: usualShipmentColumns,
  narrow: narrowShipmentColumns,
  isOut: ({ state }) => state === 'void',
  asksForOut: ({ shipmentState }) => shipmentState?.includes('void') === true,
};

function ShipmentList() {
  const { go } = useNavigation();
  const damage = useDamage();
  const rows = useDerived(rowsOf);
  const list = useRecordList('shipments', rows, parts);
  const [begun, setBegun] = useState<Begun | null>(null);
  const close = () => setBegun(null);
  useWordsAhead(rows);
  const open = (shipmentId: string) => go({ page: 'shipments', shipmentId });
  return (
    <main className="page list-page">
      <ListHead
        title={shipmentWords.title}
        list={list}
        searchLabel={shipmentWords.search}
        filtersLabel={shipmentWords.filters}
        all={shipmentWords.count({ count: list.kept.length })}
      >
        <ListActs onBegin={setBegun} />
      </ListHead>
      {rows.length === 0 && damage !== null ? (
        <DamagedList why={damage} />
      ) : rows.length === 0 ? (
        <EmptyState icon="shipment" title={shipmentWords.noneTitle}>
          {shipmentWords.noneSays}
        </EmptyState>
      ) : (
        <RecordList
          label={shipmentWords.title}
          columns={list.shownColumns}
          openId={null}
          rows={list.found}
          rowId={({ id }) => id}
          onOpen={open}
          sort={list.view.sort}
          onSort={list.view.setSort}
          rowHeight={40}
          empty={emptyWords(list)}
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

function ListActs({ onBegin }: { readonly onBegin: (begun: Begun) => void }) {
  const canWrite = useCanWrite();
  const { compareWithAes } = useNavigation();
  const [isPrinting, setIsPrinting] = useState(false);
  usePrintRequest(() => setIsPrinting(true));
  return (
    <>
      <Button onPress={compareWithAes}>{balanceWords.compareAes}</Button>
      <Button icon="print" onPress={() => setIsPrinting(true)}>
        {shipmentWords.print}
      </Button>
      <MenuButton
        words={shipmentWords.more}
        label={shipmentWords.moreOfLedger}
        choices={further().map((each) => ({ ...each, isDisabled: !canWrite }))}
        onChoose={(id) => onBegin(id as Begun)}
      />
      <Button kind="primary" icon="plus" isDisabled={!canWrite} onPress={() => onBegin('ship')}>
        {shipmentWords.newShipment}
      </Button>
      {isPrinting && <PrintLedger onClose={() => setIsPrinting(false)} />}
    </>
  );
}
