/** A list of the US government that names persons, as it is called where somebody records that a name stands on it. */
export interface ScreeningList {
  readonly name: string;
  /** Who keeps it. */
  readonly keptBy: string;
  /** Where it stands or what it rests on; empty where that is not one place. */
  readonly where: string;
}

const bis = 'Bureau of Industry and Security';
const state = 'State Department';
const treasury = 'Treasury Department, OFAC';

/** The lists of the Consolidated Screening List, those of the EAR first. A record may name any other list. */
export const screeningLists: readonly ScreeningList[] = [
  { name: 'Entity List', keptBy: bis, where: 'Supplement No. 4 to 15 CFR part 744' },
  { name: 'Unverified List', keptBy: bis, where: 'Supplement No. 6 to 15 CFR part 744' },
  { name: 'Military End User List', keptBy: bis, where: 'Supplement No. 7 to 15 CFR part 744' },
  { name: 'Denied Persons List', keptBy: bis, where: '15 CFR 764.3(a)(2)' },
  { name: 'AECA Debarred List', keptBy: state, where: '22 CFR 127.7' },
  { name: 'Nonproliferation Sanctions', keptBy: state, where: '' },
  { name: 'Specially Designated Nationals List (SDN)', keptBy: treasury, where: '31 CFR chapter V' },
  {
    name: 'Sectoral Sanctions Identifications List (SSI)',
    keptBy: treasury,
    where: 'Executive Order 13662',
  },
  {
    name: 'Chinese Military-Industrial Complex Companies List (NS-CMIC)',
    keptBy: treasury,
    where: 'Executive Order 13959, as amended',
  },
  { name: 'Menu-Based Sanctions List (NS-MBS)', keptBy: treasury, where: '' },
  { name: 'Foreign Sanctions Evaders List (FSE)', keptBy: treasury, where: 'Executive Order 13608' },
  { name: 'Palestinian Legislative Council List (NS-PLC)', keptBy: treasury, where: '' },
  {
    name: 'Correspondent Account or Payable-Through Account Sanctions List (CAPTA)',
    keptBy: treasury,
    where: '',
  },
];
