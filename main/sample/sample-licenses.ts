import type { IsoDate } from '../../shared/base/dates';
import type { CommandInput } from '../../shared/commands/commands';
import { names } from './sample-companies';

type Opening = Extract<CommandInput, { readonly do: 'open-license' }>;
type Party = NonNullable<Opening['parties']>[number];
type Item = NonNullable<Opening['items']>[number];

/** Counts from today: `on(-16)` is sixteen days ago. */
export type On = (days: number) => IsoDate;

const us = 'Harbor Light Instruments, Inc.';
const owner = 'Jordan Avery';

const party = (role: Party['role'], counterparty: string): Party => ({ role, counterparty });

function item(
  line: string,
  eccn: string,
  model: string,
  description: string,
  count: number,
  dollars: number,
): Item {
  return {
    line,
    eccn,
    model,
    description,
    quantity: String(count),
    unit: 'each',
    unitPrice: `${dollars}.00`,
    total: { minor: count * dollars * 100, currency: 'USD' },
  };
}

function application(
  applicationNumber: string,
  to: string,
  destination: string,
  items: Item[],
  on: On,
  submitted: number,
  more: Partial<Opening> = {},
): Opening {
  const minor = items.reduce((sum, { total }) => sum + (total?.minor ?? 0), 0);
  return {
    do: 'open-license',
    agency: 'BIS',
    applicationType: 'Export license application',
    applicationNumber,
    applicant: us,
    owner,
    submittedOn: on(submitted),
    registeredOn: on(submitted + 2),
    destination,
    total: { minor, currency: 'USD' },
    parties: [party('ultimate-consignee', to), party('end-user', to)],
    items,
    ...more,
  };
}

/** Applications under review or with an intent to deny. */
function underReview(on: On): readonly Opening[] {
  const probe = item('1', '3A999.a', 'HL-400', 'Vector signal probe, 40 GHz', 6, 18_500);
  const head = item('2', 'EAR99', 'HL-400H', 'Spare probe head', 12, 950);
  return [
    application('Z900101', names.jiangbei, 'CN', [probe, head], on, -70, {
      orderNumber: 'HLI-2201',
      endUse: 'Production test of power management chips for household appliances.',
      parties: [
        party('purchaser', names.lion),
        party('intermediate-consignee', names.lion),
        party('ultimate-consignee', names.jiangbei),
        party('end-user', names.jiangbei),
      ],
    }),
    application(
      'Z900102',
      names.meghdoot,
      'IN',
      [item('1', '7A994', 'HL-70', 'Inertial test table controller', 2, 44_000)],
      on,
      -75,
      {
        orderNumber: 'HLI-2188',
        endUse: 'Bench calibration of civil flight instruments.',
      },
    ),
    application(
      'Z900103',
      names.jiangbei,
      'CN',
      [item('1', '3B991', 'HL-910', 'Wafer handling stage', 1, 132_000)],
      on,
      -80,
      {
        orderNumber: 'HLI-2154',
        endUse: 'Wafer inspection, 200 mm line.',
      },
    ),
    application(
      'Z900104',
      names.kitahama,
      'JP',
      [item('1', '3A992.a', 'HL-220', 'Sampling oscilloscope', 3, 27_400)],
      on,
      -110,
      {
        orderNumber: 'HLI-2097',
        endUse: 'Resale to research institutes in Japan.',
      },
    ),
    application(
      'Z900105',
      names.blauwald,
      'DE',
      [item('1', '3A001.b', 'HL-500', 'Millimeter-wave amplifier', 10, 9_800)],
      on,
      -140,
      {
        orderNumber: 'HLI-2040',
        endUse: 'Weather radar components.',
      },
    ),
  ];
}

/** Licenses granted, applications returned and sent anew, and one not yet submitted. */
function furtherOn(on: On): readonly Opening[] {
  return [
    application(
      'Z900106',
      names.blauwald,
      'DE',
      [item('1', '6A998', 'HL-610', 'Laser ranging head', 25, 3_150)],
      on,
      -360,
      {
        orderNumber: 'HLI-1871',
        endUse: 'Survey instruments.',
        conditions: [
          {
            number: '1',
            text: 'No resale, transfer or reexport of the items without prior authorization.',
            partyBound: names.blauwald,
            acknowledgment: true,
          },
          { number: '2', text: 'Delivery is to be confirmed within 30 days of arrival.', partyBound: us },
        ],
        riders: [{ number: '1', text: 'The value shown includes spare parts.' }],
      },
    ),
    application(
      'Z900107',
      names.sierra,
      'MX',
      [item('1', '5A992.c', 'HL-80', 'Encrypted data logger', 40, 620)],
      on,
      -60,
      {
        orderNumber: 'HLI-2210',
        endUse: 'Monitoring of cold chains.',
      },
    ),
    application(
      'Z900108',
      names.sierra,
      'MX',
      [item('1', '5A992.c', 'HL-80', 'Encrypted data logger', 40, 620)],
      on,
      -8,
      {
        orderNumber: 'HLI-2210',
        endUse: 'Monitoring of cold chains.',
        links: [{ kind: 'prior-application', number: 'Z900107' }],
      },
    ),
    application(
      'Z900109',
      names.jiangbei,
      'CN',
      [item('1', '3A991', 'HL-33', 'Timing board', 200, 145)],
      on,
      -130,
      {
        orderNumber: 'HLI-2066',
        endUse: 'Replacement parts for installed testers.',
      },
    ),
    {
      do: 'open-license',
      agency: 'BIS',
      orderNumber: 'HLI-2240',
      applicant: us,
      owner,
      destination: 'IN',
      parties: [party('ultimate-consignee', names.meghdoot)],
      items: [{ line: '1', description: 'Antenna test range software (to be classified)', model: 'HL-SW9' }],
      notes: [{ kind: 'privileged', text: 'Counsel to confirm the classification before submission.' }],
    },
  ];
}

/** The sample's license records, each at another point of its life. */
export function sampleLicenses(on: On): readonly Opening[] {
  return [...underReview(on), ...furtherOn(on)];
}
