/** All that draws a page, to be loaded together. */
export { footerWords, withFlags } from '../../shared/print/page-facts';
export { pagedHtml } from './sheet-html';
export { sheetOf } from './sheet-of';
