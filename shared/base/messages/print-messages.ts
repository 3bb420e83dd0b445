import type { MessageTexts } from './message-texts';

/** Printing and PDF files. */
export const printMessages = {
  'printer-failed': 'The page was not printed: {detail}.',
  'print-program-missing':
    'The page was not printed: the program that sends pages to the printers of this system, lp, is not installed. Install the package cups-client, or save the page as a PDF file.',
  'printer-missing': 'There is no printer "{printer}" any more. Nothing was printed; choose another.',
  'printer-stopped':
    'The printer "{printer}" is stopped: it would take the page and not print it. Nothing was sent. Start it in the system’s printer settings, or choose another.',
  'printer-refusing': 'The printer "{printer}" takes no pages now. Nothing was printed; choose another.',
  'pdf-failed': 'The PDF was not saved: {detail}.',
  'pdf-not-saved': 'The PDF was not saved: the disk refused it ({detail}). Choose another place.',
} as const satisfies MessageTexts;
