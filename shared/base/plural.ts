const rules = new Intl.PluralRules('en-US');

/** The word that goes with a number: "day" with 1, "days" with any other; `many` where an s does not do. */
export function wordFor(count: number, one: string, many = `${one}s`): string {
  return rules.select(count) === 'one' ? one : many;
}

/** "1 day", "11 days". */
export function plural(count: number, one: string, many?: string): string {
  return `${count} ${wordFor(count, one, many)}`;
}

/** "1 entry", "12,345 entries": the same for numbers that may be large. */
export function pluralGrouped(count: number, one: string, many?: string): string {
  return `${count.toLocaleString('en-US')} ${wordFor(count, one, many)}`;
}
