import { createElement, type ReactElement } from 'react';
import { done, type Result, refuse } from '../../shared/base/result';
import type { SheetRequest } from '../../shared/calls/print-calls';
import type { HistoryRecord } from '../../shared/history/entry-subjects';
import { awayFacts } from '../../shared/print/away-facts';
import { AwaySheet } from '../../shared/print/away-sheet';
import { conditionsFacts } from '../../shared/print/conditions-facts';
import { ConditionsSheet } from '../../shared/print/conditions-sheet';
import { countFacts } from '../../shared/print/count-facts';
import { CountSheet } from '../../shared/print/count-sheet';
import { counterpartyFacts } from '../../shared/print/counterparty-facts';
import { CounterpartySheet } from '../../shared/print/counterparty-sheet';
import { docketFacts } from '../../shared/print/docket-facts';
import { DocketSheet } from '../../shared/print/docket-sheet';
import { lawFacts } from '../../shared/print/law-facts';
import { LawSheet } from '../../shared/print/law-sheet';
import { LicenseSummaries } from '../../shared/print/license-summaries';
import { LicenseSummary } from '../../shared/print/license-summary';
import { licenseSummaryFacts } from '../../shared/print/license-summary-facts';
import { ManualSheet } from '../../shared/print/manual-sheet';
import { MonthSheet } from '../../shared/print/month-sheet';
import { monthSheetFacts } from '../../shared/print/month-sheet-facts';
import { type PageFacts, type PageSource, pageFacts } from '../../shared/print/page-facts';
import { reasonsFacts } from '../../shared/print/reasons-facts';
import { ReasonsSheet, reasonsTitle } from '../../shared/print/reasons-sheet';
import { recordHistoryFacts } from '../../shared/print/record-history-facts';
import { RecordHistorySheet } from '../../shared/print/record-history-sheet';
import { ResponseSheet } from '../../shared/print/response-sheet';
import { responseSheetFacts } from '../../shared/print/response-sheet-facts';
import type { Entry } from '../../shared/register/events';
import type { Register } from '../../shared/register/register';

/** A page that was asked for, drawn but not yet put on paper. */
export interface DrawnSheet {
  /** The document's title and the name its file is offered under. */
  readonly title: string;
  readonly page: PageFacts;
  readonly sheet: ReactElement;
  /** What stands at the foot of every page where it is not what the page was made from. */
  readonly foot?: readonly [string, string];
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
    case 'license-summaries': {
      const summaries = request.licenseIds.flatMap((id) => licenseSummaryFacts(register, id, source) ?? []);
      const [first] = summaries;
      if (first === undefined || summaries.length < request.licenseIds.length)
        return refuse('not-found', 'no-such-license', { reference: '' }, 'licenseIds');
      return done({
        title: `License summaries (${summaries.length})`,
        page: first.page,
        sheet: createElement(LicenseSummaries, { summaries }),
      });
    }
    case 'conditions': {
      const facts = conditionsFacts(register, request, source);
      if (facts === null)
        return refuse('not-found', 'no-such-license', { reference: request.licenseId }, 'licenseId');
      const whose = request.party === null || request.party === '' ? '' : ` ${request.party}`;
      return done({
        title: `Conditions ${facts.name}${whose}`,
        page: facts.page,
        sheet: createElement(ConditionsSheet, { facts }),
      });
    }
    case 'counterparty': {
      const facts = counterpartyFacts(
        register,
        request.counterpartyId,
        source,
        request.includePrivileged === true,
      );
      if (facts === null) {
        const reference = request.counterpartyId;
        return refuse('not-found', 'no-such-counterparty', { reference }, 'counterpartyId');
      }
      return done({
        title: `Counterparty ${facts.counterparty.name}`,
        page: facts.page,
        sheet: createElement(CounterpartySheet, { facts }),
      });
    }
    case 'record-history': {
      const { record } = request;
      const facts = recordHistoryFacts(register, record, source.entriesOf(record), source);
      if (facts === null)
        return refuse('not-found', `no-such-${record.kind}`, { reference: record.id }, 'record');
      return done({
        title: `History ${facts.name}`,
        page: facts.page,
        sheet: createElement(RecordHistorySheet, { facts }),
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
    case 'response': {
      const facts = responseSheetFacts(register, request, source, source.entryAt);
      if (facts === null)
        return refuse('not-found', 'no-response', { reference: request.responseId }, 'responseId');
      return done({
        title: `Reply ${facts.reply.controlNumbers}`,
        page: facts.page,
        sheet: createElement(ResponseSheet, { facts }),
      });
    }
    case 'docket': {
      const facts = docketFacts(register, request.days, source);
      return done({ title: 'Docket', page: facts.page, sheet: createElement(DocketSheet, { facts }) });
    }
    case 'reasons': {
      const facts = reasonsFacts(register, request, source);
      return done({ title: reasonsTitle, page: facts.page, sheet: createElement(ReasonsSheet, { facts }) });
    }
    case 'month': {
      const facts = monthSheetFacts(register, request, source);
      return done({
        title: `Docket ${facts.name}`,
        page: facts.page,
        sheet: createElement(MonthSheet, { facts }),
      });
    }
    case 'away': {
      const facts = awayFacts(register, request, source);
      return done({
        title: 'While you were away',
        page: facts.page,
        sheet: createElement(AwaySheet, { facts }),
      });
    }
    case 'manual': {
      const page = pageFacts(register, source);
      return done({
        title: 'Export Docket manual',
        page,
        sheet: createElement(ManualSheet, { pictureOf: source.pictureOf }),
        foot: ['Export Docket manual', `printed ${page.dataAt}`],
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
