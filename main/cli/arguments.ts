import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { DateStyle } from '../../shared/base/date-style';
import { type IsoDate, isIsoDate } from '../../shared/base/dates';
import type { PaperSize } from '../../shared/calls/preferences';
import { isPublicKey } from '../updates/minisign';
import type { CommonRequest, Places } from './cli-task';
import type { Asked, Command, Wrong } from './command';
import type { CliRequest } from './commands';
import { completionFor, type Shell, shells } from './completion';
import { commandList, commandNamed, helpOf, noSuchCommand, optionsOf, overview, wrongWords } from './help';
import { manPage } from './man-page';
import { didYouMean } from './near';
import {
  everywhere,
  type OptionName,
  optionAs,
  options,
  optionWords,
  standardStream,
  type Values,
} from './options';

export type { CliRequest } from './commands';

export interface WindowRequest extends Places {
  readonly mode: 'window';
  readonly isSample: boolean;
  /** Started with the computer: the window stays out of sight. */
  readonly isHidden: boolean;
  /** The instant to take for now; only for tests. */
  readonly clock: string | undefined;
  /** One more key whose signatures are trusted; only for tests. */
  readonly trustKey: string | undefined;
  /** Who is entering, where nobody was asked yet. */
  readonly by: string | undefined;
  /** A folder or file that the desktop opens with the program; the window says what it is. */
  readonly opened: string | undefined;
}

export type ProgramRequest =
  | WindowRequest
  | CliRequest
  | { readonly mode: 'help'; readonly text: string }
  | { readonly mode: 'version' }
  /** `message` says what is wrong; `text` is all that is to be said. */
  | { readonly mode: 'wrong'; readonly message: string; readonly text: string };

/** What the arguments are read against. */
export interface Surroundings {
  readonly cwd: string;
  readonly isPackaged: boolean;
  /** False where no window can be seen: it must not be tried, because Chromium ends in a crash there. */
  readonly hasDisplay?: boolean;
}

// Chromium takes its own switches from the same line. Ours begin with none of these words, so a misspelled option of
// ours is still found: writing to the default register because of `--registr` would be worse than any message.
const chromiumSwitch =
  /^--?(no-|disable-|enable-|force-|ozone-|log-|lang|inspect|remote-|use-|gtk-|high-dpi|js-flags|password-store|class|psn_|original-process-start-time|allow-file-access-from-files)/;

interface Read {
  readonly words: readonly string[];
  readonly values: Values;
  readonly wrong: Wrong | undefined;
}

const isShell = (word: string | undefined): word is Shell => shells.some((shell) => shell === word);

const windowOptions: readonly OptionName[] = [...everywhere, 'sample', 'hidden', 'by', 'help', 'version'];

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

/** Given again, it adds to what was given before. */
function isMultiple(option: { readonly type: string; readonly multiple?: boolean }): boolean {
  return option.multiple === true;
}

/** Words and options as they stand on the line; the first thing that is wrong with the options. */
function split(argv: readonly string[]): Read {
  const args = argv.filter((word) => !chromiumSwitch.test(word));
  const { tokens, positionals } = parseArgs({
    args,
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Record<string, string | boolean | string[]> = {};
  let wrong: Wrong | undefined;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!isOption(name)) {
      const meant = didYouMean(name, Object.keys(options), 1)?.replace('"', '"--');
      wrong ??= { message: `There is no option ${rawName}.`, meant };
      continue;
    }
    const isSwitch = options[name].type === 'boolean';
    const isMissing = value === undefined || value === '' || (!token.inlineValue && /^-./.test(value));
    if (isSwitch && value !== undefined) wrong ??= { message: `--${name} takes no value.` };
    else if (!isSwitch && isMissing)
      wrong ??= { message: `${optionAs(name)} needs its value: ${optionWords[name].means}.` };
    else if (isMultiple(options[name]))
      values[name] = [...((values[name] as string[] | undefined) ?? []), value ?? ''];
    else values[name] = value ?? true;
  }
  return { words: positionals, values: values as Values, wrong };
}

/** What is wrong with the options and words of a command before it reads them; undefined: nothing. */
function faultOf(command: Command, { words, values, wrong }: Read): Wrong | undefined {
  if (wrong) return wrong;
  const { name, words: taken = [], needs = [] } = command;
  const allowed = optionsOf(command);
  for (const option of Object.keys(values) as OptionName[])
    if (!allowed.includes(option))
      return {
        message: `--${option} does not go with ${name}.`,
        meant: didYouMean(option, allowed, 1)?.replace('"', '"--'),
      };
  const missing = taken.find(({ isOptional = false }, place) => !isOptional && words[place] === undefined);
  const extra = taken.at(-1)?.isMany ? undefined : words[taken.length];
  if (extra !== undefined) return { message: `"${extra}" is one word too many.` };
  if (missing) return { message: `${name} needs ${missing.means}.` };
  for (const [place, { oneOf, means }] of taken.entries()) {
    const word = words[place];
    if (oneOf !== undefined && word !== undefined && !oneOf.includes(word))
      return {
        message: `"${word}" is not ${means}: ${oneOf.join(', ')}.`,
        meant: didYouMean(word, oneOf, 1),
      };
  }
  const needed = needs.find((option) => values[option] === undefined);
  if (needed) return { message: `${name} needs ${optionAs(needed, command.values?.[needed])}.` };
  if (command.isFile === true && values.json === true && values.out === standardStream)
    return { message: '--json and --out - do not go together: standard output holds the file itself.' };
  return undefined;
}

const days: readonly OptionName[] = ['today', 'as-of', 'since', 'until'];

/** What is wrong with values that mean the same wherever they are given; undefined: nothing. */
function valueFault(values: Values, isPackaged: boolean): string | undefined {
  if (values.clock !== undefined) {
    if (isPackaged || values.register === undefined)
      return '--clock is for tests: only in a checkout and only with --register.';
    if (!Number.isFinite(Date.parse(values.clock))) return '--clock needs an instant.';
  }
  if (values['trust-key'] !== undefined) {
    if (isPackaged || values.register === undefined)
      return '--trust-key is for tests: only in a checkout and only with --register.';
    if (!isPublicKey(values['trust-key'])) return '--trust-key needs a public key of minisign.';
  }
  for (const name of days) {
    const given = values[name];
    if (typeof given === 'string' && !isIsoDate(given))
      return `--${name} needs a calendar date written yyyy-mm-dd; "${given}" is none.`;
  }
  const { since, until } = values;
  if (since !== undefined && until !== undefined && since > until)
    return `--since ${since} is after --until ${until}: nothing can be between them.`;
  if (values['as-of'] !== undefined && values.today !== undefined)
    return '--as-of and --today do not go together: as it stood on a day, that day is today.';
  if (values['date-style'] !== undefined && values['date-style'] !== 'us' && values['date-style'] !== 'iso')
    return `--date-style needs us or iso; "${values['date-style']}" is neither.`;
  if (values.paper !== undefined && values.paper !== 'letter' && values.paper !== 'a4')
    return `--paper needs letter or a4; "${values.paper}" is neither.`;
  return undefined;
}

function commonOf(command: Command, { values, at }: Asked): CommonRequest {
  const folder = (name: string | undefined) => (name === undefined ? undefined : at(name));
  return {
    mode: 'cli',
    command: command.name,
    register: folder(values.register),
    userData: folder(values['user-data']),
    today: values.today as IsoDate | undefined,
    asOf: values['as-of'] as IsoDate | undefined,
    clock: values.clock,
    trustKey: values['trust-key'],
    output: folder(values.out),
    isJson: values.json === true,
    isQuiet: values.quiet === true,
    by: values.by,
    acceptClock: values['accept-clock'] === true,
    isTakeOver: values['take-over'] === true,
    paper: values.paper as PaperSize | undefined,
    dates: values['date-style'] as DateStyle | undefined,
  };
}

/** How a desktop names what it opens; no command is called so. */
const isPlace = (word: string): boolean =>
  word.startsWith('file:') || path.isAbsolute(word) || /^\.{1,2}([/\\]|$)/.test(word);

/** The path of such a word; undefined for one on another computer. */
function placeOf(word: string, cwd: string): string | undefined {
  if (!word.startsWith('file:')) return path.resolve(cwd, word);
  try {
    return fileURLToPath(word);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Reads what the program was asked to do from its arguments (without the program and the app folder). */
export function readArguments(
  argv: readonly string[],
  { cwd, isPackaged, hasDisplay = true }: Surroundings,
): ProgramRequest {
  const line = split(argv);
  const { words: all, values } = line;
  const [name, ...words] = all;
  const wrong = (what: Wrong, of?: string): ProgramRequest => ({
    mode: 'wrong',
    message: what.message,
    text: wrongWords(what, of),
  });
  const help = (of: string | undefined, shell?: string): ProgramRequest => {
    if (of === 'man') return { mode: 'help', text: manPage() };
    if (of === 'completion')
      return isShell(shell)
        ? { mode: 'help', text: completionFor(shell) }
        : wrong({ message: `help completion needs the shell: ${shells.join(', ')}.` });
    if (values.json) return { mode: 'help', text: `${JSON.stringify(commandList(), null, 2)}\n` };
    if (of === undefined || of === 'help' || of === 'version') return { mode: 'help', text: overview() };
    const found = commandNamed(of);
    return found === undefined ? wrong(noSuchCommand(of)) : { mode: 'help', text: helpOf(found) };
  };
  if (values.help) return help(name === 'help' ? words[0] : name);
  if (values.version) return { mode: 'version' };
  if (name === 'help') return help(words[0], words[1]);
  if (name === 'version')
    return words[0] === undefined
      ? { mode: 'version' }
      : wrong({ message: `"${words[0]}" is one word too many.` });

  const resolve = (place: string) => path.resolve(cwd, place);
  if (name === undefined || isPlace(name)) {
    const opened = name === undefined ? undefined : placeOf(name, cwd);
    if (name !== undefined && opened === undefined)
      return wrong({ message: `"${name}" is no place on this computer.` });
    const stray = (Object.keys(values) as OptionName[]).find((option) => !windowOptions.includes(option));
    const fault = valueFault(values, isPackaged);
    if (line.wrong) return wrong(line.wrong);
    if (stray !== undefined) return wrong({ message: `--${stray} does not go with the window.` });
    if (fault !== undefined) return wrong({ message: fault });
    if (!hasDisplay) {
      const message = 'There is no display to open the window on.';
      return { mode: 'wrong', message, text: `${message}\n\n${overview()}` };
    }
    return {
      mode: 'window',
      register: values.register === undefined ? undefined : resolve(values.register),
      userData: values['user-data'] === undefined ? undefined : resolve(values['user-data']),
      clock: values.clock,
      trustKey: values['trust-key'],
      by: values.by,
      isSample: values.sample === true,
      isHidden: values.hidden === true && opened === undefined,
      opened,
    };
  }

  const command = commandNamed(name);
  if (command === undefined) return wrong(noSuchCommand(name));
  const fault = faultOf(command, { ...line, words }) ?? valueFault(values, isPackaged);
  if (fault !== undefined) return wrong(typeof fault === 'string' ? { message: fault } : fault, name);
  const at = (place: string) => (place === standardStream ? place : resolve(place));
  const asked: Asked = { words, values, at, cwd };
  const own = command.read(asked);
  if (typeof own === 'string') return wrong({ message: own }, name);
  if ('message' in own) return wrong(own as Wrong, name);
  return { ...commonOf(command, asked), ...own } as CliRequest;
}

/** The program's own arguments. In a checkout Electron's own switches and the app's folder come first. */
export function ownArguments(argv: readonly string[], isDefaultApp: boolean): readonly string[] {
  if (!isDefaultApp) return argv.slice(1);
  const app = argv.findIndex((word, index) => index > 0 && !word.startsWith('-') && argv[index - 1] !== '-r');
  return app === -1 ? [] : argv.slice(app + 1);
}
