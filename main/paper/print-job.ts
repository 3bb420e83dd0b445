import type { PaperSize } from '../../shared/calls/preferences';
import type { PagedLayout } from './pdf-layout';

/** One page, ready for the print view. */
export interface PrintJob {
  readonly title: string;
  /** The document as it was laid out, with feet and page numbers; null: the draft that is laid out first. */
  readonly html: (layout: PagedLayout | null) => string;
  readonly paper: PaperSize;
  readonly isLandscape: boolean;
}
