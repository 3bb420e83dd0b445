import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './folders.mjs';
import { withoutValidator } from './without-validator.mjs';

const folder = mkdtempSync(join(tmpdir(), 'export-docket-conf-'));
let Conf: new (options: object) => { store: object };
let packages: ReadonlySet<string>;

beforeAll(async () => {
  const ids: string[] = [];
  await build({
    ...{ root, configFile: false, logLevel: 'error' },
    plugins: [
      withoutValidator(),
      {
        name: 'seen',
        generateBundle: (_, made) => {
          for (const each of Object.values(made)) if (each.type === 'chunk') ids.push(...each.moduleIds);
        },
      },
    ],
    ssr: { noExternal: true },
    build: {
      ...{ ssr: true, target: 'node20.18', outDir: folder },
      rolldownOptions: { input: { conf: join(root, 'node_modules/conf/dist/source/index.js') } },
    },
  });
  packages = new Set(ids.flatMap((id) => /node_modules[\\/]([^\\/]+)/.exec(id)?.[1] ?? []));
  ({ default: Conf } = await import(pathToFileURL(join(folder, 'conf.js')).href));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what keeps the settings is built without a validator of schemas and a comparer of versions', () => {
  expect(packages).toContain('conf');
  expect(['ajv', 'ajv-formats', 'fast-uri', 'semver'].filter((each) => packages.has(each))).toEqual([]);
});

test('it writes and reads settings as we open it', () => {
  const options = { cwd: folder, configName: 'settings', projectVersion: '0.2.0', configFileMode: 0o600 };
  const settings = { preferences: { person: 'Robin' }, window: null };
  new Conf(options).store = settings;
  expect(new Conf(options).store).toEqual(settings);
});

test('a schema or a migration is refused aloud', () => {
  const options = { cwd: folder, configName: 'other', projectVersion: '0.2.0' };
  expect(() => new Conf({ ...options, schema: { person: { type: 'string' } } })).toThrow('left out');
  expect(() => new Conf({ ...options, migrations: { '0.1.0': () => undefined } })).toThrow('left out');
});
