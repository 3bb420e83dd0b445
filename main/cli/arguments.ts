import path from 'node:path';
import type { DateStyle } from '../../shared/base/date-style';
import type { IsoDate } from '../../shared/base/dates';
import type { PaperSize } from '../../shared/calls/preferences';
import type { CommonRequest } from './cli-task';
import type { Asked, Command, Wrong } from './command';
import type { CliRequest } from './commands';
import { completionFor, type Shell, shells } from './completion';
import { commandList, commandNamed, helpOf, noSuchCommand, optionsOf, overview, wrongWords } from './help';
import { type Line, lineOf } from './line';
import { manPage } from './man-page';
import { didYouMean } from './near';
import { type OptionName, optionAs, standardStream } from './options';
import { valueFault } from './value-fault';
import { type Surroundings, type WindowRequest, windowRequestOf } from './window-request';

export type { CliRequest } from './commands';

export type ProgramRequest =
  | WindowRequest
  | CliRequest
  | { readonly mode: 'help'; readonly text: string }
  | { readonly mode: 'version' }
  /** `message` says what is wrong; `text` is all that is to be said. */
  | { readonly mode: 'wrong'; readonly message: string; readonly text: string };

const isShell = (word: string | undefined): word is Shell => shells.some((shell) => shell === word);

/** What is wrong with the options and words of a command before it reads them; undefined: nothing. */
function faultOf(command: Command, { words, values, wrong }: Line): Wrong | undefined {
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

/** Reads what the program was asked to do from its arguments (without the program and the app folder). */
export function readArguments(argv: readonly string[], surroundings: Surroundings): ProgramRequest {
  const { cwd, isPackaged } = surroundings;
  const line = lineOf(argv);
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

  const window = windowRequestOf(line, surroundings);
  if (window !== undefined) {
    if (!('message' in window)) return window;
    return window.needsOverview === true
      ? { mode: 'wrong', message: window.message, text: `${window.message}\n\n${overview()}` }
      : wrong(window);
  }
  const resolve = (place: string) => path.resolve(cwd, place);
  const command = name === undefined ? undefined : commandNamed(name);
  if (command === undefined || name === undefined) return wrong(noSuchCommand(name ?? ''));
  const fault = faultOf(command, { ...line, words }) ?? valueFault(values, isPackaged);
  if (fault !== undefined) return wrong(typeof fault === 'string' ? { message: fault } : fault, name);
  const at = (place: string) => (place === standardStream ? place : resolve(place));
  const asked: Asked = { words, values, at, cwd };
  const own = command.read(asked);
  if (typeof own === 'string') return wrong({ message: own }, name);
  if ('message' in own) return wrong(own as Wrong, name);
  return { ...commonOf(command, asked), ...own } as CliRequest;
}
