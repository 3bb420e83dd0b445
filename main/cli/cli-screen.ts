import { readFileSync } from 'node:fs';
import { inWords } from '../../shared/base/message-text';
import { plural } from '../../shared/base/plural';
import { type Result, refuse } from '../../shared/base/result';
import { type PartyToScreen, partiesToScreen } from '../../shared/docket/parties-to-screen';
import type { Screened } from '../../shared/screening/screening';
import { diskCode, realFileSystem } from '../disk/file-system';
import type { Docket } from '../register/docket';
import { keptLists } from '../screening/kept-lists';
import { jsonText, reportRefusal } from './cli-answer';
import { linesOf } from './cli-input';
import { writeAnswer } from './cli-output';
import { exitCodeOf, openFor, readingDay, reportTroubles, troubleOf } from './cli-register';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand, type Wrong } from './command';
import { standardStream } from './options';
import { listsLine, screenedText } from './screen-answer';

interface ScreenRequest {
  /** One name to screen. */
  readonly name: string | undefined;
  /** The file with one name a line. */
  readonly names: string | undefined;
  /** Everybody in the register. */
  readonly isAll: boolean;
  /** From 0 to 1; undefined: that of the settings. */
  readonly threshold: number | undefined;
}
type ScreenTask = CliTask<CommonRequest & ScreenRequest>;

interface Ready {
  readonly threshold: number;
  readonly screen: (names: readonly string[]) => Promise<Result<readonly Screened[]>>;
}

function ready({ request, ports }: ScreenTask, docket: Docket): Result<Ready> {
  const { screeningLists, screeningThreshold } = docket.register.settings;
  if (screeningLists.length === 0) return refuse('not-found', 'no-lists');
  const lists = keptLists(realFileSystem, docket.folder, screeningLists);
  if (!lists.ok) return lists;
  const threshold = request.threshold ?? screeningThreshold / 100;
  return {
    ok: true,
    value: { threshold, screen: (names) => ports.screener.screen(lists.value, names, threshold) },
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

/** What was found for one party under all of its names, as `screen --all --json` gives it. */
interface ScreenedParty {
  readonly party: PartyToScreen;
  readonly byName: readonly Screened[];
}

function partyJson({ party, byName }: ScreenedParty) {
  return {
    counterpartyId: party.counterpartyId,
    name: party.name,
    licenses: party.licenses,
    cannotCompare: byName.some(({ cannotCompare }) => cannotCompare),
    names: party.names.map((name, at) => ({
      name,
      hits: byName[at]?.hits ?? [],
      cannotCompare: byName[at]?.cannotCompare ?? false,
    })),
  };
}

async function screenAll(
  task: ScreenTask,
  docket: Docket,
  { screen, threshold }: Ready,
): Promise<ExitCode | Result<never>> {
  const parties = partiesToScreen(docket.register);
  const screened = await screen(parties.flatMap(({ names }) => names));
  if (!screened.ok) return screened;
  let at = 0;
  const found = parties.map((party): ScreenedParty => {
    const byName = screened.value.slice(at, at + party.names.length);
    at += party.names.length;
    return { party, byName };
  });
  const open = found.filter(({ byName }) => byName.some(isOpen));
  const lists = screened.value[0]?.lists ?? [];
  const today = readingDay(task, docket);
  const text = task.request.isJson
    ? jsonText({ lists, threshold, screened: found.length, open: open.length, parties: found.map(partyJson) })
    : [
        listsLine(lists, today, docket.register.settings.listAgeDays),
        `${plural(found.length, 'party', 'parties')} screened, ${open.length} open.\n`,
        ...open.flatMap(({ party, byName }) =>
          party.names.flatMap((name, place) => {
            const one = byName[place];
            return one !== undefined && isOpen(one) ? [`\n${screenedText(name, one, threshold)}`] : [];
          }),
        ),
      ].join('');
  const unwritten = await writeAnswer(task, text);
  if (unwritten) return unwritten;
  return open.length > 0 ? 1 : 0;
}

async function screenNames(
  task: ScreenTask,
  docket: Docket,
  names: readonly string[],
  { screen, threshold }: Ready,
): Promise<ExitCode | Result<never>> {
  const screened = await screen(names);
  if (!screened.ok) return screened;
  const { listAgeDays } = docket.register.settings;
  const isOne = task.request.names === undefined;
  const asText = (one: Screened, at: number) => screenedText(names[at] ?? '', one, threshold);
  const text = task.request.isJson
    ? isOne
      ? jsonText(screened.value[0])
      : screened.value.map((each) => `${JSON.stringify(each)}\n`).join('')
    : `${listsLine(screened.value[0]?.lists ?? [], readingDay(task, docket), listAgeDays)}${screened.value.map(asText).join('\n')}`;
  const unwritten = await writeAnswer(task, text);
  if (unwritten) return unwritten;
  return screened.value.some(isOpen) ? 1 : 0;
}

async function screen(task: ScreenTask): Promise<ExitCode> {
  const { request, ports } = task;
  const names =
    request.names === undefined ? { ok: true as const, value: [request.name ?? ''] } : await namesIn(task);
  if (!names.ok) return reportRefusal(task, names);
  const docket = openFor(task, 'read');
  await reportTroubles(task, docket);
  const trouble = troubleOf(docket);
  if (docket.text === '') return exitCodeOf(trouble);
  const is = ready(task, docket);
  if (!is.ok) return reportRefusal(task, is);
  const ended = request.isAll
    ? await screenAll(task, docket, is.value)
    : await screenNames(task, docket, names.value, is.value);
  if (typeof ended === 'number') return trouble === undefined ? ended : exitCodeOf(trouble);
  if (ended.ok) return 0;
  if (request.isJson) return reportRefusal(task, ended);
  await ports.complain(`${inWords(ended)}\n`);
  return exitCodeOf(ended);
}

export const screenCommand = defineCommand({
  name: 'screen',
  description: 'holds names against the lists: one name, the names of a file, or everybody in the register',
  more: 'It ranks and explains, and draws no conclusion. A name that cannot be compared is said to be so. The exit code is 1 when something is open.',
  words: [{ name: 'NAME', means: 'a name', isOptional: true, isMany: true }],
  takes: ['all', 'names', 'threshold', 'today', 'json', 'out'],
  examples: [
    {
      line: 'export-docket screen "Lakeside Timber Ltd."',
      description: 'the listed parties it may be, and why',
    },
    {
      line: 'export-docket screen --all --json',
      description: 'everybody in the register, for other programs',
    },
    {
      line: 'export-docket screen --names names.txt --json',
      description: 'one name a line in, one line of JSON each out',
    },
  ],
  read: ({ words, values, at }): ScreenRequest | string | Wrong => {
    const name = words.length === 0 ? undefined : words.join(' ');
    const ways = [name !== undefined, values.names !== undefined, values.all === true].filter(Boolean);
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
      threshold,
    };
  },
  run: screen,
});
