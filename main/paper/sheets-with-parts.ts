import { createElement } from 'react';
import { done, type Result, refuse } from '../../shared/base/result';
import type { SheetRequest } from '../../shared/calls/print-calls';
import { conditionsFacts } from '../../shared/print/conditions-facts';
import { ConditionsSheet, partyId } from '../../shared/print/conditions-sheet';
import { contentsId, hasContents, LicenseSummaries } from '../../shared/print/license-summaries';
import { summaryId } from '../../shared/print/license-summary';
import { licenseSummaryFacts } from '../../shared/print/license-summary-facts';
import { warningsOf } from '../../shared/print/page-facts';
import { draftReasons } from '../../shared/print/response-draft';
import { papersForTheFile, ResponseSheet } from '../../shared/print/response-sheet';
import { responseSheetFacts } from '../../shared/print/response-sheet-facts';
import type { Register } from '../../shared/register/register';
import type { DrawnSheet, SheetSource } from './drawn-sheet';
import { summariesTitle } from './summaries-title';

type Asked<Kind extends SheetRequest['kind']> = Extract<SheetRequest, { readonly kind: Kind }>;

// Sheets of several parts, and the reply with its two packages.

/** Several summaries as one document, numbered each on its own. */
export function summariesOf(
  register: Register,
  request: Asked<'license-summaries'>,
  source: SheetSource,
): Result<DrawnSheet> {
  const summaries = request.licenseIds.flatMap((id) => licenseSummaryFacts(register, id, source) ?? []);
  const [first] = summaries;
  if (first === undefined || summaries.length < request.licenseIds.length)
    return refuse('not-found', 'no-such-license', { reference: '' }, 'licenseIds');
  const isSet = hasContents(summaries.length);
  return done({
    title: summariesTitle(summaries.length),
    page: first.page,
    sheet: createElement(LicenseSummaries, { summaries }),
    parts: [
      ...(isSet ? [{ id: contentsId, name: 'License summaries: the records' }] : []),
      ...summaries.map(({ license, name, voidReason }) => ({
        id: summaryId(license.id),
        name: `${voidReason === null ? '' : 'VOID · '}License summary ${name}`,
      })),
    ],
    isSet,
  });
}

/** The conditions of a license, each party’s pages numbered on their own. */
export function conditionsOf(
  register: Register,
  request: Asked<'conditions'>,
  source: SheetSource,
): Result<DrawnSheet> {
  const facts = conditionsFacts(register, request, source);
  if (facts === null)
    return refuse('not-found', 'no-such-license', { reference: request.licenseId }, 'licenseId');
  const whose = request.party === null || request.party === '' ? '' : ` ${request.party}`;
  return done({
    title: `Conditions ${facts.name}${whose}`,
    page: facts.page,
    sheet: createElement(ConditionsSheet, { facts }),
    parts: facts.parties.map(({ addressee }, place) => ({
      id: partyId(place),
      name: `Conditions ${facts.name} · ${addressee}`,
    })),
    isVoid: facts.voidReason !== null,
  });
}

/** One package of a reply. */
export function replyOf(
  register: Register,
  request: Asked<'response'>,
  source: SheetSource,
): Result<DrawnSheet> {
  const facts = responseSheetFacts(register, request, source, source.entryAt);
  if (facts === null)
    return refuse('not-found', 'no-response', { reference: request.responseId }, 'responseId');
  const { page, reply } = facts;
  const isToSend = facts.package === 'to-send';
  const isDraft = isToSend && draftReasons(reply).length > 0;
  const sheet = createElement(ResponseSheet, { facts });
  const isVoid = reply.response.void !== null;
  const { controlNumbers } = reply;
  return isToSend
    ? done({
        title: `Reply ${controlNumbers}`,
        page,
        sheet,
        // It goes out: nothing is said of the program, its journal and its law edition.
        foot: [
          `${isDraft ? 'DRAFT · ' : ''}Reply to intent to deny · ${controlNumbers}`,
          warningsOf(page).join(' · '),
        ],
        isVoid,
      })
    : done({
        title: `Reply ${controlNumbers} for the file`,
        page,
        sheet,
        parts: papersForTheFile(facts),
        isVoid,
      });
}
