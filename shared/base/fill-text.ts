/** What a text of the catalogue is filled with, by the names in its braces. */
export type TextParams = Readonly<Record<string, unknown>>;

const rules = new Intl.PluralRules('en-US');

/**
 * Fills a text of the catalogue: `{name}` with a value, `{count|entry|entries}` with the first word where the count is one, by the
 * rules of the language for plurals.
 */
export function fillText(text: string, params: TextParams, filledWith: (name: string) => string): string {
  return text
    .replace(/\{(\w+)\|([^|}]*)\|([^}]*)\}/g, (_, name: string, one: string, many: string) => {
      const count = params[name];
      return typeof count === 'number' && rules.select(count) === 'one' ? one : many;
    })
    .replace(/\{(\w+)\}/g, (_, name: string) => filledWith(name));
}
