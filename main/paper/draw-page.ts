import { done, type Result } from '../../shared/base/result';
import type { PaperSize } from '../../shared/calls/preferences';
import type { SheetRequest } from '../../shared/calls/print-calls';
import { footerWords, withFlags } from '../../shared/print/page-facts';
import type { Register } from '../../shared/register/register';
import type { SheetSource } from './drawn-sheet';
import type { FontsFor } from './paper-fonts';
import type { PrintJob } from './print-job';
import { pagedHtml } from './sheet-html';
import { sheetOf } from './sheet-of';

/** One page of a register, ready for the print view. Loaded for the first page: a start prints nothing. */
export function drawPage(
  register: Register,
  request: SheetRequest,
  source: SheetSource,
  { paper, fontsFor }: { readonly paper: PaperSize; readonly fontsFor: FontsFor },
): Result<PrintJob> {
  const found = sheetOf(register, request, source);
  if (!found.ok) return found;
  const { title, page, sheet, foot, isVoid = false, isSet = false, isLandscape = false } = found.value;
  const [named, from] = foot ?? [title, footerWords(page)];
  const flagged = (name: string) => withFlags(name, page, isVoid);
  const parts = (found.value.parts ?? []).map(({ id, name }) => ({ id, name: flagged(name) }));
  const words = [flagged(named), from] as const;
  const asked = { title, sheet, words, parts, isSet, paper, isLandscape, fontsFor };
  return done({ title, html: pagedHtml(asked), paper, isLandscape });
}
