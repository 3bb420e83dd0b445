import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { afterEach, describe, expect, test } from 'vitest';
import { speak } from '../base/language';
import { allTexts, defineWords, languageOf, type Texts } from './define-words';
import { marks, pseudo, pseudoLanguage } from './pseudo';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly [key: string]: unknown;
}

/** Attributes that hold no text: names of drawings, kinds, classes, roles, ids, keys of the program. */
const quiet =
  /^(?:className|name|kind|icon|type|role|id|key|slot|tone|width|topic|anchor|htmlFor|autoComplete|dir|lang|size|side|placement|href|aria-(?:hidden|live|controls|describedby|labelledby|current|haspopup|sort))$/;
const isText = (text: string): boolean => /\p{L}{2}/u.test(text);
/** A text of people, not a name of the code: it begins with a capital or has words with blanks between. */
const isSentence = (text: string): boolean =>
  /^\p{Lu}\p{Ll}|\p{L} \p{Ll}/u.test(text) &&
  !/^(?:(?:Arrow|Page)(?:Up|Down|Left|Right)|Escape|Enter|Home|End|Files)$/.test(text);

const isCallOf = (node: Node, name: RegExp): boolean => {
  if (!/^(?:Call|New)Expression$/.test(node.type)) return false;
  const callee = node.callee as Node;
  return name.test(String(callee.name ?? (callee.property as Node | undefined)?.name));
};
const isStyle = (node: Node): boolean =>
  node.type === 'MemberExpression' &&
  node.object !== undefined &&
  ((node.object as Node).property as Node | undefined)?.name === 'style';

/** The texts that a file says itself. */
function textsOf(file: string): readonly string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const each of value) walk(each);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    if (node.type === 'ImportDeclaration' || node.type === 'TSLiteralType') return;
    if (node.type === 'JSXAttribute' && quiet.test(String((node.name as Node).name))) return;
    // A name made of parts, as yearlyWords[`${was}By`].
    if (node.type === 'MemberExpression' && (node.property as Node).type === 'TemplateLiteral') return;
    // What a developer reads when the program is wrong.
    if (node.type === 'ThrowStatement' || isCallOf(node, /Error$|^define(?:Words|Kinds)$/)) return;
    if (isCallOf(node, /^(?:querySelector(?:All)?|closest|matches)$/)) {
      walk(node.callee);
      return;
    }
    // Names of the program: of what is kept while the window is open, what a value is compared with, of a property, styles.
    if (isCallOf(node, /^(?:useKeptState|keepState)$/)) {
      walk((node.arguments as Node[]).slice(1));
      return;
    }
    if (node.type === 'BinaryExpression' && /^[!=]==$/.test(String(node.operator))) {
      walk([node.left, node.right].filter((side) => (side as Node).type !== 'Literal'));
      return;
    }
    if (node.type === 'Property' && node.computed !== true) {
      walk(node.value);
      return;
    }
    if (node.type === 'AssignmentExpression' && isStyle(node.left as Node)) return;
    if (node.type === 'JSXText' && isText(String(node.value))) found.push(String(node.value).trim());
    if (node.type === 'Literal' && typeof node.value === 'string' && isSentence(node.value))
      found.push(node.value);
    // A key held with another.
    if (
      node.type === 'TemplateElement' &&
      !/^(?:Alt|Ctrl|Shift)\+$/.test(String((node.value as { cooked: string }).cooked))
    ) {
      const { cooked } = node.value as { cooked: string };
      if (isSentence(cooked) || / \p{L}{2}/u.test(cooked)) found.push(cooked);
    }
    for (const part of Object.values(node)) walk(part);
  };
  walk(parseSync(file, readFileSync(file, 'utf8')).program);
  return found;
}

const folders = [
  ...['pages', 'forms'].flatMap((tree) =>
    readdirSync(join(root, 'renderer', tree)).map((name) => `${tree}/${name}`),
  ),
  ...['app', 'parts', 'state', 'views'],
];
const filesOf = (folder: string) =>
  readdirSync(join(root, 'renderer', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .map((name) => join(root, 'renderer', folder, name));

/** Rooms of `shared/` whose texts are in the catalogue, and what in them is no text: keys, names of zones, what a list is known by. */
const rooms: Readonly<Record<string, RegExp>> = {
  base: /^America\//,
  calls: /^$/,
  counting: /^$/,
  docket: /^The $/,
  history: /^$/,
  import: /^$/,
  labels: /^America\//,
  ledger: /^entity list$/,
  records: /^cannot be compared$|^Treasury$|^newest entry$/,
  register: /^no license$|^\[privileged: left out\]$/,
  reminders: /^ (?:quantity|value|tolerance|cap|unused) ?$/,
  response: /^$/,
};
/** Entered in the catalogue as a table; words that a step is found by; headings that a report is recognized by. */
const tables = ['calls/shortcuts.ts', 'labels/step-kind-synonyms.ts', 'ledger/aes-report.ts'];

/**
 * Files whose texts are English in every language, and why. The room of paper and that of the law are not looked at: paper is printed in
 * English, and rules are data with the words of the regulations (decision 28).
 */
const english: Readonly<Record<string, string>> = {
  'base/countries.ts': 'names of countries as in US regulations',
  'base/country-aliases.ts': 'what a country is recognized by',
  'base/country-names.ts': 'what a country is recognized by',
  'base/country-spoken-names.ts': 'what a country is recognized by',
  'base/dates.ts': 'names of days and months (decision 29)',
  'base/disk-errors.ts': 'entered in the catalogue as the causes',
  'base/field-place.ts': 'fills a sentence of the main process, which speaks English',
  'base/file-limits.ts': 'a unit of size',
  'base/message-text.ts': 'entered in the catalogue with the messages; names of parameters',
  'base/rule-field-messages.ts': 'entered in the catalogue with the messages',
  'base/word-key.ts': 'words that are left out when texts are compared',
  'import/choice-words.ts': 'what a value is recognized by',
  'import/collected.ts': 'what a column is recognized by',
  'import/date-words.ts': 'what a date is recognized by',
  'import/encodings.ts': 'names of encodings',
  'import/headings.ts': 'what a column is recognized by',
  'import/import-fields.ts': 'fills a sentence of the main process, which speaks English',
  'import/made-workbook.ts': 'the format of a workbook',
  'import/placeholders.ts': 'what an empty value is recognized by',
  'import/plan-counterparty.ts': 'fills a sentence of the main process, which speaks English',
  'import/plan-dates.ts': 'names of columns of our own files',
  'import/plan-decisions.ts': 'fills a sentence of the main process, which speaks English',
  'import/plan-shipments.ts': 'what is kept in the register as its source',
  'import/read-composed.ts': 'fills a sentence of the main process, which speaks English',
  'import/read-row.ts': 'fills a sentence of the main process, which speaks English',
  'import/several-fields.ts': 'what a column is recognized by',
  'import/table-of-rows.ts': 'the name of a column without a heading, as the file is kept',
};

test.each(Object.keys(english))('%s still says something that is in no catalogue', (file) => {
  expect(textsOf(join(root, 'shared', file))).not.toEqual([]);
});

const sharedFiles = Object.keys(rooms).flatMap((room) =>
  readdirSync(join(root, 'shared', room))
    .filter(
      (name) =>
        /(?<!\.test)\.tsx?$/.test(name) &&
        !tables.includes(`${room}/${name}`) &&
        !(`${room}/${name}` in english),
    )
    .map((name) => [room, name] as const),
);

test.each(sharedFiles)('shared/%s/%s says nothing that is not in the catalogue', (room, name) => {
  const texts = textsOf(join(root, 'shared', room, name));
  expect(texts.filter((text) => !rooms[room]?.test(text))).toEqual([]);
});

describe.each(folders)('%s', (folder) => {
  test.each(filesOf(folder))('%s says nothing that is not in the catalogue', (file) => {
    expect(textsOf(file)).toEqual([]);
  });
});

const files = readdirSync(join(root, 'shared', 'words')).filter(
  (name) => name.endsWith('-words.ts') && name !== 'define-words.ts',
);
const used = folders
  .flatMap(filesOf)
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
/** Every `a.b` of the source. */
const members = new Set(
  [...used.matchAll(/\b(\w+)(?=\.(\w+))/g)].map(([, name, member]) => `${name}.${member}`),
);

test.each(files)('every text of %s is used', async (file) => {
  const [words] = Object.entries((await import(`./${file}`)) as Record<string, object>);
  const [name = '', texts = {}] = words ?? [];
  // Some are named by a part of their name: yearlyWords[`${was}By`].
  const made = [...used.matchAll(new RegExp(`${name}\\[\`\\$\\{\\w+\\}(\\w*)\`\\]`, 'g'))].map(
    ([, end = '']) => end,
  );
  const byId = new RegExp(`${name}\\[\\w+\\]`).test(used);
  const idle = Object.keys(texts).filter(
    (each) =>
      !members.has(`${name}.${each}`) && !made.some((end) => end !== '' && each.endsWith(end)) && !byId,
  );
  expect(idle).toEqual([]);
});

describe('the catalogue', () => {
  afterEach(() => speak(() => undefined));
  const words = defineWords('test', { plain: 'Save', many: '{count} {count|record|records} of {name}' });

  test('fills its texts, with the plural that the number has', () => {
    expect(words.plain).toBe('Save');
    expect(words.many({ count: 1, name: 'Acme' })).toBe('1 record of Acme');
    expect(words.many({ count: 12_000, name: '{count}' })).toBe('12,000 records of {count}');
  });

  test('another language is a file; what it lacks stays English', () => {
    speak(languageOf({ test: { many: '{name}: {count} {count|Satz|Sätze}' } }));
    expect([words.plain, words.many({ count: 2, name: 'Acme' })]).toEqual(['Save', 'Acme: 2 Sätze']);
  });

  test('the pseudo language keeps what is filled in, and is longer by two fifths', () => {
    speak(pseudoLanguage);
    expect(words.many({ count: 2, name: 'Acme' })).toContain('2 records óf Acme');
    for (const text of ['Save', 'Reports and renewals that start from no letter.'])
      expect(pseudo(text).length).toBeGreaterThanOrEqual(text.length * 1.4 + marks.length);
    expect(words.plain.startsWith(marks[0]) && words.plain.endsWith(marks[1])).toBe(true);
  });

  test('no number stands before a plural that does not follow it', async () => {
    for (const file of files) await import(`./${file}`);
    const wrong = [...allTexts()].flatMap(([place, texts]: [string, Texts]) =>
      Object.entries(texts)
        .filter(([, text]) =>
          /\{(?:count|files|entries|open)\} (?!more|not|new|changed|attached)[a-z]+s\b/.test(text),
        )
        .map(([name]) => `${place}.${name}`),
    );
    expect(wrong).toEqual([]);
  });
});
