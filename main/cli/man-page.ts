import { commandsForUsers, exitCodes } from './help';

/** Text as troff takes it: nothing at the beginning of a line, and no backslash, is an instruction. */
const plain = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1');

const paragraph = (term: string, text: string): string => `.TP\n.B ${plain(term)}\n${plain(text)}\n`;

function commandPart({
  command,
  does: means,
  usage,
  options,
  examples,
}: ReturnType<typeof commandsForUsers>[number]) {
  return [
    `.SS ${plain(command)}`,
    `${plain(means)}.`,
    '.PP',
    `.B ${plain(usage)}`,
    ...options.map(({ option, value, means: meaning }) =>
      paragraph(value === null ? option : `${option} ${value}`, meaning).trimEnd(),
    ),
    ...examples.flatMap(({ line, does: what }) => [
      '.PP',
      '.EX',
      `  ${plain(line)}`,
      '.EE',
      `${plain(what)}.`,
    ]),
  ].join('\n');
}

/** The page that `man export-docket` shows, in troff with the usual macros. */
export function manPage(): string {
  const codes = Object.entries(exitCodes).map(([code, means]) => paragraph(code, means));
  return `.TH EXPORT\\-DOCKET 1 "" "Export Docket" "User Commands"
.SH NAME
export\\-docket \\- deadlines of US export licenses, offline
.SH SYNOPSIS
.B export\\-docket
[\\fIPLACE\\fR] [\\fB\\-\\-sample\\fR] [\\fB\\-\\-hidden\\fR] [\\fB\\-\\-by\\fR \\fINAME\\fR] [\\fB\\-\\-register\\fR \\fIDIR\\fR]
.br
.B export\\-docket
\\fICOMMAND\\fR ...
.SH DESCRIPTION
Without a command the window opens. With one, the program works in the terminal, needs no display, and writes to the same register.
Nothing is sent over a network.
.SH COMMANDS
${commandsForUsers().map(commandPart).join('\n')}
.SH EXIT STATUS
${codes.join('')}.SH FILES
.TP
.I ~/.config/Export Docket
settings, the usual register and its backups. Removing the program leaves them.
`;
}
