/** What a shipment leaves to do, as data with its citation. Reports after a shipment stand in the license's own conditions. */
export interface ShipmentDuty {
  readonly id: 'report' | 'goods-back' | 'cancel-eei';
  readonly title: string;
  readonly citation: string;
  /** From what its day is counted. */
  readonly from: 'departure' | 'due-back' | 'cancellation';
}

export const shipmentDuties = {
  report: {
    id: 'report',
    title: 'Report after the shipment',
    citation: '15 CFR 750.7(d)',
    from: 'departure',
  },
  goodsBack: {
    id: 'goods-back',
    title: 'Temporary goods due back',
    citation: '15 CFR 740.9, 22 CFR 123.5',
    from: 'due-back',
  },
  cancelEei: {
    id: 'cancel-eei',
    title: 'Cancel the EEI',
    citation: '15 CFR 30.9',
    from: 'cancellation',
  },
} as const satisfies Readonly<Record<string, ShipmentDuty>>;
