/** What a text of the catalogue is filled with, by the names in its braces. */
export type TextParams = Readonly<Record<string, unknown>>;

const rules = new Intl.PluralRules('en-US');

/** A place in a text: its name, and both words where it is a plural. */
interface Place {
  readonly name: string;
  readonly plural: readonly [string, string] | null;
}

const shape = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

function partsOf(text: string): readonly (string | Place)[] {
  const parts: (string | Place)[] = [];
  let from = 0;
  for (const found of text.matchAll(shape)) {
    const [whole, name = '', one, many = ''] = found;
    parts.push(text.slice(from, found.index), { name, plural: one === undefined ? null : [one, many] });
    from = found.index + whole.length;
  }
  return [...parts, text.slice(from)];
}

// The same few hundred texts are filled over and over: the checks of one shipment alone say a dozen.
const known = new Map<string, readonly (string | Place)[]>();
const mostKnown = 5_000;

/**
 * Fills a text of the catalogue: `{name}` with a value, `{count|entry|entries}` with the first word where the count is one, by the
 * rules of the language for plurals.
 */
export function fillText(text: string, params: TextParams, filledWith: (name: string) => string): string {
  let parts = known.get(text);
  if (parts === undefined) {
    parts = partsOf(text);
    if (known.size < mostKnown) known.set(text, parts);
  }
  let said = '';
  for (const part of parts) {
    if (typeof part === 'string') said += part;
    else if (part.plural === null) said += filledWith(part.name);
    else said += part.plural[isOne(params[part.name]) ? 0 : 1];
  }
  return said;
}

const isOne = (count: unknown): boolean => typeof count === 'number' && rules.select(count) === 'one';
