import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './folders.mjs';
import { styleFaults } from './style-check.mjs';

const tokens = `@layer base, parts, views, forms, pages, app;
:root { --size-1: 0.82rem; --space-1: 2px; --weight-strong: 600; }`;
const sheet = (rules: string, layer = 'parts') => `@layer ${layer} {\n${rules}\n}\n`;
const sound = sheet(`  /* Wide: 3px of air. */
  .card { padding: var(--space-1) 0; font-size: var(--size-1); font-weight: var(--weight-strong); }`);

/** A small project: the entry, and one component with its sheet. */
function project(changes: Readonly<Record<string, string | null>> = {}): ReadonlyMap<string, string> {
  const files = {
    'renderer/app/main.tsx': "import '../parts/tokens.css';\nimport '../parts/base.css';\n",
    'renderer/parts/tokens.css': tokens,
    'renderer/parts/base.css': sheet('', 'base'),
    'renderer/parts/card.tsx': "import './card.css';\n",
    'renderer/parts/card.css': sound,
    ...changes,
  };
  return new Map(Object.entries(files).flatMap(([file, text]) => (text === null ? [] : [[file, text]])));
}

const withRule = (rule: string) =>
  styleFaults(
    project({ 'renderer/parts/card.css': `${sound}`.replace('  .card', `  .other { ${rule} }\n  .card`) }),
  );

describe('what is wrong with a style sheet is found', () => {
  test('a sound project has nothing wrong', () => {
    expect(styleFaults(project())).toEqual([]);
  });

  test.each([
    'font-size: 14px',
    'font-size: small',
    'font-weight: 600',
    'font-weight: bold',
    'font: 13px serif',
    'padding: 5px',
    'padding-inline-start: 1.5rem',
    'margin: 0 auto 4px',
    'margin-top: -10px',
    'margin: calc(2em + 4vh)',
    'gap: 11px',
    'gap: 0 10px',
    'column-gap: 1ch',
    'color: red; row-gap: .5em',
  ])('a raw size: %s', (rule) => {
    expect(withRule(rule)).toEqual([
      `renderer/parts/card.css has the raw size ${rule.replace('color: red; ', '')}`,
    ]);
  });

  test.each([
    'border: 2px solid red',
    'width: 300px',
    'grid-template-columns: 28px minmax(0, 1fr)',
    'min-height: 2rem',
    'font: inherit; font-size: inherit',
    'font-family: serif',
    'margin: 0 auto',
    'padding: 1px var(--space-1)',
    'margin: -1px 0',
    'margin: 9vh auto',
    'padding: 0.6in',
    'margin: calc(-1 * var(--space-1))',
  ])('none: %s', (rule) => {
    expect(withRule(rule)).toEqual([]);
  });

  test('a raw size in a sheet of one rule, and in the last declaration without its semicolon', () => {
    const bare = sheet(
      '.card{padding:var(--space-1);font-size:var(--size-1);font-weight:var(--weight-strong);gap:3px}',
    );
    expect(styleFaults(project({ 'renderer/parts/card.css': bare }))).toEqual([
      'renderer/parts/card.css has the raw size gap: 3px',
    ]);
  });

  test('a sheet that no component imports, also where only a test or a comment names it', () => {
    const faults = ['renderer/parts/card.css is imported by no component'];
    const component = 'renderer/parts/card.tsx';
    expect(styleFaults(project({ [component]: '' }))).toEqual(faults);
    expect(styleFaults(project({ [component]: "// import './card.css';\n" }))).toEqual(faults);
    expect(
      styleFaults(project({ [component]: '', 'renderer/parts/card.test.tsx': "import './card.css';\n" })),
    ).toEqual(faults);
  });

  test('a token that nothing uses, and one that is nowhere given', () => {
    const more = tokens.replace('--size-1:', '--size-2: 1rem; --size-1:');
    expect(styleFaults(project({ 'renderer/parts/tokens.css': more }))).toEqual(['--size-2 is used nowhere']);
    expect(withRule('gap: var(--space-9)')).toEqual(['--space-9 is given nowhere']);
  });

  test('a sheet outside of the layer of its room, or only partly in it', () => {
    const faults = ['renderer/parts/card.css does not lie in the layer parts'];
    const inOther = sound.replace('@layer parts', '@layer pages');
    expect(styleFaults(project({ 'renderer/parts/card.css': inOther }))).toEqual(faults);
    expect(styleFaults(project({ 'renderer/parts/card.css': `.loose { color: red; }\n${sound}` }))).toEqual(
      faults,
    );
    expect(styleFaults(project({ 'renderer/parts/card.css': `${sound}.loose { color: red; }` }))).toEqual(
      faults,
    );
  });

  test('another order of the layers', () => {
    const other = tokens.replace('parts, views', 'views, parts');
    expect(styleFaults(project({ 'renderer/parts/tokens.css': other }))).toEqual([
      'renderer/parts/tokens.css does not begin with @layer base, parts, views, forms, pages, app;',
    ]);
  });
});

test('the style sheets of the window keep to the scale', () => {
  const files = readdirSync(join(root, 'renderer'), { recursive: true, encoding: 'utf8' })
    .map((file) => `renderer/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(?:css|tsx?)$/.test(file));
  // It is looked where there is something to find.
  expect(files.filter((file) => file.endsWith('.css')).length).toBeGreaterThan(50);
  expect(styleFaults(new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')])))).toEqual(
    [],
  );
});
