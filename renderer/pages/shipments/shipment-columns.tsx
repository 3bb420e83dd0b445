import { type ShipmentRow, stageWords } from '../../../shared/ledger/shipment-rows';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { Badge, type Tone } from '../../parts/badge';
import type { ListColumn } from '../../parts/list-column';
import { Name } from '../../parts/verbatim';
import { dayOrNone } from '../../views/record/record-parts';

const stateOf = ({ stage, isVoid }: ShipmentRow): string => (isVoid ? shipmentWords.void : stageWords[stage]);

const toneOf = ({ stage, isVoid }: ShipmentRow): Tone =>
  stage === 'departed' && !isVoid ? 'green' : 'plain';

/** What the list shows of each shipment. */
export const shipmentColumns: readonly ListColumn<ShipmentRow>[] = [
  {
    id: 'reference',
    get title() {
      return shipmentWords.shipment;
    },
    width: '0.8fr',
    minWidth: 92,
    isRowHeader: true,
    sortBy: ({ reference }) => reference,
    render: ({ reference }) => (
      <span className="number">
        <Name text={reference} isCut />
      </span>
    ),
  },
  {
    id: 'state',
    get title() {
      return shipmentWords.state;
    },
    width: 100,
    sortBy: stateOf,
    render: (row) => <Badge tone={toneOf(row)}>{stateOf(row)}</Badge>,
  },
  {
    id: 'on',
    get title() {
      return shipmentWords.departedOrPlanned;
    },
    width: 140,
    sortBy: ({ on }) => on ?? '',
    render: ({ on }) => dayOrNone(on),
  },
  {
    id: 'licenses',
    get title() {
      return shipmentWords.licenses;
    },
    width: '0.8fr',
    minWidth: 88,
    sortBy: ({ licenses }) => licenses,
    render: ({ licenses }) => <Name text={licenses} isCut />,
  },
  {
    id: 'consignee',
    get title() {
      return shipmentWords.consignee;
    },
    width: '2fr',
    minWidth: 120,
    sortBy: ({ consignee }) => consignee,
    render: ({ consignee }) => (
      <span className="clamped">
        <Name text={consignee} />
      </span>
    ),
  },
  {
    id: 'value',
    get title() {
      return shipmentWords.value;
    },
    width: 124,
    isNumber: true,
    sortBy: ({ value }) => (value === '' ? '' : Number.parseFloat(value.replaceAll(',', ''))),
    render: ({ value }) => value,
  },
];
