import type { MessageTexts } from './message-texts';

/** Reading a letter from its file. */
export const readingMessages = {
  'reading-too-large':
    '{name} is larger than {limit} and was not read. Type the letter in, or read a smaller file.',
  'reading-empty': '{name} is empty: there is nothing in it to read.',
  'reading-not-pdf':
    '{name} is neither a PDF nor a picture by its contents. A letter is read from PDF, PNG, JPEG and TIFF files; type it in.',
  'reading-other-picture':
    '{name} is a picture of a kind that is not read. Save it as PDF, PNG, JPEG or TIFF, or type the letter in.',
  'reading-locked':
    '{name} is protected by a password and was not read. Type the letter in, or save it without the password.',
  'reading-damaged': '{name} is damaged and was not read. Type the letter in, or ask for the file again.',
  'reading-no-text': 'No text could be made out in {name}. Type the letter in.',
  'reading-too-many-pages':
    '{name} has {count} {count|page|pages}, more than the {limit} that are read. Type the letter in, or read only its own pages.',
  'reading-unchecked':
    'Some of what was read from the letter is not checked yet: {fields}. Confirm each, or type what is right.',
  'reading-parts-unchecked':
    '{count} {count|part|parts} of the license, as the letter prints it, {count|is|are} neither taken nor left out yet.',
  'reading-too-many-pictures':
    '{name} has {count} scanned {count|page|pages}, more than the {limit} that are read. Type the letter in, or read only its own pages.',
  'reading-too-many-points':
    '{name} has a picture of {width} × {height} pixels, more than the {limit} million that are read. Scan it at 300 dpi, or type the letter in.',
  'reading-canceled': 'Reading {name} was stopped.',
  'reading-took-too-long': 'Reading {name} took too long and was stopped. Type the letter in.',
  'reading-too-much': 'Reading {name} needed too much memory and was stopped. Type the letter in.',
} as const satisfies MessageTexts;
