import { done } from '../../shared/base/result';
import { recordsWithFile } from '../../shared/docket/attached-files';
import { letterName } from '../../shared/docket/record-names';
import { askReasons } from '../../shared/reading/ask-reasons';
import { heldAgainstRule } from '../../shared/reading/held-against-rule';
import type { Box } from '../../shared/reading/letter-text';
import { loggedAlready } from '../../shared/reading/logged-already';
import type { Candidate, Proposal } from '../../shared/reading/proposal';
import type { LetterReading } from '../../shared/reading/read-letter';
import { recordOfLetter } from '../../shared/reading/record-of-letter';
import type { Register } from '../../shared/register/register';
import { ruleSetOf } from '../../shared/register/rules-in-force';
import { licenseName } from '../../shared/register/where-used';
import { realFileSystem } from '../disk/file-system';
import { readLetterFile } from '../reading/read-letter-file';
import { reportRefusal } from './cli-answer';
import type { ReadAnswer } from './cli-read-answer';
import { readText } from './cli-read-text';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { runList } from './run-list';

interface ReadRequest {
  /** Absolute path. */
  readonly file: string;
}

const rounded = ({ x, y, width, height }: Box): readonly number[] =>
  [x, y, width, height].map((each) => Math.round(each * 10) / 10);

function placed<V>({ value, printed, place }: Candidate<V>) {
  return { value, printed, page: place.page, boxes: place.boxes.map(rounded) };
}

function proposed<V>(proposal: Proposal<V> | null) {
  if (proposal === null) return null;
  const { certainty, because, value, candidates } = proposal;
  return {
    certainty,
    because,
    says: because === null ? null : askReasons[because],
    value,
    candidates: candidates.map(placed),
  };
}

const pointsJson = (points: LetterReading['reasons']) =>
  points.map(({ number, text, place }) => ({
    number,
    text,
    page: place.page,
    boxes: place.boxes.map(rounded),
  }));

/** The answer as `read --json` gives it. */
export function readJson(register: Register, { file, match, already, attachedTo }: ReadAnswer) {
  const { reading } = file;
  return {
    file: file.name,
    sha256: file.sha256,
    pages: file.text.pages.length,
    fields: {
      agency: proposed(reading.agency),
      kind: proposed(reading.kind),
      datedOn: proposed(reading.datedOn),
      applicationNumber: proposed(reading.applicationNumber),
      licenseNumber: proposed(reading.licenseNumber),
      reference: proposed(reading.reference),
      replyByOn: proposed(reading.replyByOn),
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
  const file = await readLetterFile({ fs: realFileSystem, readLetter: ports.readLetter }, request.file);
  if (!file.ok) return reportRefusal(task, file);
  return runList(
    task,
    ({ register }) => {
      const reading = heldAgainstRule(file.value.reading, ruleSetOf(register.settings));
      const match = recordOfLetter(register, reading);
      const already = loggedAlready(register, file.value.sha256, reading, match.licenses);
      const attachedTo = recordsWithFile(register, file.value.sha256).map(({ name }) => name);
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
  words: [{ name: 'FILE', means: 'a PDF, PNG, JPEG or TIFF file' }],
  takes: ['json', 'out'],
  examples: [
    { line: 'export-docket read letter.pdf', description: 'a table of what the letter says' },
    {
      line: 'export-docket read letter.pdf --json',
      description: 'all of it with the place of each word, for programs',
    },
  ],
  read: ({ words, at }): ReadRequest => ({ file: at(words[0] ?? '') }),
  run: read,
});
