import type { Moment } from '../contract';
import { daysBetween, formatInstant, type IsoDate } from '../dates';
import { lawEdition } from '../law/law';
import type { Register } from '../register';

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
  /** The edition of the rules this program carries. */
  readonly lawEdition: string;
  readonly head: JournalHead;
}

// Zones are a day apart at most; more than that is a day that was asked for, and the footer tells when it was.
function isZoneApart({ today, localToday }: PageSource['moment']): boolean {
  return Math.abs(daysBetween(today, localToday)) === 1;
}

/** Collects what every page says about itself. */
export function pageFacts(register: Register, { moment, head, person }: PageSource): PageFacts {
  return {
    company: register.settings.company,
    preparedBy: person,
    isSample: register.settings.isSample,
    isTestClock: moment.isTestClock,
    today: moment.today,
    localToday: isZoneApart(moment) ? moment.localToday : null,
    dataAt: formatInstant(moment.at, moment.zone),
    lawEdition: lawEdition.id,
    head,
  };
}

/** The footer's parts, left to right; the page number follows them. */
export function footerWords(page: PageFacts): readonly [string, string] {
  const sample = page.isSample ? 'Sample – fictional companies · ' : '';
  return [
    `${sample}Export Docket · law edition ${page.lawEdition} · data as of ${page.dataAt}`,
    `journal head ${shortFingerprint(page.head.hash)} · entry ${page.head.seq.toLocaleString('en-US')}`,
  ];
}

/** Enough of a SHA-256 to compare by eye. */
export function shortFingerprint(sha256: string): string {
  return `${sha256.slice(0, 4)} ${sha256.slice(4, 8)}`;
}
