import type { PaperSize } from '../../shared/calls/preferences';

/** The names Chromium knows the papers by, in options and in style sheets. */
export const pageSizes = { letter: 'Letter', a4: 'A4' } as const satisfies Record<PaperSize, string>;
