// What one of a list is called, where that is not its name without the last letter.
const singular: Readonly<Record<string, string>> = {
  address: 'address line',
  parties: 'party',
  covers: 'part covered',
};

function oneOf(list: string): string {
  return singular[list] ?? (list.endsWith('s') ? list.slice(0, -1) : list);
}

/** The place of a field as people say it, counted from 1: `points.0.exhibits.0` is "point 1, exhibit 1". Other texts stay as they are. */
export function placeInWords(field: string): string {
  const parts = field.split('.');
  if (!parts.some((part) => /^\d+$/.test(part))) return field;
  const words: string[] = [];
  for (const part of parts) {
    const list = words.at(-1);
    if (/^\d+$/.test(part) && list !== undefined)
      words[words.length - 1] = `${oneOf(list)} ${Number(part) + 1}`;
    else words.push(part);
  }
  return words.join(', ');
}
