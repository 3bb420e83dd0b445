/** A government list by the short name the government uses, the name the Consolidated Screening List gives it, and where to get it. */
export interface Source {
  readonly short: string;
  readonly name: string;
  readonly from: string;
  /** Names that were always on it: one that is missing says that the file is not what it seems. */
  readonly canaries: readonly string[];
}

const bis = 'Bureau of Industry and Security';
const treasury = 'Treasury Department';
const state = 'State Department';
const bisPage = 'https://www.bis.gov (Lists of parties of concern)';
const ofacPage = 'https://ofac.treasury.gov (Sanctions List Service)';
const csl = 'https://www.trade.gov/consolidated-screening-list';

const source = (short: string, name: string, by: string, from: string, ...canaries: string[]): Source => ({
  short,
  // Two of them have the word List behind the bracket, or inside it.
  name:
    short === 'MEU'
      ? `${name} (${short}) List - ${by}`
      : short === 'MBS'
        ? `${name} (NS-MBS List) - ${by}`
        : `${name} (${short}) - ${by}`,
  from,
  canaries,
});

/** Every list of the Consolidated Screening List. */
export const sources: readonly Source[] = [
  source('EL', 'Entity List', bis, bisPage, 'Huawei Technologies Co., Ltd.'),
  source('DPL', 'Denied Persons List', bis, bisPage),
  source('MEU', 'Military End User', bis, bisPage),
  source('UVL', 'Unverified List', bis, bisPage),
  source('DTC', 'ITAR Debarred', state, 'https://www.pmddtc.state.gov'),
  source('ISN', 'Nonproliferation Sanctions', state, 'https://www.state.gov'),
  source('SDN', 'Specially Designated Nationals', treasury, ofacPage, 'BANCO NACIONAL DE CUBA'),
  source('FSE', 'Foreign Sanctions Evaders', treasury, ofacPage),
  source('SSI', 'Sectoral Sanctions Identifications List', treasury, ofacPage),
  source('PLC', 'Palestinian Legislative Council List', treasury, ofacPage),
  source('CAP', 'Capta List', treasury, ofacPage),
  source('MBS', 'Non-SDN Menu-Based Sanctions List', treasury, ofacPage),
  source('CMIC', 'Non-SDN Chinese Military-Industrial Complex Companies List', treasury, ofacPage),
  source('NONSDN', 'Consolidated non-SDN lists', treasury, ofacPage),
];

/** What a party of the company's own list is listed under. */
export const ownList = "The company's own list";

/** The source of a further list of the company's own, by the name it was given; without one the first. */
export function ownSource(name: string): string {
  return name.trim() === '' ? ownList : `${ownList}: ${name.trim()}`;
}

/** Whether a source is a list of the company's own. */
export function isOwnSource(source: string): boolean {
  return source === ownList || source.startsWith(`${ownList}: `);
}

/** Where the Consolidated Screening List is downloaded. */
export const consolidatedPage = csl;

const byShort = new Map(sources.map((each) => [each.short, each]));

/** The list of a short name ("EL") or of a longer one with it ("Entity List (EL) - …"); undefined for neither. */
export function sourceNamed(text: string): Source | undefined {
  const short = /\(([A-Z-]+)(?: List)?\)/.exec(text)?.[1] ?? text.trim();
  return byShort.get(short.replace('NS-MBS', 'MBS'));
}

/** The name under which a list is kept: the government's, or the text as it stands. */
export function sourceName(text: string): string {
  return sourceNamed(text)?.name ?? text.replace(/\s+/g, ' ').trim();
}

/** "EL" where it is known, else the whole name. */
export function shortSource(name: string): string {
  return sourceNamed(name)?.short ?? name;
}
