import { createElement } from 'react';
import { done, type Result, refuse } from '../../shared/base/result';
import type { SheetRequest } from '../../shared/calls/print-calls';
import { awayFacts } from '../../shared/print/away-facts';
import { AwaySheet } from '../../shared/print/away-sheet';
import { countFacts } from '../../shared/print/count-facts';
import { CountSheet } from '../../shared/print/count-sheet';
import { counterpartyFacts } from '../../shared/print/counterparty-facts';
import { CounterpartySheet } from '../../shared/print/counterparty-sheet';
import { docketFacts } from '../../shared/print/docket-facts';
import { DocketSheet } from '../../shared/print/docket-sheet';
import { lawFacts } from '../../shared/print/law-facts';
import { LawSheet } from '../../shared/print/law-sheet';
import { LicenseSummary } from '../../shared/print/license-summary';
import { licenseSummaryFacts } from '../../shared/print/license-summary-facts';
import { ManualSheet } from '../../shared/print/manual-sheet';
import { MonthSheet } from '../../shared/print/month-sheet';
import { monthSheetFacts } from '../../shared/print/month-sheet-facts';
import { pageFacts } from '../../shared/print/page-facts';
import { reasonsFacts } from '../../shared/print/reasons-facts';
import { ReasonsSheet, reasonsTitle } from '../../shared/print/reasons-sheet';
import { recordHistoryFacts } from '../../shared/print/record-history-facts';
import { RecordHistorySheet } from '../../shared/print/record-history-sheet';
import { differencesFacts, screeningRecordFacts } from '../../shared/print/screening-facts';
import { DifferencesSheet, ScreeningSheet } from '../../shared/print/screening-sheets';
import type { Register } from '../../shared/register/register';
import type { DrawnSheet, SheetSource } from './drawn-sheet';
import { ledgerSheetOf } from './ledger-sheet-of';
import { conditionsOf, replyOf, summariesOf } from './sheets-with-parts';

type ScreeningRequest = Extract<SheetRequest, { readonly kind: 'screening' | 'screening-differences' }>;

/** Draws the screening record of one party or of all, and what changed since the one before. */
function screeningSheetOf(
  register: Register,
  request: ScreeningRequest,
  source: SheetSource,
): Result<DrawnSheet> {
  if (request.kind === 'screening-differences') {
    const facts = differencesFacts(register, source);
    return done({
      title: 'Screening differences',
      page: facts.page,
      sheet: createElement(DifferencesSheet, { facts }),
    });
  }
  const facts = screeningRecordFacts(register, request.party, source);
  if (facts === null)
    return refuse('not-found', 'no-such-counterparty', { reference: request.party ?? '' }, 'party');
  return done({
    title: facts.party === null ? 'Screening of all parties' : `Screening record ${facts.party.name}`,
    page: facts.page,
    sheet: createElement(ScreeningSheet, { facts }),
  });
}

type WallRequest = Extract<SheetRequest, { readonly kind: 'docket' | 'month' }>;

/** Draws the open dates for the wall, as a list or as a month. */
function wallSheetOf(register: Register, request: WallRequest, source: SheetSource): Result<DrawnSheet> {
  switch (request.kind) {
    case 'docket': {
      const facts = docketFacts(register, request.days, source);
      const { isLandscape = false, isLarge = false } = request;
      return done({
        title: 'Docket',
        page: facts.page,
        sheet: createElement(DocketSheet, { facts, held: { isLandscape, isLarge } }),
        isLandscape,
      });
    }
    case 'month': {
      const facts = monthSheetFacts(register, request, source);
      const { isLandscape = false, isLarge = false } = request;
      return done({
        title: `Docket ${facts.name}`,
        page: facts.page,
        sheet: createElement(MonthSheet, { facts, held: { isLandscape, isLarge } }),
        isLandscape,
      });
    }
  }
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
        isVoid: facts.voidReason !== null,
      });
    }
    case 'license-summaries':
      return summariesOf(register, request, source);
    case 'conditions':
      return conditionsOf(register, request, source);
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
        isVoid: facts.voidReason !== null,
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
        isVoid: facts.voidReason !== null,
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
        isVoid: facts.voidReason !== null,
      });
    }
    case 'response':
      return replyOf(register, request, source);
    case 'reasons': {
      const facts = reasonsFacts(register, request, source);
      return done({ title: reasonsTitle, page: facts.page, sheet: createElement(ReasonsSheet, { facts }) });
    }
    case 'docket':
    case 'month':
      return wallSheetOf(register, request, source);
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
    case 'statement':
    case 'overview':
    case 'before-shipping':
    case 'shipment':
    case 'period-report':
    case 'temporary-abroad':
      return ledgerSheetOf(register, request, source);
    case 'screening':
    case 'screening-differences':
      return screeningSheetOf(register, request, source);
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
