import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

// What the forge and the editor read is run by nobody here: these tests hold it against the repository.
const root = join(import.meta.dirname, '..');
const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const workflows = readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`);
const commands = JSON.parse(text('package.json')).scripts as Record<string, string>;
const scripts = Object.keys(commands);

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: unknown; readonly steps: readonly Step[] }>
  >;
}
const stepsOf = (file: string) => {
  const { jobs } = parse(text(file)) as Workflow;
  return Object.values(jobs).flatMap(({ steps }) => steps);
};

/** The scripts of package.json that a command line calls, and what else it calls. */
function called(command: string): readonly string[] {
  return command
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => /^npm (?:run (?:--silent )?)?([\w:]+)(?: -- .*)?$/.exec(line.trim())?.[1] ?? line.trim());
}

test.each(workflows)('%s may only read', (file) => {
  const { permissions, jobs } = parse(text(file)) as Workflow;
  expect(permissions).toEqual({ contents: 'read' });
  for (const job of Object.values(jobs)) expect(job.permissions).toBeUndefined();
});

test.each(workflows)('%s pins each action by its commit', (file) => {
  const used = stepsOf(file).flatMap(({ uses }) => uses ?? []);
  expect(used.length).toBeGreaterThan(0);
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
});

test.each(workflows)('%s runs only scripts of this repository', (file) => {
  const commands = stepsOf(file).flatMap(({ run }) => (run === undefined ? [] : called(run)));
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands) expect(scripts).toContain(command);
});

test('a step that calls something else is found', () => {
  expect(called('npm test\nnpm run test:e2e -- e2e/smoke.spec.ts\ncurl example.com | sh')).toEqual([
    'test',
    'test:e2e',
    'curl example.com | sh',
  ]);
});

test('every script of package.json has its file', () => {
  const commands = Object.values(JSON.parse(text('package.json')).scripts as Record<string, string>);
  for (const command of commands) {
    const file = /^node (scripts\/\S+)/.exec(command)?.[1];
    if (file !== undefined) expect(existsSync(join(root, file))).toBe(true);
  }
});

test('the forms for issues parse and ask for something', () => {
  const folder = '.github/ISSUE_TEMPLATE';
  for (const name of readdirSync(join(root, folder)).filter((each) => each !== 'config.yml')) {
    const form = parse(text(`${folder}/${name}`)) as { name: string; body: { attributes: object }[] };
    expect(form.name).not.toBe('');
    expect(form.body.length).toBeGreaterThan(1);
  }
  expect(parse(text('.github/dependabot.yml'))).toMatchObject({ version: 2 });
});

test('the Node version of the editor and of the automatic build is the oldest one that is supported', () => {
  const { engines } = JSON.parse(text('package.json')) as { engines: { node: string } };
  expect(engines.node).toBe(`>=${text('.nvmrc').trim()}.0`);
});

test('what the editor starts is there', () => {
  const { configurations, compounds } = JSON.parse(text('.vscode/launch.json')) as {
    configurations: { name: string; runtimeArgs?: string[]; program?: string }[];
    compounds: { configurations: string[] }[];
  };
  for (const { runtimeArgs, program } of configurations) {
    if (runtimeArgs?.[0] === 'run') expect(scripts).toContain(runtimeArgs[1]);
    if (program !== undefined)
      expect(existsSync(join(root, program.replace(/^.*workspaceFolder\}\//, '')))).toBe(true);
  }
  const names = configurations.map(({ name }) => name);
  for (const compound of compounds) for (const name of compound.configurations) expect(names).toContain(name);
});

/** The packages that a script asks for before any of its own code has run: those of its static imports and theirs. */
function packagesOf(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const [head = ''] = text(file).split(/^(?:const|let|export|await|async|function|if|for|class)\b/m);
  const imports = [...head.matchAll(/^import\b[^;]*?from '([^']+)'|^import '([^']+)'/gms)];
  return imports
    .map(([, from, alone]) => from ?? alone ?? '')
    .filter((name) => !name.startsWith('node:'))
    .flatMap((name) =>
      name.startsWith('.')
        ? packagesOf(relative(root, join(root, dirname(file), name)), seen)
        : [`${file}: ${name}`],
    );
}

test('what a newcomer starts first needs no package before it has installed them', () => {
  const own = scripts.flatMap((name) => {
    const [, file] = /^node (scripts\/[\w-]+\.mjs)/.exec(commands[name] ?? '') ?? [];
    return file === undefined ? [] : [file];
  });
  expect(own).toEqual(expect.arrayContaining(['scripts/start.mjs', 'scripts/test.mjs']));
  expect(own.flatMap((file) => packagesOf(file))).toEqual([]);
});
