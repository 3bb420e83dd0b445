import { clockText } from '../../../shared/base/clock-time';
import { countryName } from '../../../shared/base/countries';
import { formatDay } from '../../../shared/base/dates';
import { roleWords } from '../../../shared/labels/closed-sets';
import { shipmentStateWords } from '../../../shared/labels/filter-labels';
import { modeWords } from '../../../shared/labels/shipment-labels';
import type { CheckResult } from '../../../shared/ledger/check-list';
import { type Check, checkShipment } from '../../../shared/ledger/check-shipment';
import { dayOfShipment, valueInWords } from '../../../shared/ledger/shipment-rows';
import { type ShipmentView, viewShipment } from '../../../shared/ledger/shipment-state';
import type { Shipment } from '../../../shared/records/shipment';
import { ledgerWords } from '../../../shared/words/ledger-forms-words';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { AttachmentList } from '../../parts/attachment-list';
import { Badge, Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { useNavigation } from '../../state/navigation';
import { useOpenRegister } from '../../state/use-open-register';
import { RecordHistory } from '../../views/history/record-history';
import { FactList, Nothing, RecordHead, RecordSection } from '../../views/record/record-parts';
import { VoidWords } from '../../views/record/void-words';
import { ShipmentActs } from './shipment-acts';
import { ShipmentButtons } from './shipment-buttons';
import { ShipmentChecks } from './shipment-checks';
import { ShipmentLines } from './shipment-lines';
import '../../parts/page.css';

/** One shipment: its lines, what happened to it, and its checks. */
export function ShipmentRecord({ shipmentId }: { readonly shipmentId: string }) {
  const { register } = useOpenRegister();
  const shipment = register.shipments.get(shipmentId);
  return shipment === undefined ? <NotThere /> : <Known shipment={shipment} />;
}

function NotThere() {
  const { go } = useNavigation();
  const { asItStood } = useOpenRegister();
  return (
    <main className="page">
      <h1 className="unseen">{shipmentWords.shipment}</h1>
      <EmptyState
        icon="shipment"
        title={shipmentWords.notThere}
        actions={
          <Button onPress={() => go({ page: 'shipments', shipmentId: null })}>
            {shipmentWords.showAllShipments}
          </Button>
        }
      >
        {asItStood === null ? shipmentWords.otherRegister : shipmentWords.notYet}
      </EmptyState>
    </main>
  );
}

function Known({ shipment }: { readonly shipment: Shipment }) {
  const { register, moment } = useOpenRegister();
  const { go } = useNavigation();
  const view = viewShipment(register, shipment, moment.today);
  const checked = checkShipment(register, view, moment.today);
  const isBefore = shipment.void === null && view.departure === null && view.stage !== 'canceled';
  return (
    <main className="page record">
      <RecordHead
        backLabel={shipmentWords.back}
        onBack={() => go({ page: 'shipments', shipmentId: null })}
        title={shipment.reference}
        isNumber
        badges={
          <>
            <Badge tone={view.stage === 'departed' ? 'green' : 'plain'}>
              {shipmentStateWords[view.stage]}
            </Badge>
            {shipment.void !== null && <Badge>{shipmentWords.isVoid}</Badge>}
            {isBefore && <ChecksBadges checks={checked.checks} />}
          </>
        }
        under={[shipmentWords.shipment, dayInWords(view), valueInWords(view.draws)]
          .filter(Boolean)
          .join(' · ')}
        actions={<ShipmentButtons view={view} />}
      />
      {shipment.void !== null && (
        <Note tone="amber">
          <VoidWords what={shipmentWords.thisShipment} reason={shipment.void.reason} />
        </Note>
      )}
      <div className="record-columns">
        <div className="record-column">
          <Particulars shipment={shipment} view={view} />
          <ShipmentLines draws={view.draws} />
          <ShipmentActs view={view} />
        </div>
        <div className="record-column">
          <ShipmentChecks view={view} checked={checked} />
        </div>
      </div>
      <RecordHistory kind="shipment" id={shipment.id} />
    </main>
  );
}

/** What of the checks stands in the way of a shipment that has not left: how many fail, and how many warn. */
function ChecksBadges({ checks }: { readonly checks: readonly Check[] }) {
  const countOf = (result: CheckResult) => checks.filter((check) => check.result === result).length;
  const [fail, warn] = [countOf('fail'), countOf('warn')];
  return (
    <>
      {fail > 0 && <Badge tone="red">{shipmentWords.checksFail({ count: fail })}</Badge>}
      {warn > 0 && <Badge tone="amber">{shipmentWords.checksWarn({ count: warn })}</Badge>}
    </>
  );
}

function dayInWords(view: ShipmentView): string {
  const on = dayOfShipment(view);
  if (on === null) return '';
  const day = formatDay(on);
  if (view.stage === 'departed') return shipmentWords.left({ day });
  return view.departure === null ? shipmentWords.plannedFor({ day }) : shipmentWords.leaving({ day });
}

function Particulars({ shipment, view }: { readonly shipment: Shipment; readonly view: ShipmentView }) {
  const itn = view.acts.findLast((each) => each.itn !== '')?.itn ?? '';
  const facts = [
    ...shipment.parties.map(({ role, name, country }) => ({
      label: roleWords[role],
      value: [name, countryName(country)].filter(Boolean).join(', '),
    })),
    { label: shipmentWords.destination, value: countryName(shipment.destination) },
    { label: shipmentWords.invoice, value: shipment.invoice },
    { label: shipmentWords.order, value: shipment.order },
    { label: shipmentWords.itn, value: itn },
    { label: shipmentWords.mode, value: shipment.mode === '' ? '' : modeWords[shipment.mode] },
    { label: shipmentWords.carrier, value: shipment.carrier },
    { label: shipmentWords.transportDocument, value: shipment.transportDocument },
    { label: shipmentWords.portOfExport, value: shipment.portOfExport },
    { label: shipmentWords.portOfUnlading, value: shipment.portOfUnlading },
    { label: shipmentWords.placeOfDeparture, value: view.departure?.place ?? '' },
    {
      label: ledgerWords.time,
      value: [clockText(view.departure?.time ?? ''), view.departure?.zone ?? ''].filter(Boolean).join(' '),
    },
    { label: shipmentWords.dueBack, value: shipment.dueBackOn === null ? '' : formatDay(shipment.dueBackOn) },
    { label: shipmentWords.endUse, value: shipment.endUse, isWide: true },
    { label: shipmentWords.note, value: shipment.note, isWide: true },
  ];
  return (
    <RecordSection title={shipmentWords.particulars}>
      {facts.every(({ value }) => value === '') && shipment.files.length === 0 ? (
        <Nothing>{shipmentWords.noParticulars}</Nothing>
      ) : (
        <>
          <FactList facts={facts} />
          <AttachmentList files={shipment.files} />
        </>
      )}
    </RecordSection>
  );
}
