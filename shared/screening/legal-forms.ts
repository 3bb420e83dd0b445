import { legalFormSpellings } from './legal-forms-data';
import { isOneError } from './sound';
import { furtherLegalForms } from './word-data';

/** The kind of a legal form: a letter of `legal-forms-data.ts`, or `-` where the spelling tells none. */
export type LegalKind = string;

interface Node {
  readonly next: Map<string, Node>;
  kind: LegalKind | undefined;
}

const emptyNode = (): Node => ({ next: new Map(), kind: undefined });

const root = emptyNode();

function add(spelling: string, kind: LegalKind): void {
  let at = root;
  for (const word of spelling.split(' ')) {
    let next = at.next.get(word);
    if (next === undefined) {
      next = emptyNode();
      at.next.set(word, next);
    }
    at = next;
  }
  at.kind = kind;
}

for (const [kind, spellings] of Object.entries(legalFormSpellings))
  for (const spelling of spellings.split('|')) add(spelling, kind);
for (const each of furtherLegalForms) add(each, '-');

const known = new Set<string>();
const collect = (node: Node) => {
  for (const [word, next] of node.next) {
    known.add(word);
    collect(next);
  }
};
collect(root);

/** The longer words of legal forms by their first three letters: an error in these is not looked for. */
const byStart = new Map<string, string[]>();
for (const word of known) {
  if (word.length < 5) continue;
  const of = byStart.get(word.slice(0, 3));
  if (of === undefined) byStart.set(word.slice(0, 3), [word]);
  else of.push(word);
}

/** The word of a legal form that a word is with one error in it; else the word itself. */
function rightSpelling(word: string): string {
  if (word.length < 5 || known.has(word)) return word;
  return byStart.get(word.slice(0, 3))?.find((form) => isOneError(word, form)) ?? word;
}

interface Form {
  readonly length: number;
  readonly kind: LegalKind;
}

/** The longest legal form that begins at a word and ends at `end` or before it; with `mustReach`, only one that ends there. */
function formAt(words: readonly string[], from: number, end: number, mustReach: boolean): Form | undefined {
  let node: Node | undefined = root;
  let found: Form | undefined;
  for (let at = from; at < end; at += 1) {
    node = node.next.get(words[at] ?? '');
    if (node === undefined) break;
    if (node.kind !== undefined && (!mustReach || at + 1 === end))
      found = { length: at + 1 - from, kind: node.kind };
  }
  return found;
}

export interface LegalForms {
  /** Of each word, whether it belongs to a legal form. */
  readonly isForm: readonly boolean[];
  readonly kinds: readonly LegalKind[];
}

const longest = 8;

/** Forms of two letters that stand before a name. */
const atStart: ReadonlySet<string> = new Set([
  'pt',
  'cv',
  'ab',
  'ao',
  'ip',
  'oy',
  'kk',
  'ud',
  'sc',
  'pp',
  'kb',
]);

/** Which words of a name are its legal forms, and of what kinds. A name of nothing else keeps its words. */
export function legalFormsOf(given: readonly string[]): LegalForms {
  const words = given.map(rightSpelling);
  const isForm = given.map(() => false);
  const kinds = new Set<LegalKind>();
  const take = (at: number, { length, kind }: Form) => {
    isForm.fill(true, at, at + length);
    if (kind !== '-') kinds.add(kind);
  };
  // From the end first: what stood before a form is the end then, where two letters are enough.
  let end = words.length;
  for (let at = Math.max(1, end - longest); at < end; at += 1) {
    const form = formAt(words, at, end, true);
    if (form === undefined) continue;
    take(at, form);
    end = at;
    at = Math.max(1, end - longest) - 1;
  }
  // "Public Joint Stock Company Limited": the first word of the last form is the last word of the one before it.
  for (let at = Math.max(1, end - longest); end < words.length && at < end; at += 1) {
    const form = formAt(words, at, words.length, false);
    if (form === undefined || at + form.length <= end) continue;
    take(at, form);
    end = at;
  }
  let start = 0;
  for (let at = 0; at < end; at += 1) {
    const form = formAt(words, at, end, false);
    if (form === undefined || (at === start && form.length >= end - start)) continue;
    const isShort = form.length === 1 && (words[at]?.length ?? 0) <= 3;
    if (isShort && (at !== start || ((words[at]?.length ?? 0) === 2 && !atStart.has(words[at] ?? ''))))
      continue;
    take(at, form);
    at += form.length - 1;
    if (start === at + 1 - form.length) start = at + 1;
  }
  // What is left has to say something: a word of three letters, or two words.
  const left = given.filter((_, at) => isForm[at] !== true);
  const saysEnough = left.length > 1 || (left[0]?.length ?? 0) > 2 || left[0] === '';
  if (!saysEnough && left.length > 0)
    for (const [at, word] of given.entries()) if (word.length <= 2) isForm[at] = false;
  return isForm.every(Boolean)
    ? { isForm: given.map(() => false), kinds: [] }
    : { isForm, kinds: [...kinds].sort() };
}
