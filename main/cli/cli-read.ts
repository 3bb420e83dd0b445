import { done } from '../../shared/base/result';
import { recordsWithFile } from '../../shared/docket/attached-files';
import { letterName } from '../../shared/docket/record-names';
import { askReasons } from '../../shared/reading/ask-reasons';
import { heldAgainstRule } from '../../shared/reading/held-against-rule';
import type { Box, Place } from '../../shared/reading/letter-text';
import { loggedAlready } from '../../shared/reading/logged-already';
import type { Candidate, Proposal } from '../../shared/reading/proposal';
import type { LetterReading } from '../../shared/reading/read-letter';
import { recordOfLetter } from '../../shared/reading/record-of-letter';
import type { Register } from '../../shared/register/register';
import { ruleSetOf } from '../../shared/register/rules-in-force';
import { licenseName } from '../../shared/register/where-used';
import { realFileSystem } from '../disk/file-system';
import { type LetterFile, readLetterFile } from '../reading/read-letter-file';
import { reportRefusal } from './cli-answer';
import type { ReadAnswer } from './cli-read-answer';
import { readText } from './cli-read-text';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { runList } from './run-list';

interface ReadRequest {
  /** Absolute paths: the letter, or its pages in their order. */
  readonly files: readonly string[];
}

const rounded = ({ x, y, width, height }: Box): readonly number[] =>
  [x, y, width, height].map((each) => Math.round(each * 10) / 10);

/** Puts what was read into the words of the answer, each with the file and page where it stands. */
function inFiles(files: LetterFile['files']) {
  const at = ({ file = 1, page, boxes }: Place) => ({
    file: files[file - 1]?.name ?? '',
    page,
    boxes: boxes.map(rounded),
  });
  const placed = <V>({ value, printed, place, unsure }: Candidate<V>) => ({
    value,
    printed,
    ...at(place),
    ...(unsure === undefined ? {} : { unsure }),
  });
  return {
    placed,
    proposed: <V>(proposal: Proposal<V> | null) => {
      if (proposal === null) return null;
      const { certainty, because, value, candidates } = proposal;
      const says = because === null ? null : askReasons[because];
      return { certainty, because, says, value, candidates: candidates.map(placed) };
    },
    pointsJson: (points: LetterReading['reasons']) =>
      points.map(({ number, text, place, because, unsure }) => ({
        number,
        text,
        ...at(place),
        ...(because === undefined ? {} : { because, says: askReasons[because] }),
        ...(unsure === undefined ? {} : { unsure }),
      })),
  };
}

/** The answer as `read --json` gives it. */
export function readJson(register: Register, { file, match, already, attachedTo }: ReadAnswer) {
  const { reading, files } = file;
  const { placed, proposed, pointsJson } = inFiles(files);
  return {
    file: files[0].name,
    sha256: files[0].sha256,
    pages: file.text.pages.length,
    files: files.map(({ name, sha256, pages }) => ({ file: name, sha256, pages })),
    fields: {
      agency: proposed(reading.agency),
      kind: proposed(reading.kind),
      datedOn: proposed(reading.datedOn),
      applicationNumber: proposed(reading.applicationNumber),
      licenseNumber: proposed(reading.licenseNumber),
      reference: proposed(reading.reference),
      replyByOn: proposed(reading.replyByOn),
      replyExtendedTo: proposed(reading.replyExtendedTo),
      validatedOn: proposed(reading.validatedOn),
      expiresOn: proposed(reading.expiresOn),
      officerName: proposed(reading.officerName),
      officerPhone: proposed(reading.officerPhone),
      officerEmail: proposed(reading.officerEmail),
    },
    sections: reading.sections.map(placed),
    reasons: pointsJson(reading.reasons),
    modifications: pointsJson(reading.modifications),
    questions: pointsJson(reading.questions),
    conditions: pointsJson(reading.conditions),
    riders: pointsJson(reading.riders),
    parties: reading.parties.map(placed),
    items: reading.items.map(placed),
    record: {
      by: match.by,
      certainty: match.isSure ? 'sure' : 'asked',
      licenses: match.licenses.map((license) => ({ id: license.id, name: licenseName(license) })),
    },
    loggedAlready: already.map(({ letter, by }) => ({
      id: letter.id,
      letter: letterName(register, letter),
      by,
    })),
    attachedTo,
  };
}

async function read(task: CliTask<CommonRequest & ReadRequest>): Promise<ExitCode> {
  const { ports, request } = task;
  const file = await readLetterFile({ fs: realFileSystem, readLetter: ports.readLetter }, request.files);
  if (!file.ok) return reportRefusal(task, file);
  // Whoever names the pages wants all of them: a page that is missing could hold a date.
  const [notRead] = file.value.notRead;
  if (notRead !== undefined) return reportRefusal(task, notRead);
  return runList(
    task,
    ({ register }) => {
      const reading = heldAgainstRule(file.value.reading, ruleSetOf(register.settings));
      const match = recordOfLetter(register, reading);
      const prints = file.value.files.map(({ sha256 }) => sha256);
      const already = loggedAlready(register, prints, reading, match.licenses);
      const attachedTo = [
        ...new Set(prints.flatMap((sha256) => recordsWithFile(register, sha256).map(({ name }) => name))),
      ];
      const answer: ReadAnswer = { file: { ...file.value, reading }, match, already, attachedTo };
      return done({
        json: () => readJson(register, answer),
        text: () => readText(register, answer),
      });
    },
    { needsRegister: false },
  );
}

export const readCommand = defineCommand({
  name: 'read',
  description: 'reads a letter from its file, a scan too, and says what it seems to be; saves nothing',
  more: 'What is not certain is asked, with what it could be. With a register it also says which record the letter belongs to, and whether it was logged already.',
  words: [{ name: 'FILE', means: 'a PDF, PNG, JPEG or TIFF file', isMany: true }],
  takes: ['as-one', 'json', 'out'],
  examples: [
    { line: 'export-docket read letter.pdf', description: 'a table of what the letter says' },
    {
      line: 'export-docket read letter.pdf --json',
      description: 'all of it with the place of each word, for programs',
    },
    {
      line: 'export-docket read page-1.pdf page-2.pdf --as-one',
      description: 'one letter, each page of it a file of its own',
    },
  ],
  read: ({ words, values, at }): ReadRequest | string =>
    words.length > 1 && values['as-one'] !== true
      ? 'One letter is read at a time. Where the files are the pages of one letter, in this order, add --as-one.'
      : { files: words.map((word) => at(word)) },
  run: read,
});
