import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { inWords } from './message-text';
import { type MessageKey, messageKeys, messages } from './messages';

// That a key in use has its sentence is proved by the compiler. Here: that a sentence is in use, and has its parameters.

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function nodesIn(value: unknown, found: Node[] = []): readonly Node[] {
  if (Array.isArray(value)) for (const each of value) nodesIn(each, found);
  else if (isNode(value)) {
    found.push(value);
    for (const name in value) {
      const part = value[name];
      if (typeof part === 'object') nodesIn(part, found);
    }
  }
  return found;
}

const root = path.join(import.meta.dirname, '../..');
// Read from the disk: as modules each of them would be made anew for this test alone.
const sources = ['shared', 'main', 'renderer']
  .flatMap((tree) =>
    readdirSync(path.join(root, tree), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${tree}/${name.replaceAll('\\', '/')}`,
    ),
  )
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.includes('/messages/'))
  .map((file) => [file, readFileSync(path.join(root, file), 'utf8')] as const);

/** The call of `refuse` or `messageOf` that a node is: what it gives for the key, and for the parameters. */
function spoken(node: Node): { readonly key: Node; readonly params: Node | undefined } | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const { name } = node.callee as Node;
  const given = node.arguments as readonly Node[];
  const at = name === 'refuse' ? 1 : name === 'messageOf' ? 0 : -1;
  const key = given[at];
  return key === undefined ? undefined : { key, params: given[at + 1] };
}

const piecesOf = (template: Node) =>
  (template.quasis as readonly { readonly value: { readonly cooked: string } }[]).map(
    ({ value }) => value.cooked,
  );

/** The keys that a text names: as a literal anywhere, or by a template where a key is expected. */
function keysNamed(nodes: readonly Node[], keys: readonly string[]): ReadonlySet<string> {
  const literals = new Set(nodes.filter(({ type }) => type === 'Literal').map(({ value }) => value));
  const templates = nodes
    .map((node) => spoken(node)?.key)
    .filter((key) => key?.type === 'TemplateLiteral')
    .map((key) => piecesOf(key as Node));
  const isMade = (key: string) =>
    templates.some((pieces) => key.startsWith(pieces[0] ?? '') && key.endsWith(pieces.at(-1) ?? ''));
  return new Set(keys.filter((key) => literals.has(key) || isMade(key)));
}

const paramsIn = (text: string) => [
  ...new Set([...text.matchAll(/\{(\w+)[|}]/g)].map(([, name = '']) => name)),
];

/** The parameters of a sentence that the call which speaks it does not give; only of calls that list all they give. */
function notGiven(node: Node): readonly string[] {
  const { key, params } = spoken(node) ?? {};
  // Another function of that name speaks no sentence.
  if (
    key?.type !== 'Literal' ||
    !Object.hasOwn(messages, String(key.value)) ||
    (params !== undefined && params.type !== 'ObjectExpression')
  )
    return [];
  const listed = (params?.properties ?? []) as readonly Node[];
  if (listed.some(({ type }) => type === 'SpreadElement')) return [];
  const names = listed.map((property) => (property.key as { readonly name: string }).name);
  return paramsIn(messages[key.value as MessageKey])
    .filter((name) => !names.includes(name))
    .map((name) => `${key.value}: ${name}`);
}

const nodes = sources.flatMap(([file, text]) => nodesIn(parseSync(file, text).program));

test('every sentence is in use', () => {
  const named = keysNamed(nodes, messageKeys);
  expect(messageKeys.filter((key) => !named.has(key))).toEqual([]);
});

test('a planted sentence that nobody speaks is found', () => {
  const planted = ['never-spoken', 'printer-never-spoken', 'never-spoken-license'];
  const text =
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text that holds a template
    "// never-spoken\nrefuse('in-use', `no-such-${kind}`); refuse('x', 'spoken'); say(`printer-${x}`);";
  const found = keysNamed(nodesIn(parseSync('planted.ts', text).program), [
    ...planted,
    'no-such-x',
    'spoken',
  ]);
  expect([...found]).toEqual(['no-such-x', 'spoken']);
  expect([...keysNamed(nodes, planted)]).toEqual(['printer-never-spoken']);
});

test('every call that lists its parameters gives all that its sentence names', () => {
  expect(nodes.filter((node) => spoken(node) !== undefined).length).toBeGreaterThan(200);
  expect(nodes.flatMap(notGiven)).toEqual([]);
});

test('a planted call without a parameter is found', () => {
  const text = "refuse('not-found', 'no-such-license', { ref: 1 }); sentence('same-name', { name: 'x' });";
  expect(nodesIn(parseSync('planted.ts', text).program).flatMap(notGiven)).toEqual([
    'no-such-license: reference',
  ]);
});

describe('every sentence is whole with its parameters', () => {
  test.each(messageKeys)('%s', (messageKey) => {
    const text = inWords({
      messageKey,
      params: Object.fromEntries(paramsIn(messages[messageKey]).map((name) => [name, 'VALUE'])),
    });
    expect(text).not.toMatch(/\{\w+[|}]|undefined/);
    expect(text.includes('VALUE')).toBe(/\{\w+\}/.test(messages[messageKey]));
  });
});
