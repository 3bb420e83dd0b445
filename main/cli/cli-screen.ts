import { readFileSync } from 'node:fs';
import { checkedAuthor } from '../../shared/base/author-name';
import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import { recordedParties } from '../../shared/hits/recorded-parties';
import { namesToScreen, recordCommand, screeningOfAll } from '../../shared/hits/screening-of-all';
import type { Screened } from '../../shared/screening/screening';
import { diskCode } from '../disk/file-system';
import type { OfficePlace } from '../office/office-place';
import type { RegisterStore } from '../register/register-store';
import { keptLists } from '../screening/kept-lists';
import type { ScreenedNames } from '../screening/screener';
import { jsonText, reportRefusal } from './cli-answer';
import { linesOf } from './cli-input';
import { writeAnswer } from './cli-output';
import { exitCodeOf, openFor, readingDay, reportTroubles, troubleOf } from './cli-register';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand, type Wrong } from './command';
import { type OfficeWay, readWay, readyFor, throughOffice, wayOptions } from './office-way';
import { noteWaiting } from './office-words';
import { standardStream } from './options';
import { screeningJson, screeningText } from './screen-all';
import { listsLine, screenedText } from './screen-answer';

interface ScreenRequest {
  /** One name to screen. */
  readonly name: string | undefined;
  /** The file with one name a line. */
  readonly names: string | undefined;
  /** Everybody in the register. */
  readonly isAll: boolean;
  /** Writes what was found for everybody into the journal. */
  readonly isSaved: boolean;
  /** How that reaches the office of a shared register. */
  readonly way: OfficeWay;
  /** From 0 to 1; undefined: that of the settings. */
  readonly threshold: number | undefined;
}
type ScreenTask = CliTask<CommonRequest & ScreenRequest>;

interface Ready {
  readonly threshold: number;
  readonly screen: (names: readonly string[]) => Promise<Result<ScreenedNames>>;
}

function ready({ request, ports }: ScreenTask, store: RegisterStore): Result<Ready> {
  const { screeningLists, screeningThreshold } = store.register.settings;
  if (screeningLists.length === 0) return refuse('not-found', 'no-lists');
  const lists = keptLists(store.folder, screeningLists);
  const threshold = request.threshold ?? screeningThreshold / 100;
  return {
    ok: true,
    value: { threshold, screen: (names) => ports.screener.screen(lists, names, threshold) },
  };
}

const isOpen = ({ hits, cannotCompare }: Screened): boolean => hits.length > 0 || cannotCompare;

async function namesIn({ request, ports }: ScreenTask): Promise<Result<readonly string[]>> {
  const { names = standardStream } = request;
  if (names === standardStream) {
    const lines: string[] = [];
    let last = 0;
    for await (const { line, text } of linesOf(ports.input)) {
      // Blank lines are screened too: the answers stay in step with the lines.
      while (last + 1 < line) {
        lines.push('');
        last += 1;
      }
      lines.push(text ?? '');
      last = line;
    }
    return { ok: true, value: lines };
  }
  try {
    const lines = readFileSync(names, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\n|\r/);
    if (lines.at(-1) === '') lines.pop();
    return { ok: true, value: lines };
  } catch (error) {
    return refuse('not-found', 'input-unreadable', { detail: diskCode(error) });
  }
}

/** Screens everybody; with `--save` what was found is written into the journal. */
async function screenAll(
  task: ScreenTask,
  store: RegisterStore,
  { screen, threshold }: Ready,
  place: OfficePlace | undefined,
): Promise<ExitCode | Refusal> {
  const { request, ports } = task;
  const author = checkedAuthor(request.by ?? ports.systemUser, '--by');
  if (!author.ok) return author;
  const found = await screen(namesToScreen(store.register));
  if (!found.ok) return found;
  const all = screeningOfAll(store.register, found.value, found.value.lists, threshold);
  const text = request.isJson
    ? jsonText(screeningJson(all))
    : screeningText(all, readingDay(task, store), store.register.settings.listAgeDays);
  if (request.isSaved) {
    const record = { ...all, screened: all.results.length, parties: recordedParties(all.results) };
    const saved = await throughOffice(store, place, async () =>
      store.run(recordCommand(record), { by: author.value, via: 'cli' }),
    );
    await noteWaiting(task, store);
    if (!saved.ok) return saved;
  }
  const unwritten = await writeAnswer(task, text);
  if (unwritten) return unwritten;
  return all.results.some(({ isOpen }) => isOpen) ? 1 : 0;
}

async function screenNames(
  task: ScreenTask,
  store: RegisterStore,
  names: readonly string[],
  { screen, threshold }: Ready,
): Promise<ExitCode | Refusal> {
  const found = await screen(names);
  if (!found.ok) return found;
  const { lists, screened } = found.value;
  const { listAgeDays } = store.register.settings;
  const isOne = task.request.names === undefined;
  const asText = (one: Screened, at: number) => screenedText(names[at] ?? '', one, threshold);
  const asJson = () =>
    isOne ? jsonText(screened[0]) : screened.map((each) => `${JSON.stringify(each)}\n`).join('');
  const text = task.request.isJson
    ? asJson()
    : `${listsLine(lists, readingDay(task, store), listAgeDays)}${screened.map(asText).join('\n')}`;
  const unwritten = await writeAnswer(task, text);
  if (unwritten) return unwritten;
  return screened.some(isOpen) ? 1 : 0;
}

async function screen(task: ScreenTask): Promise<ExitCode> {
  const { request } = task;
  const names =
    request.names === undefined ? { ok: true as const, value: [request.name ?? ''] } : await namesIn(task);
  if (!names.ok) return reportRefusal(task, names);
  const way = request.isSaved ? await readyFor(task, request.way) : done({ place: undefined });
  if (!way.ok) return reportRefusal(task, way);
  const store = openFor(task, request.isSaved ? 'write' : 'read');
  try {
    await reportTroubles(task, store);
    const trouble = request.isSaved ? store.refusal : troubleOf(store);
    if (store.text === '' || (request.isSaved && trouble !== undefined)) return exitCodeOf(trouble);
    if (request.acceptClock) store.acceptClock();
    const is = ready(task, store);
    if (!is.ok) return await reportRefusal(task, is);
    const ended = request.isAll
      ? await screenAll(task, store, is.value, way.value.place)
      : await screenNames(task, store, names.value, is.value);
    if (typeof ended !== 'number') return await reportRefusal(task, ended);
    return trouble === undefined ? ended : exitCodeOf(trouble);
  } finally {
    store.close();
  }
}

export const screenCommand = defineCommand({
  name: 'screen',
  description: 'holds names against the lists: one name, the names of a file, or everybody in the register',
  more: 'It ranks and explains, and draws no conclusion. A name that cannot be compared is said to be so. The exit code is 1 when something is open. Of everybody it also says who was never screened, what has changed since the last screening that was saved, and for each hit the command that answers it (decide-hit).',
  words: [{ name: 'NAME', means: 'a name', isOptional: true, isMany: true }],
  takes: [
    'all',
    'save',
    ...wayOptions,
    'names',
    'threshold',
    'today',
    'by',
    'json',
    'out',
    'accept-clock',
    'take-over',
  ],
  examples: [
    {
      line: 'export-docket screen "Lakeside Timber Ltd."',
      description: 'the listed parties it may be, and why',
    },
    {
      line: 'export-docket screen --all --save --json',
      description: 'everybody in the register, for other programs, and notes in the journal what was found',
    },
    {
      line: 'export-docket screen --names names.txt --json',
      description: 'one name a line in, one line of JSON each out',
    },
  ],
  read: (given): ScreenRequest | string | Wrong => {
    const { words, values, at } = given;
    const way = readWay(given, 'screen');
    if (typeof way === 'string') return way;
    if ((way.place !== undefined || way.isOffline) && values.save !== true)
      return 'The server of an office, and --offline, go with --save only.';
    const name = words.length === 0 ? undefined : words.join(' ');
    const ways = [name !== undefined, values.names !== undefined, values.all === true].filter(Boolean);
    if (values.save === true && values.all !== true) return '--save goes with --all only.';
    if (ways.length !== 1) return 'screen needs one of: a name, --names FILE, --all.';
    const threshold = values.threshold === undefined ? undefined : Number(values.threshold);
    if (threshold !== undefined && !(values.threshold?.trim() !== '' && threshold >= 0 && threshold <= 1))
      return {
        message: `--threshold needs a number from 0 to 1, such as 0.8; "${values.threshold}" is none.`,
      };
    return {
      name,
      names:
        values.names === undefined
          ? undefined
          : values.names === standardStream
            ? standardStream
            : at(values.names),
      isAll: values.all === true,
      isSaved: values.save === true,
      way,
      threshold,
    };
  },
  run: screen,
});
