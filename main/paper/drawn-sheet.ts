import type { ReactElement } from 'react';
import type { HistoryRecord } from '../../shared/history/entry-subjects';
import type { FootWords, PageFacts, PageSource } from '../../shared/print/page-facts';
import type { Entry } from '../../shared/register/events';
import type { SheetPart } from './page-feet';

/** A page that was asked for, drawn but not yet put on paper. */
export interface DrawnSheet {
  /** The document's title and the name its file is offered under. */
  readonly title: string;
  readonly page: PageFacts;
  readonly sheet: ReactElement;
  /** The two lines at the foot of every page, where they are not the title and what the page was made from. */
  readonly foot?: FootWords;
  /** The parts whose pages are numbered on their own, in order. */
  readonly parts?: readonly SheetPart[];
  /** It has a list of its parts in front, so that the place in the whole is numbered too. */
  readonly isSet?: boolean;
  readonly isLandscape?: boolean;
  /** Its record was entered in error: every page says so. */
  readonly isVoid?: boolean;
}

/** What a page is drawn from beside the register. */
export interface SheetSource extends PageSource {
  /** An entry of the journal, for who entered something and when. */
  readonly entryAt: (seq: number) => Entry | undefined;
  /** The entries that touch a record. */
  readonly entriesOf: (record: HistoryRecord) => readonly Entry[];
  /** A picture of the manual as an address that holds it; null: it is not there. */
  readonly pictureOf: (name: string) => string | null;
}
