import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { readArguments } from './arguments';
import { completionFor, shells } from './completion';
import { commandNames, commandsForUsers } from './help';

/** What the real bash offers after `line`, whose last word is begun. */
function offered(line: string): readonly string[] {
  const words = line.split(' ');
  const script = `${completionFor('bash')}
COMP_WORDS=("$@")
COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
_export_docket
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr, status } = spawnSync('bash', ['-c', script, 'bash', ...words], {
    encoding: 'utf8',
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout.split('\n').filter((word) => word !== '');
}

const read = (...argv: readonly string[]) => readArguments(argv, { cwd: '/', isPackaged: true });

describe.runIf(process.platform !== 'win32')('bash', () => {
  test('offers every command, those that begin alike, and the options of one', () => {
    expect(offered('export-docket ')).toEqual(commandNames);
    expect(offered('export-docket lic')).toEqual(['licenses']);
    expect(offered('export-docket docket --js')).toEqual(['--json']);
    expect(offered('export-docket docket --zzz')).toEqual([]);
    expect(offered('export-docket help verif')).toEqual(['verify']);
  });

  test('offers of each command what its help names', () => {
    for (const { command, options, words } of commandsForUsers()) {
      const names = options.map(({ option }) => option);
      expect([command, offered(`export-docket ${command} `)]).toEqual([
        command,
        [...(words[0]?.oneOf ?? []), ...names],
      ]);
    }
  });
});

test('each shell gets a script that names every command and option', () => {
  for (const shell of shells) {
    const answer = read('help', 'completion', shell);
    const text = answer.mode === 'help' ? answer.text : '';
    for (const name of commandNames) expect([shell, text.includes(name)]).toEqual([shell, true]);
    expect(text).not.toMatch(/(--|-l )(trust-key|clock)\b/);
    for (const { options } of commandsForUsers())
      for (const { option } of options)
        expect([shell, text.includes(option.slice(2))]).toEqual([shell, true]);
  }
});

test('another shell is refused with the four there are', () => {
  for (const argv of [
    ['help', 'completion'],
    ['help', 'completion', 'csh'],
  ])
    expect(read(...argv)).toMatchObject({
      mode: 'wrong',
      message: 'help completion needs the shell: bash, zsh, fish, powershell.',
    });
});

test('the page for man has every command with its options, and nothing in it acts as an instruction', () => {
  const answer = read('help', 'man');
  const text = answer.mode === 'help' ? answer.text : '';
  expect([...text.matchAll(/^\.SS (.*)$/gm)].map(([, name = '']) => name.replaceAll('\\-', '-'))).toEqual(
    commandsForUsers().map(({ command }) => command),
  );
  const instructions = new Set([...text.matchAll(/^[.'](\S+)/gm)].map(([, name]) => name));
  expect([...instructions].sort()).toEqual(['B', 'EE', 'EX', 'I', 'PP', 'SH', 'SS', 'TH', 'TP', 'br']);
});
