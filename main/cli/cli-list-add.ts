import path from 'node:path';
import { checkedAuthor } from '../../shared/base/author-name';
import { attachmentLimit, megabytes } from '../../shared/base/file-limits';
import { inWords } from '../../shared/base/message-text';
import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import { fingerprintOf, listsInForce } from '../../shared/records/screening-list';
import { realFileSystem as fs } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';
import { readWhole } from '../disk/read-whole';
import type { Docket } from '../register/docket';
import { attach } from '../register/register-files';
import { keptLists } from '../screening/kept-lists';
import { doubtsAbout } from '../screening/list-doubts';
import type { ListFile, ListPreview } from '../screening/screening-task';
import { jsonText, reportRefusal } from './cli-answer';
import { writeAnswer } from './cli-output';
import { exitCodeOf, openFor, reportTroubles } from './cli-register';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { type ListAnswer, listAnswerJson, listAnswerText } from './list-answer';

interface ListAddRequest {
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly isDryRun: boolean;
  /** Goes on where there is reason to ask. */
  readonly isSure: boolean;
}
type ListAddTask = CliTask<CommonRequest & ListAddRequest>;

const million = 1_000_000n;

function readListFiles(files: readonly string[]): Result<readonly ListFile[]> {
  const read: ListFile[] = [];
  for (const file of files) {
    const bytes = readWhole(fs, file, attachmentLimit, (name) =>
      refuse('invalid', 'list-too-large', { name, limit: megabytes(attachmentLimit) }),
    );
    if (!bytes.ok) return bytes;
    const date = new Date(Number(fs.statSync(file).modified / million)).toISOString().slice(0, 10);
    read.push({ name: path.basename(file), date, bytes: bytes.value });
  }
  return done(read);
}

function answerFor(docket: Docket, given: readonly ListFile[], preview: ListPreview): ListAnswer {
  const { screeningLists } = docket.register.settings;
  const files = preview.files.flatMap((at) => given[at] ?? []);
  const inForce = listsInForce(screeningLists);
  const used = new Map(
    inForce.flatMap(({ sources }) => sources.map((each) => [each.source, each.entries] as const)),
  );
  const fingerprints = files.map(({ bytes }) => fingerprint(bytes));
  const isHere = inForce.some(({ list, sources }) => {
    const own = new Set(list.files.map(({ sha256 }) => sha256));
    return sources.length === list.sources.length && fingerprints.every((each) => own.has(each));
  });
  return {
    names: files.map(({ name }) => name),
    sha256: fingerprints[0] ?? '',
    preview,
    doubts: isHere ? [] : doubtsAbout(preview, screeningLists),
    added: false,
    isHere,
    before: preview.sources.map(({ source }) => used.get(source) ?? null),
  };
}

/** Keeps the files, then writes the entry: a list is never named whose file is not there. */
function addOne(
  task: ListAddTask,
  docket: Docket,
  given: readonly ListFile[],
  answer: ListAnswer,
  by: string,
): Refusal | undefined {
  const { preview } = answer;
  const attached = [];
  for (const at of preview.files) {
    const one = attach(docket, task.request.files[at] ?? '');
    if (!one.ok) return one;
    attached.push(one.value);
  }
  const lists = docket.register.settings.screeningLists;
  // Of several lists with this main file the newest has all the parts.
  const kept = preview.kept.flatMap(
    ({ list, name }) =>
      lists.findLast((each) => fingerprintOf(each) === list)?.files.find((file) => file.name === name) ?? [],
  );
  const main = preview.files[0] ?? 0;
  const ran = docket.run(
    {
      do: 'add-list',
      // The main file first: the list is called by its fingerprint.
      files: [...kept, ...attached],
      fileDate: given[main]?.date,
      sources: preview.sources,
      unread: preview.unread.length,
    },
    { by, via: 'cli' },
  );
  return ran.ok ? undefined : ran;
}

async function addLists(task: ListAddTask): Promise<ExitCode> {
  const { request, ports } = task;
  const author = checkedAuthor(request.by ?? ports.systemUser, '--by');
  if (!author.ok) return reportRefusal(task, author);
  const given = readListFiles(request.files);
  if (!given.ok) return reportRefusal(task, given);
  const docket = openFor(task, request.isDryRun ? 'read' : 'write');
  try {
    await reportTroubles(task, docket);
    if (!request.isDryRun && docket.refusal) return exitCodeOf(docket.refusal);
    if (request.acceptClock) docket.acceptClock();
    const kept = keptLists(fs, docket.folder, docket.register.settings.screeningLists);
    if (!kept.ok) return await reportRefusal(task, kept);
    const previews = await ports.screener.preview(given.value, kept.value);
    if (!previews.ok) return await reportRefusal(task, previews);
    let refused: Refusal | undefined;
    const answers: ListAnswer[] = [];
    for (const preview of previews.value) {
      const answer = answerFor(docket, given.value, preview);
      const isAsked = answer.doubts.length > 0 && !request.isSure;
      if (isAsked) refused ??= refuse('conflict', 'list-asks', { reasons: answer.doubts.join('; ') });
      if (isAsked || request.isDryRun || answer.isHere) {
        answers.push(answer);
        continue;
      }
      const failed = addOne(task, docket, given.value, answer, author.value);
      if (failed) return await reportRefusal(task, failed);
      answers.push({ ...answer, added: true });
    }
    const text = request.isJson
      ? jsonText(answers.map(listAnswerJson))
      : answers.map(listAnswerText).join('\n');
    const unwritten = await writeAnswer(task, text, request.files);
    if (unwritten) await ports.complain(`${inWords(unwritten)}\n`);
    if (refused) await ports.complain(`${inWords(refused)}\n`);
    return exitCodeOf(unwritten ?? refused);
  } finally {
    docket.close();
  }
}

export const listAddCommand = defineCommand({
  name: 'list-add',
  description: 'brings in downloaded lists of parties, told by their contents',
  more: "The Consolidated Screening List as CSV or JSON; lists of OFAC as CSV, the files of one list together or one by one, or as XML; lists of BIS and of the State Department; and the company's own list, a CSV file with a heading Name. A list that is cut off, much smaller or older than the present one, or that lost a part, is only added with --yes.",
  words: [{ name: 'FILE', means: 'a file of a list', isMany: true }],
  takes: ['dry-run', 'yes', 'by', 'json', 'out', 'accept-clock', 'take-over'],
  examples: [
    {
      line: 'export-docket list-add sdn.csv',
      description: 'brings in the list of the file and says what changed',
    },
    {
      line: 'export-docket list-add sdn.csv --dry-run --json',
      description: 'only says what it is and what would change',
    },
  ],
  read: ({ words, values, at }): ListAddRequest => ({
    files: words.map((word) => at(word)),
    isDryRun: values['dry-run'] === true,
    isSure: values.yes === true,
  }),
  run: addLists,
});
