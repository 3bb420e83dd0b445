import type { ExitCode } from './cli-task';
import type { Command, Wrong } from './command';
import { commands } from './commands';
import { didYouMean } from './near';
import { everywhere, forTests, type OptionName, optionAs, optionWords } from './options';

export const exitCodes: Readonly<Record<ExitCode, string>> = {
  0: 'done',
  1: 'something was refused',
  2: 'usage error: unknown command or option',
  3: 'the register is damaged',
  130: 'stopped by Ctrl+C or by the system',
};

const exits = `Exit codes: ${Object.entries(exitCodes)
  .map(([code, means]) => `${code} ${means}`)
  .join(' · ')}.\n`;

/** Every word that stands for a command, those of help and version too. */
export const commandNames: readonly string[] = [...commands.map(({ name }) => name), 'help', 'version'];

/** The command of that name. */
export function commandNamed(name: string | undefined): Command | undefined {
  return commands.find((each) => each.name === name);
}

/** All options of a command in the order in which help names them. */
export function optionsOf({ needs = [], takes }: Pick<Command, 'needs' | 'takes'>): readonly OptionName[] {
  return [...new Set([...needs, ...takes, ...everywhere])];
}

/** "export-docket summary [LICENSE] --out FILE [--all] …", without the options of every command. */
export function usageOf({ name, words = [], needs = [], takes, values = {} }: Command): string {
  const parts = words.map(({ name: word, isOptional = false, isMany = false }) => {
    const shown = isMany ? `${word}…` : word;
    return isOptional ? `[${shown}]` : shown;
  });
  const options = [
    ...needs.map((option) => optionAs(option, values[option])),
    ...takes.map((option) => `[${optionAs(option, values[option])}]`),
  ];
  return ['export-docket', name, ...parts, ...options].join(' ');
}

/** Cuts a line at blanks so that it fits a terminal; what follows is indented. */
function wrapped(text: string, indent: number, width = 100): string {
  const lines = [''];
  // An option stays together with its value.
  for (const word of text.split(/ (?![^[\]]*\])/)) {
    const line = lines.at(-1) ?? '';
    if (line.trim() !== '' && line.length + word.length + 1 > width) lines.push(' '.repeat(indent) + word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

function rows(pairs: readonly (readonly [string, string])[]): string {
  const wide = Math.max(...pairs.map(([left]) => left.length));
  return pairs
    .map(
      ([left, right]) =>
        `  ${wrapped(`${left.padEnd(wide)}  ${right}`, wide + 4, 110).replace(/^ {2}/, '')}\n`,
    )
    .join('');
}

const isForUsers = (option: OptionName) => !forTests.includes(option);

const windowUsage =
  'export-docket [PLACE] [--sample] [--hidden] [--by NAME] [--register DIR] [--user-data DIR]';

/** What `export-docket help` says: every command in a line. */
export function overview(): string {
  const list = commands.map(({ name, description }) => [name, description] as const);
  return `Usage:
  ${windowUsage}
      opens the window; PLACE is the path of a handover folder, a backup or a register, and the window
      says what it is and what can be done with it
  export-docket COMMAND …
      works without a window

Commands:
${rows([
  ...list,
  ['help [COMMAND]', 'says how the program or a command is used'],
  ['help man', 'prints the page for man'],
  [
    'help completion SHELL',
    'prints the script by which bash, zsh, fish or powershell completes commands and options',
  ],
  ['version', optionWords.version.means],
])}
Options of every command:
${rows(everywhere.filter(isForUsers).map((name) => [optionAs(name), optionWords[name].means] as const))}
${exits}
How one command is used, with examples: export-docket help COMMAND
`;
}

/** What `export-docket help COMMAND` says. */
export function helpOf(command: Command): string {
  const { name, description, more, words = [], values = {}, examples } = command;
  const taken = words.map(
    (word) =>
      [word.name, word.oneOf === undefined ? word.means : `${word.means}: ${word.oneOf.join(', ')}`] as const,
  );
  const options = optionsOf(command)
    .filter(isForUsers)
    .map((option) => [optionAs(option, values[option]), optionWords[option].means] as const);
  return `${name}: ${description}
${more === undefined ? '' : `${wrapped(more, 0)}\n`}
Usage:
  ${wrapped(usageOf(command), 6)}

${taken.length === 0 ? '' : `Words:\n${rows(taken)}\n`}Options:
${rows(options)}
Examples:
${examples.map(({ line, description: what }) => `  ${line}\n      ${what}\n`).join('')}
${exits}`;
}

/** The commands with their words, options and examples for programs: what `export-docket help --json` answers. */
export function commandList() {
  return commands.map((command) => ({
    command: command.name,
    // The names of these fields are kept: scripts read them.
    does: command.description,
    usage: usageOf(command),
    words: (command.words ?? []).map(({ name, means, isOptional = false, isMany = false, oneOf = null }) => ({
      name,
      means,
      optional: isOptional,
      many: isMany,
      oneOf,
    })),
    options: optionsOf(command).map((option) => ({
      option: `--${option}`,
      value: command.values?.[option] ?? optionWords[option].value ?? null,
      means: optionWords[option].means,
      needed: command.needs?.includes(option) ?? false,
    })),
    examples: command.examples.map(({ line, description: does }) => ({ line, does })),
  }));
}

/** The same commands as they are for those who use the program, without what is for tests. */
export const commandsForUsers = () =>
  commandList().map(({ options, ...rest }) => ({
    ...rest,
    options: options.filter(({ option }) => isForUsers(option.slice(2) as OptionName)),
  }));

/** What is said of a usage error: what is wrong, what may have been meant, where help is. */
export function wrongWords({ message, meant }: Wrong, command: string | undefined): string {
  const help = `Help: export-docket help${command === undefined ? '' : ` ${command}`}`;
  return `${[message, ...(meant === undefined ? [] : [meant]), help].join('\n')}\n`;
}

/** A word that is no command. */
export function noSuchCommand(word: string): Wrong {
  return { message: `There is no command "${word}".`, meant: didYouMean(word, commandNames) };
}
