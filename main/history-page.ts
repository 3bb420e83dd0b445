/** The journal lines before an entry (null: the newest), at most `limit`, newest last; line 0 is left out. */
export function historyPage(
  text: string,
  beforeSeq: number | null,
  limit: number,
): { readonly lines: string; readonly hasMore: boolean } {
  const starts = entryStarts(text);
  // Entry n stands at starts[n - 1].
  const end = beforeSeq === null ? starts.length : Math.min(starts.length, Math.max(0, beforeSeq - 1));
  const start = Math.max(0, end - limit);
  return { lines: text.slice(starts[start] ?? text.length, starts[end] ?? text.length), hasMore: start > 0 };
}

function entryStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  starts.pop();
  return starts;
}
