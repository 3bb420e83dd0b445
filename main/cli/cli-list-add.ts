import { checkedAuthor } from '../../shared/base/author-name';
import { inWords } from '../../shared/base/message-text';
import { done, type Refusal, refuse } from '../../shared/base/result';
import { realFileSystem as fs } from '../disk/file-system';
import { aboutToAdd, addOneList, listFilesAt } from '../screening/add-list';
import { keptLists } from '../screening/kept-lists';
import type { ListAnswer } from '../screening/list-answer';
import { jsonText, reportRefusal } from './cli-answer';
import { writeAnswer } from './cli-output';
import { exitCodeOf, openFor, reportTroubles } from './cli-register';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { listAnswerJson, listAnswerText } from './list-answer';
import { type OfficeWay, readWay, readyFor, throughOffice, wayOptions } from './office-way';
import { noteWaiting } from './office-words';

interface ListAddRequest {
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly isDryRun: boolean;
  /** What a list of the company's own is called; empty: as it was always called. */
  readonly ownName: string;
  /** Goes on where there is reason to ask. */
  readonly isSure: boolean;
  /** How the lists reach the office of a shared register. */
  readonly way: OfficeWay;
}
type ListAddTask = CliTask<CommonRequest & ListAddRequest>;

async function addLists(task: ListAddTask): Promise<ExitCode> {
  const { request, ports } = task;
  const author = checkedAuthor(request.by ?? ports.systemUser, '--by');
  if (!author.ok) return reportRefusal(task, author);
  const given = listFilesAt(fs, request.files);
  if (!given.ok) return reportRefusal(task, given);
  const ready = request.isDryRun ? done({ place: undefined }) : await readyFor(task, request.way);
  if (!ready.ok) return reportRefusal(task, ready);
  const store = openFor(task, request.isDryRun ? 'read' : 'write');
  try {
    await reportTroubles(task, store);
    if (!request.isDryRun && store.refusal) return exitCodeOf(store.refusal);
    if (request.acceptClock) store.acceptClock();
    const kept = keptLists(store.folder, store.register.settings.screeningLists);
    const previews = await ports.screener.preview(given.value, kept, request.ownName);
    if (!previews.ok) return await reportRefusal(task, previews);
    let refused: Refusal | undefined;
    const answers: ListAnswer[] = [];
    const added = await throughOffice(store, ready.value.place, async () => {
      for (const preview of previews.value) {
        const answer = aboutToAdd(store, given.value, preview);
        const isAsked = answer.doubts.length > 0 && !request.isSure;
        if (isAsked) refused ??= refuse('conflict', 'list-asks', { reasons: answer.doubts.join('; ') });
        if (isAsked || request.isDryRun || answer.isHere) {
          answers.push(answer);
          continue;
        }
        const to = { store, screener: ports.screener };
        const failed = await addOneList(to, given.value, preview, { by: author.value, via: 'cli' });
        if (failed) return failed;
        answers.push({ ...answer, added: true });
      }
      return done(undefined);
    });
    if (!added.ok) {
      await noteWaiting(task, store);
      return await reportRefusal(task, added);
    }
    const text = request.isJson
      ? jsonText(answers.map(listAnswerJson))
      : answers.map(listAnswerText).join('\n');
    const unwritten = await writeAnswer(task, text, request.files);
    if (unwritten) await ports.complain(`${inWords(unwritten)}\n`);
    await noteWaiting(task, store);
    if (refused) await ports.complain(`${inWords(refused)}\n`);
    return exitCodeOf(unwritten ?? refused);
  } finally {
    store.close();
  }
}

export const listAddCommand = defineCommand({
  name: 'list-add',
  description: 'brings in downloaded lists of parties, told by their contents',
  more: "The Consolidated Screening List as CSV or JSON; lists of OFAC as CSV, the files of one list together or one by one, or as XML; lists of BIS and of the State Department; and the company's own list, a CSV file with a heading Name. A list that is cut off, much smaller or older than the present one, or that lost a part, is only added with --yes. A further list of the company's own gets a name with --own-list, so that it does not take the place of the first.",
  words: [{ name: 'FILE', means: 'a file of a list', isMany: true }],
  takes: ['own-list', 'dry-run', 'yes', ...wayOptions, 'by', 'json', 'out', 'accept-clock', 'take-over'],
  examples: [
    {
      line: 'export-docket list-add sdn.csv',
      description: 'brings in the list of the file and says what changed',
    },
    {
      line: 'export-docket list-add own.csv --own-list "Did not pay"',
      description: "a second list of the company's own, under a name",
    },
    {
      line: 'export-docket list-add sdn.csv --dry-run --json',
      description: 'only says what it is and what would change',
    },
  ],
  read: (given): ListAddRequest | string => {
    const { words, values, at } = given;
    const way = readWay(given, 'list-add');
    if (typeof way === 'string') return way;
    return {
      way,
      files: words.map((word) => at(word)),
      isDryRun: values['dry-run'] === true,
      isSure: values.yes === true,
      ownName: values['own-list'] ?? '',
    };
  },
  run: addLists,
});
