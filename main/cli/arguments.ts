import path from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type ExportRequest, exportRequest } from '../../shared/calls/exchange-calls';
import { type IsoDate, isIsoDate } from '../../shared/dates';
import type { ImportRequest } from './cli-import';
import { importOptions, readImportArguments } from './import-arguments';

/** The commands that work without a window. */
export const cliCommands = [
  'execute',
  'docket',
  'yearly',
  'summary',
  'sheet',
  'import',
  'export',
  'calendar',
  'response',
  'attach',
  'verify',
] as const;
export type CliCommand = (typeof cliCommands)[number];

/** The sheets of one record that `sheet` writes. */
export const sheetNames = ['conditions', 'counterparty', 'history', 'count', 'response'] as const;
export type SheetName = (typeof sheetNames)[number];

/** Where the program keeps and finds things; absolute paths. */
export interface Places {
  readonly register: string | undefined;
  readonly userData: string | undefined;
}

export interface WindowRequest extends Places {
  readonly mode: 'window';
  readonly isSample: boolean;
  /** Started with the computer: the window stays out of sight. */
  readonly isHidden: boolean;
  /** The instant to take for now; only for tests. */
  readonly clock: string | undefined;
  /** Who is entering, where nobody was asked yet. */
  readonly by: string | undefined;
}

export interface CliRequest extends Places {
  readonly mode: 'cli';
  readonly command: CliCommand;
  readonly reference: string | undefined;
  /** `sheet`: which one. */
  readonly sheet: SheetName | undefined;
  /** `attach`: the files to copy into the register; absolute paths. */
  readonly files: readonly string[];
  /** `sheet response` and `response`: with the privileged notes. */
  readonly includePrivileged: boolean;
  /** `summary --all`: every record that is neither archived nor void. */
  readonly isAll: boolean;
  /** Only for `import`. */
  readonly importing: ImportRequest | undefined;
  /** `docket --pdf`: where the docket for the wall goes. */
  readonly pdf: string | undefined;
  readonly today: IsoDate | undefined;
  readonly clock: string | undefined;
  readonly input: string | undefined;
  readonly output: string | undefined;
  /** `export` and `calendar`: what goes where in which form. */
  readonly exporting: ExportRequest | undefined;
  readonly isJson: boolean;
  readonly by: string | undefined;
  readonly acceptClock: boolean;
}

export type ProgramRequest =
  | WindowRequest
  | CliRequest
  | { readonly mode: 'help' }
  | { readonly mode: 'version' }
  | { readonly mode: 'wrong'; readonly message: string };

/** What the arguments are read against. */
export interface Surroundings {
  readonly cwd: string;
  readonly isPackaged: boolean;
}

// Chromium takes its own switches from the same line. Ours begin with none of these words, so a misspelled option of
// ours is still found: writing to the default register because of `--registr` would be worse than any message.
const chromiumSwitch =
  /^--?(no-|disable-|enable-|force-|ozone-|log-|lang|inspect|remote-|use-|gtk-|high-dpi|js-flags|password-store|class|psn_|original-process-start-time|allow-file-access-from-files)/;

const options = {
  register: { type: 'string' },
  'user-data': { type: 'string' },
  sample: { type: 'boolean' },
  hidden: { type: 'boolean' },
  clock: { type: 'string' },
  by: { type: 'string' },
  today: { type: 'string' },
  in: { type: 'string' },
  out: { type: 'string' },
  pdf: { type: 'string' },
  all: { type: 'boolean' },
  as: { type: 'string' },
  table: { type: 'string' },
  privileged: { type: 'boolean' },
  json: { type: 'boolean' },
  ...importOptions,
  'accept-clock': { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];
type OptionName = keyof typeof options;

const everywhere: readonly OptionName[] = ['register', 'user-data', 'clock'];
const allowed: Readonly<Record<CliCommand | 'window', readonly OptionName[]>> = {
  window: [...everywhere, 'sample', 'hidden', 'by'],
  execute: [...everywhere, 'in', 'out', 'by', 'accept-clock', 'today'],
  docket: [...everywhere, 'today', 'out', 'json', 'pdf'],
  yearly: [...everywhere, 'today', 'out', 'json'],
  summary: [...everywhere, 'today', 'out', 'all'],
  sheet: [...everywhere, 'today', 'out', 'privileged'],
  import: [
    ...everywhere,
    'out',
    'by',
    'accept-clock',
    'as',
    'json',
    ...(Object.keys(importOptions) as (keyof typeof importOptions)[]),
  ],
  export: [...everywhere, 'today', 'out', 'as', 'table', 'privileged'],
  calendar: [...everywhere, 'today', 'out'],
  response: [...everywhere, 'today', 'out', 'privileged'],
  attach: [...everywhere, 'out', 'accept-clock'],
  verify: [...everywhere, 'out', 'json'],
};

const wrong = (message: string): ProgramRequest => ({ mode: 'wrong', message });

// Node's message ends with advice on shells that helps nobody here.
function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message.split('. ')[0]?.replace(/\.$/, '')}.`;
}

function isCliCommand(word: string): word is CliCommand {
  return (cliCommands as readonly string[]).includes(word);
}

/** The file that `export` or `calendar` asks for, parsed; undefined for other commands. */
function exportAsked(
  command: CliCommand,
  values: {
    readonly as?: string | undefined;
    readonly table?: string | undefined;
    readonly privileged?: boolean | undefined;
  },
) {
  if (command === 'calendar') return exportRequest.safeParse({ what: 'calendar', format: 'ics' });
  if (command !== 'export') return undefined;
  const what = values.as === 'json' && values.table === undefined ? 'register' : values.table;
  const includePrivileged = values.privileged === true;
  return exportRequest.safeParse({ what, format: values.as, includePrivileged });
}

function isSheetName(word: string | undefined): word is SheetName {
  return sheetNames.some((name) => name === word);
}

/** Reads what the program was asked to do from its arguments (without the program and the app folder). */
export function readArguments(argv: readonly string[], { cwd, isPackaged }: Surroundings): ProgramRequest {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    const args = argv.filter((word) => !chromiumSwitch.test(word));
    parsed = parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    return wrong(firstSentence(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return { mode: 'help' };
  if (values.version) return { mode: 'version' };
  const [command, ...words] = positionals;
  const [sheet, reference] = command === 'sheet' ? words : [undefined, words[0]];
  if (command !== undefined && !isCliCommand(command)) return wrong(`There is no command "${command}".`);
  for (const name of Object.keys(values) as OptionName[]) {
    if (!allowed[command ?? 'window'].includes(name))
      return wrong(`--${name} does not go with ${command ?? 'the window'}.`);
    if (values[name] === '') return wrong(`--${name} needs a value.`);
  }
  const takesOne =
    command === 'import' || command === 'response' || (command === 'summary' && values.all !== true);
  const taken = command === 'sheet' ? 2 : takesOne ? 1 : 0;
  const extra = command === 'attach' ? undefined : words[taken];
  if (extra !== undefined) return wrong(`"${extra}" is one word too many.`);
  if (values.clock !== undefined) {
    if (isPackaged || values.register === undefined)
      return wrong('--clock is for tests: only in a checkout and only with --register.');
    if (!Number.isFinite(Date.parse(values.clock))) return wrong('--clock needs an instant.');
  }
  if (values.today !== undefined && !isIsoDate(values.today))
    return wrong('--today needs a calendar date written yyyy-mm-dd.');
  const at = (folder: string | undefined) => (folder === undefined ? undefined : path.resolve(cwd, folder));
  const places = {
    register: at(values.register),
    userData: at(values['user-data']),
    clock: values.clock,
    by: values.by,
  };
  if (command === undefined) {
    return {
      mode: 'window',
      ...places,
      isSample: values.sample === true,
      isHidden: values.hidden === true,
    };
  }
  if (command === 'summary' && (values.out === undefined || (reference === undefined && values.all !== true)))
    return wrong('summary needs a license, or --all, and --out FILE.');
  if (command === 'sheet' && (!isSheetName(sheet) || reference === undefined || values.out === undefined))
    return wrong(`sheet needs one of ${sheetNames.join(', ')}, a record, and --out FILE.`);
  if (command === 'sheet' && sheet !== 'response' && values.privileged === true)
    return wrong(`--privileged does not go with sheet ${sheet ?? ''}.`);
  if (command === 'response' && (reference === undefined || values.out === undefined))
    return wrong('response needs a license or letter, and --out DIR.');
  if (command === 'attach' && words.length === 0) return wrong('attach needs a file.');
  const importing = command === 'import' ? readImportArguments(reference, values, cwd) : undefined;
  if (typeof importing === 'string') return wrong(importing);
  const exporting = exportAsked(command, values);
  if (exporting !== undefined) {
    if (values.out === undefined) return wrong(`${command} needs --out FILE.`);
    if (!exporting.success)
      return wrong(
        'export needs --as xlsx or csv with --table docket, licenses, counterparties, items or letters; --as xlsx with --table all; or --as json.',
      );
  }
  if (values.pdf !== undefined && values.json === true) return wrong('--pdf and --json do not go together.');
  return {
    mode: 'cli',
    command,
    ...places,
    reference,
    sheet: isSheetName(sheet) ? sheet : undefined,
    files: command === 'attach' ? words.map((word) => path.resolve(cwd, word)) : [],
    includePrivileged: values.privileged === true,
    isAll: values.all === true,
    importing,
    pdf: at(values.pdf),
    today: values.today as IsoDate | undefined,
    input: at(values.in),
    output: at(values.out),
    exporting: exporting?.data,
    isJson: values.json === true,
    acceptClock: values['accept-clock'] === true,
  };
}

/** The program's own arguments. In a checkout Electron's own switches and the app's folder come first. */
export function ownArguments(argv: readonly string[], isDefaultApp: boolean): readonly string[] {
  if (!isDefaultApp) return argv.slice(1);
  const app = argv.findIndex((word, index) => index > 0 && !word.startsWith('-') && argv[index - 1] !== '-r');
  return app === -1 ? [] : argv.slice(app + 1);
}
