/** How many letters have to be put in, left out, changed or exchanged with the next to make one word the other. */
function edits(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = last;
    last = next;
  }
  return last[other.length] ?? 0;
}

/** The word that was probably meant; undefined when none is near. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const asked = plain(word);
  const near = words
    .map((each) => ({ each, far: edits(asked, plain(each)) }))
    .filter(({ each, far }) => far <= Math.max(1, Math.floor(Math.min(asked.length, plain(each).length) / 3)))
    .sort((one, other) => one.far - other.far);
  return near[0]?.each;
}
