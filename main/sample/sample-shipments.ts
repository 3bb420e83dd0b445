import type { CommandInput } from '../../shared/commands/commands';
import { names } from './sample-companies';
import type { On } from './sample-licenses';

type Shipped = Extract<CommandInput, { readonly do: 'ship' }>;
type Planned = Extract<CommandInput, { readonly do: 'open-shipment' }>;

const germany = {
  destination: 'DE',
  parties: [
    { role: 'ultimate-consignee' as const, counterparty: names.blauwald },
    { role: 'end-user' as const, counterparty: names.blauwald },
  ],
  mode: 'air' as const,
  carrier: 'Example Air Cargo',
};

/** Laser ranging heads under license D9001063: 25 at 3,150 dollars each are licensed. */
const heads = (quantity: number): Planned['draws'] => [
  {
    license: 'D9001063',
    item: '1',
    eccn: '6A998',
    description: 'Laser ranging head',
    quantity: String(quantity),
    unit: 'each',
    unitPrice: '3150.00',
  },
];

function shipped(reference: string, invoice: string, on: On, days: number, quantity: number): Shipped {
  const itn = `X${on(days).replaceAll('-', '')}${invoice.replaceAll(/\D/g, '').padStart(6, '0')}`;
  return { do: 'ship', reference, invoice, ...germany, draws: heads(quantity), departedOn: on(days), itn };
}

/**
 * Shipments of the sample: a license of which 22 of 25 are used up, a shipment planned that takes what may still go of it,
 * and one under the short license that is about to expire.
 */
export function sampleShipments(on: On): readonly (Shipped | Planned)[] {
  return [
    shipped('HLI-S-101', 'INV 4410', on, -220, 8),
    shipped('HLI-S-102', 'INV 4467', on, -130, 8),
    shipped('HLI-S-103', 'INV 4521', on, -45, 6),
    {
      do: 'ship',
      reference: 'HLI-S-104',
      invoice: 'INV 4533',
      ...germany,
      draws: [
        {
          license: 'D9001052',
          item: '1',
          eccn: '3A001.b',
          description: 'Millimeter-wave amplifier',
          quantity: '7',
          unit: 'each',
          unitPrice: '9800.00',
        },
      ],
      departedOn: on(-9),
      itn: `X${on(-9).replaceAll('-', '')}004533`,
    },
    {
      do: 'open-shipment',
      reference: 'HLI-S-105',
      invoice: 'INV 4560',
      ...germany,
      plannedOn: on(8),
      draws: heads(3),
    },
  ];
}
