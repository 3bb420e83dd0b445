/** One line of the checklist for a shipment: until when the export information must be in the Automated Export System. */
export interface EeiLead {
  readonly mode: string;
  /** Of articles on the Munitions List, which DDTC licenses. */
  readonly isMunitions?: true;
  /** Full hours, counted back from `before`. */
  readonly hours: number;
  readonly before: string;
  readonly citation: string;
  readonly note?: string;
}

const ftr = '15 CFR 30.4(b)(2)';
const itar = '22 CFR 123.22(b)(1)';

/** Hours before departure by mode. Licensed shipments are always filed before departure; nothing here is a date. */
export const eeiChecklist: readonly EeiLead[] = [
  { mode: 'Vessel', hours: 24, before: 'loading', citation: ftr },
  { mode: 'Air', hours: 2, before: 'scheduled departure', citation: ftr },
  { mode: 'Truck', hours: 1, before: 'arrival at the border', citation: ftr },
  { mode: 'Rail', hours: 2, before: 'arrival at the border', citation: ftr },
  { mode: 'Mail and other modes', hours: 2, before: 'export', citation: ftr },
  { mode: 'Used self-propelled vehicles', hours: 72, before: 'export', citation: '15 CFR 30.4(b)(5)' },
  {
    mode: 'Munitions List, air or truck',
    isMunitions: true,
    hours: 8,
    before: 'departure',
    citation: itar,
    note: 'The modes were not read in the text itself.',
  },
  {
    mode: 'Munitions List, vessel or rail',
    isMunitions: true,
    hours: 24,
    before: 'departure',
    citation: itar,
    note: 'The modes were not read in the text itself.',
  },
];
