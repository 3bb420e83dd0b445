import { letterLabels } from '../labels/field-labels';
import { inPieces, type Piece } from '../labels/sentence-pieces';
import { type LetterFields, type ReadableField, type ReadField, readableFields } from '../records/letter';
import type { Changes } from '../register/events';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { emptyValue, valueInWords } from './field-values';

const texts = defineWords('history/letter-sources', {
  nobodyNamed: 'nobody named',
  typedBy: 'typed by {byName}',
  confirmedBy: 'confirmed by',
  askedAboutChosenBy: 'asked about, chosen by',
  page: 'page {page}',
  pageOfFile: 'page {page} of file {file}',
  readFromTheLetter: 'read from the letter, {place}, {how} {byName}',
  readAsPage: 'read as {readWords}{more}, {place}',
  notCertain: ', not certain',
  leftOutBy: '{was}, left out by {byName}',
  changedToBy: '{was}, changed to {words} by {byName}',
  changedTheLicenseRecord:
    'Changed the license record {license}, parts of it read from the letter {file}, confirmed by {byName}.',
  openedTheLicenseRecord:
    'Opened the license record {license}, parts of it read from the letter {file}, confirmed by {byName}.',
  loggedTheLetter: 'Logged the letter {name}.',
  changed: ', changed: {changed}',
  loggedTheLetterRead: 'Logged the letter {name}, read from the letter, confirmed by {byName}{except}.',
});

/** Where the value of a field came from: read from the letter, or typed. */
export interface FieldSource {
  readonly label: string;
  readonly value: string;
  readonly source: string;
}

/** Who saved it, in which register, with which files. */
interface Saved {
  readonly by: string | null;
  readonly register: Register;
  readonly files: LetterFields['files'];
}

const isEmpty = (value: unknown): boolean =>
  value === '' || value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** Whether a field holds what was read. Of license records the number is read, and the records are named by their ids. */
function holds(field: ReadableField, value: unknown, read: string, register: Register): boolean {
  if (field !== 'licenseIds') return value === read;
  return (value as readonly string[]).some((id) => {
    const license = register.licenses.get(id);
    return (
      license?.applicationNumber === read || license?.licenseNumber === read || license?.reference === read
    );
  });
}

const byName = (by: string | null): string => by ?? texts.nobodyNamed;

function readWords(field: ReadableField, read: ReadField, register: Register): string {
  if (field === 'licenseIds') return read.value;
  return valueInWords(field, read.value, register);
}

/** The page on which something was read, and of a letter in several files which. */
function pageWords({ page, file }: ReadField, files: LetterFields['files']): string {
  const at = files.findIndex(({ sha256 }) => sha256 === file);
  return at === -1 ? texts.page({ page }) : texts.pageOfFile({ page, file: at + 1 });
}

function sourceOf(
  field: ReadableField,
  value: unknown,
  read: ReadField | undefined,
  { by, register, files }: Saved,
): FieldSource | null {
  if (read === undefined && isEmpty(value)) return null;
  const words = isEmpty(value) ? emptyValue : valueInWords(field, value, register);
  const from = (source: string) => ({ label: letterLabels[field], value: words, source });
  if (read === undefined) return from(texts.typedBy({ byName: byName(by) }));
  if (holds(field, value, read.value, register)) {
    const how = read.certainty === 'sure' ? texts.confirmedBy : texts.askedAboutChosenBy;
    return from(texts.readFromTheLetter({ place: pageWords(read, files), how, byName: byName(by) }));
  }
  const was = texts.readAsPage({
    readWords: readWords(field, read, register),
    more: read.certainty === 'asked' ? texts.notCertain : '',
    place: pageWords(read, files),
  });
  return from(
    isEmpty(value)
      ? texts.leftOutBy({ was, byName: byName(by) })
      : texts.changedToBy({ was, words, byName: byName(by) }),
  );
}

/** Where each field of a letter came from when it was saved by this person; empty where nothing of it was read from its file. */
export function letterSources(
  letter: LetterFields,
  by: string | null,
  register: Register,
): readonly FieldSource[] {
  const { read } = letter;
  if (read === null) return [];
  return readableFields.flatMap(
    (field) =>
      sourceOf(
        field,
        letter[field],
        read.fields.find((each) => each.field === field),
        { by, register, files: letter.files },
      ) ?? [],
  );
}

/** What a later change did to fields that had been read from the letter. `before`: what was read of it until then, and its files. */
export function changedSources(
  { read: before, files }: Pick<LetterFields, 'read' | 'files'>,
  changes: Changes,
  by: string | null,
  register: Register,
): readonly FieldSource[] {
  if (before === null) return [];
  return readableFields.flatMap((field) => {
    const change = changes[field];
    const read = before.fields.find((each) => each.field === field);
    if (change === undefined || read === undefined) return [];
    return sourceOf(field, change.now, read, { by, register, files }) ?? [];
  });
}

/** That parts of a license were read from a letter's file and put on its record, and who confirmed them. */
export function readInWords(license: string, file: string, by: string | null): readonly Piece[] {
  return inPieces(texts.changedTheLicenseRecord, { license, file, byName: byName(by) });
}

/** That a record was opened with parts read from a letter's file, and who confirmed them. */
export function openedFromLetter(license: string, file: string, by: string | null): readonly Piece[] {
  return inPieces(texts.openedTheLicenseRecord, { license, file, byName: byName(by) });
}

/** That a letter was logged, and who confirmed what was read of it. */
export function loggedInWords(
  name: string,
  letter: LetterFields,
  by: string | null,
  register: Register,
): readonly Piece[] {
  const { read } = letter;
  if (read === null) return inPieces(texts.loggedTheLetter, { name });
  const changed = read.fields
    .filter(({ field, value }) => !holds(field, letter[field], value, register))
    .map(({ field }) => `“${letterLabels[field]}”`);
  const except = changed.length === 0 ? '' : texts.changed({ changed: changed.join(', ') });
  return inPieces(texts.loggedTheLetterRead, { name, byName: byName(by), except: { plain: except } });
}
