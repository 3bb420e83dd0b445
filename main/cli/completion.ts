import { commandsForUsers } from './help';

/** A shell that can complete a word that was begun. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

interface Entry {
  readonly name: string;
  readonly means: string;
  /** The options it takes, with what they mean. */
  readonly options: readonly (readonly [option: string, means: string])[];
  /** What its first word may be, where only certain words are taken. */
  readonly choices: readonly string[];
}

function entries(): readonly Entry[] {
  const list = commandsForUsers().map(({ command, does: means, options, words }) => ({
    name: command,
    means,
    options: options.map(({ option, means: meaning }) => [option, meaning] as const),
    choices: words[0]?.oneOf ?? [],
  }));
  const names = list.map(({ name }) => name);
  return [
    ...list,
    { name: 'help', means: 'says how the program or a command is used', options: [], choices: names },
    { name: 'version', means: 'prints the version of the program', options: [], choices: [] },
  ];
}

/** In single quotes of a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const offers = ({ options, choices }: Entry): readonly string[] => [
  ...choices,
  ...options.map(([option]) => option),
];

// Where nothing fits, the shell completes names of files, as it does for a program it knows nothing about.
function bash(): string {
  const cases = entries().map((each) => `    ${each.name}) offered=${quoted(offers(each).join(' '))} ;;`);
  const names = entries().map(({ name }) => name);
  return `_export_docket() {
  local word="\${COMP_WORDS[COMP_CWORD]}" offered=''
  if [ "$COMP_CWORD" -eq 1 ]; then
    offered=${quoted(names.join(' '))}
  else
    case "\${COMP_WORDS[1]}" in
${cases.map((line) => `  ${line}`).join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$offered" -- "$word"))
}
complete -o default -F _export_docket export-docket
`;
}

/** One of a list that `_describe` shows: a colon in it would end the name. */
const described = (name: string, means: string): string => quoted(`${name.replaceAll(':', '\\:')}:${means}`);

function zsh(): string {
  const cases = entries().map((each) => {
    const options = each.options.map(([option, means]) => described(option, means));
    const choices = each.choices.map((choice) => quoted(choice));
    return `    ${each.name}) offered=(${[...choices, ...options].join(' ')}) ;;`;
  });
  return `#compdef export-docket
_export_docket() {
  local -a offered
  if (( CURRENT == 2 )); then
    offered=(${entries()
      .map(({ name, means }) => described(name, means))
      .join(' ')})
    _describe command offered
    return
  fi
  case "\${words[2]}" in
${cases.join('\n')}
  esac
  _describe option offered || _files
}
# Loaded by the first press of Tab, it has to answer that one too.
if [ "\${funcstack[1]}" = _export-docket ]; then _export_docket "$@"; else compdef _export_docket export-docket; fi
`;
}

/** In single quotes of fish, which knows two escapes inside them. */
const fishQuoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function fish(): string {
  const lines = entries().flatMap(({ name, means, options, choices }) => [
    `complete -c export-docket -n __fish_use_subcommand -f -a ${name} -d ${fishQuoted(means)}`,
    ...choices.map(
      (choice) =>
        `complete -c export-docket -n '__fish_seen_subcommand_from ${name}' -f -a ${fishQuoted(choice)}`,
    ),
    ...options.map(
      ([option, meaning]) =>
        `complete -c export-docket -n '__fish_seen_subcommand_from ${name}' -l ${option.slice(2)} -d ${fishQuoted(meaning)}`,
    ),
  ]);
  return `${lines.join('\n')}\n`;
}

const powerQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function powershell(): string {
  const rows = entries().map(
    (each) => `  ${powerQuoted(each.name)} = @(${offers(each).map(powerQuoted).join(', ')})`,
  );
  return `$exportDocketWords = @{
${rows.join('\n')}
}
Register-ArgumentCompleter -Native -CommandName export-docket -ScriptBlock {
  param($word, $line, $at)
  $typed = @($line.CommandElements | ForEach-Object { $_.ToString() })
  $isFirst = $typed.Count -le 1 -or ($typed.Count -eq 2 -and $word -ne '')
  $offered = if ($isFirst) { $exportDocketWords.Keys | Sort-Object } else { $exportDocketWords[$typed[1]] }
  $offered | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

const scripts: Readonly<Record<Shell, () => string>> = { bash, zsh, fish, powershell };

/** The script by which that shell completes the commands and options of the program. */
export const completionFor = (shell: Shell): string => scripts[shell]();
