import type { MessageTexts } from './message-texts';

/** Reading a letter from its file. */
export const readingMessages = {
  'reading-too-large':
    '{name} is larger than {limit} and was not read. Type the letter in, or read a smaller file.',
  'reading-empty': '{name} is empty: there is nothing in it to read.',
  'reading-not-pdf':
    '{name} is no PDF by its contents. Only PDF files with text can be read; type the letter in.',
  'reading-locked':
    '{name} is protected by a password and was not read. Type the letter in, or save it without the password.',
  'reading-damaged': '{name} is damaged and was not read. Type the letter in, or ask for the file again.',
  'reading-no-text': '{name} holds no text, as a scan does not. Type the letter in.',
  'reading-too-many-pages':
    '{name} has {count} {count|page|pages}, more than the {limit} that are read. Type the letter in, or read only its own pages.',
  'reading-stopped': 'Reading {name} was stopped. Nothing of it was filled in.',
  'reading-unchecked':
    'Some of what was read from the letter is not checked yet: {fields}. Confirm each, or type what is right.',
  'reading-parts-unchecked':
    '{count} {count|part|parts} of the license, as the letter prints it, {count|is|are} not taken or left out yet.',
  'reading-took-too-long': 'Reading {name} took too long and was stopped. Type the letter in.',
  'reading-too-much': 'Reading {name} needed too much memory and was stopped. Type the letter in.',
} as const satisfies MessageTexts;
