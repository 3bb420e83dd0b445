import { daysBetween, formatDay, formatInstant, type IsoDate } from '../base/dates';
import type { Moment } from '../base/moment';
import type { Register } from '../register/register';
import { editionOf } from '../register/rules-in-force';

/** The last entry of the journal a page was made from. */
export interface JournalHead {
  readonly seq: number;
  readonly hash: string;
}

/** What a page is told beside the register: the time, the journal's head, and who prints it. */
export interface PageSource {
  readonly moment: Pick<Moment, 'at' | 'today' | 'localToday' | 'zone' | 'isTestClock'>;
  readonly head: JournalHead;
  readonly person: string;
  /** Given when the register is looked at as it once stood: the page says so at its top and in its foot. */
  readonly asItStoodOn?: IsoDate;
}

/** What stands on every printed page, whatever it is about. */
export interface PageFacts {
  readonly company: string;
  readonly preparedBy: string;
  readonly isSample: boolean;
  readonly isTestClock: boolean;
  /** The agency's date. */
  readonly today: IsoDate;
  /** The machine's own date where it is another than the agency's. */
  readonly localToday: IsoDate | null;
  /** When the page was made, in words with its zone. */
  readonly dataAt: string;
  /** The day the page shows the register of, where that is not now. */
  readonly asItStoodOn: IsoDate | null;
  /** The edition of the law the register counts by. */
  readonly lawEdition: string;
  readonly head: JournalHead;
}

// Zones are a day apart at most; more than that is a day that was asked for, and the footer tells when it was.
function isZoneApart({ today, localToday }: PageSource['moment']): boolean {
  return Math.abs(daysBetween(today, localToday)) === 1;
}

/** Collects what every page says about itself. */
export function pageFacts(register: Register, source: PageSource): PageFacts {
  const { moment, head, person, asItStoodOn = null } = source;
  return {
    company: register.settings.company,
    preparedBy: person,
    isSample: register.settings.isSample,
    isTestClock: moment.isTestClock,
    today: moment.today,
    localToday: isZoneApart(moment) ? moment.localToday : null,
    dataAt: formatInstant(moment.at, moment.zone),
    asItStoodOn,
    lawEdition: editionOf(register.settings).id,
    head,
  };
}

/** The two lines of a foot: what the page is of, and what it was made from. */
export type FootWords = readonly [name: string, from: string];

/** The second line of a foot: what the page was made from. */
export function footerWords(page: PageFacts): string {
  return [
    ...warningsOf(page),
    `Export Docket · law edition ${page.lawEdition}`,
    `${page.asItStoodOn === null ? 'data as of' : 'printed'} ${page.dataAt}`,
    // Nobody files a page of the sample, and the line has room for no more.
    ...(page.isSample ? [] : [`journal head ${shortFingerprint(page.head.hash)}`]),
    `entry ${page.head.seq.toLocaleString('en-US')}`,
  ].join(' · ');
}

/** What a page is of, with what must not be overlooked when it is found alone. */
export function withFlags(name: string, { asItStoodOn }: PageFacts, isVoid: boolean): string {
  const then = asItStoodOn === null ? '' : ` · as it stood on ${formatDay(asItStoodOn)}`;
  return `${isVoid ? 'VOID · ' : ''}${name}${then}`;
}

/** What must be said on every page, also of one that goes out. */
export function warningsOf({ isSample, isTestClock }: PageFacts): readonly string[] {
  return [...(isSample ? ['Sample – fictional companies'] : []), ...(isTestClock ? ['Test clock'] : [])];
}

/** Enough of a SHA-256 to compare by eye. */
export function shortFingerprint(sha256: string): string {
  return `${sha256.slice(0, 4)} ${sha256.slice(4, 8)}`;
}
