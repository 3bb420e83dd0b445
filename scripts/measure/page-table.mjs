/**
 * Where a table stands in a Markdown page: from its head to its last row.
 * @param {readonly string[]} lines
 * @param {string} head its first line
 */
function placeOf(lines, head) {
  const start = lines.indexOf(head);
  if (start === -1) return null;
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'));
  return { start, end: end === -1 ? lines.length : end };
}

/**
 * The cells of every row of one table of a page; none where the page has no table with that head.
 * @param {string} text
 * @param {string} head
 * @returns {readonly (readonly string[])[]}
 */
export function rowsOfTable(text, head) {
  const lines = text.split('\n');
  const place = placeOf(lines, head);
  if (place === null) return [];
  return lines.slice(place.start + 2, place.end).map((line) => line.slice(2, -2).split(' | '));
}

/**
 * The page with other rows in one of its tables, all else as it is; a table that is not there yet stands at the end.
 * @param {string} text
 * @param {string} head
 * @param {readonly (readonly string[])[]} rows
 */
export function withTable(text, head, rows) {
  const table = [
    head,
    head.replaceAll(/[^|]+/g, ' --- '),
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ];
  const lines = text.split('\n');
  const place = placeOf(lines, head);
  if (place === null) return `${text.trimEnd()}\n\n${table.join('\n')}\n`;
  return [...lines.slice(0, place.start), ...table, ...lines.slice(place.end)].join('\n');
}
