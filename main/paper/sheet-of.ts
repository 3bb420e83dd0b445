import { createElement, type ReactElement } from 'react';
import type { SheetRequest } from '../../shared/calls/paper-calls';
import type { Entry } from '../../shared/events';
import { awayFacts } from '../../shared/print/away-facts';
import { AwaySheet } from '../../shared/print/away-sheet';
import { countFacts } from '../../shared/print/count-facts';
import { CountSheet } from '../../shared/print/count-sheet';
import { docketFacts } from '../../shared/print/docket-facts';
import { DocketSheet } from '../../shared/print/docket-sheet';
import { lawFacts } from '../../shared/print/law-facts';
import { LawSheet } from '../../shared/print/law-sheet';
import { LicenseSummary } from '../../shared/print/license-summary';
import { licenseSummaryFacts } from '../../shared/print/license-summary-facts';
import type { PageFacts, PageSource } from '../../shared/print/page-facts';
import type { Register } from '../../shared/register';
import { done, type Result, refuse } from '../../shared/result';

/** A page that was asked for, drawn but not yet put on paper. */
export interface DrawnSheet {
  /** The document's title and the name its file is offered under. */
  readonly title: string;
  readonly page: PageFacts;
  readonly sheet: ReactElement;
}

/** What a page is drawn from beside the register. */
export interface SheetSource extends PageSource {
  /** An entry of the journal, for who entered something and when. */
  readonly entryAt: (seq: number) => Entry | undefined;
}

/** Draws the page that was asked for; refused when its record is not in the register. */
export function sheetOf(register: Register, request: SheetRequest, source: SheetSource): Result<DrawnSheet> {
  switch (request.kind) {
    case 'license-summary': {
      const facts = licenseSummaryFacts(register, request.licenseId, source);
      if (facts === null)
        return refuse('not-found', 'no-such-license', { reference: request.licenseId }, 'licenseId');
      const { page, name } = facts;
      return done({
        title: `License summary ${name}`,
        page,
        sheet: createElement(LicenseSummary, { facts }),
      });
    }
    case 'count': {
      const facts = countFacts(register, request.deadlineId, source, source.entryAt);
      if (facts === null)
        return refuse('not-found', 'no-such-deadline', { reference: request.deadlineId }, 'deadlineId');
      const { page, title, licenseName } = facts;
      return done({
        title: ['Count', title, licenseName].filter((part) => part !== '').join(' '),
        page,
        sheet: createElement(CountSheet, { facts }),
      });
    }
    case 'docket': {
      const facts = docketFacts(register, request.days, source);
      return done({ title: 'Docket', page: facts.page, sheet: createElement(DocketSheet, { facts }) });
    }
    case 'away': {
      const facts = awayFacts(register, request, source);
      return done({
        title: 'While you were away',
        page: facts.page,
        sheet: createElement(AwaySheet, { facts }),
      });
    }
    case 'law': {
      const facts = lawFacts(register, source);
      const { page, edition } = facts;
      return done({
        title: `Law table ${edition.id}`,
        page,
        sheet: createElement(LawSheet, { facts }),
      });
    }
  }
}
