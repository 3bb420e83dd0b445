// What OFAC's own search (Sanctions List Search) would say of two names, after its FAQ 247, 249 and 250 and the answers it gives: the
// greater of Jaro-Winkler on the whole, where the first letters agree, and the mean over the parts that were asked of the best pairing
// by Jaro-Winkler; parts of two letters are left out, pairings below a half count nothing. Its Soundex has no part in the answers that
// are known. An estimate: within 5 points of 158 of 164 real answers.

/** How alike two texts are by Jaro and Winkler, from 0 to 1. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const agreed: string[] = [];
  for (let i = 0; i < a.length; i += 1)
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j += 1)
      if (taken[j] === 0 && a[i] === b[j]) {
        taken[j] = 1;
        agreed.push(a[i] ?? '');
        break;
      }
  const count = agreed.length;
  if (count === 0) return 0;
  let turned = 0;
  let at = 0;
  for (let j = 0; j < b.length; j += 1)
    if (taken[j] === 1) {
      if (agreed[at] !== b[j]) turned += 1;
      at += 1;
    }
  const jaro = (count / a.length + count / b.length + (count - turned / 2) / count) / 3;
  let prefix = 0;
  while (prefix < 4 && a[prefix] !== undefined && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

const partsOf = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}'’`.]+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');

/** OFAC's score of a listed name for what was asked, in whole points from 0 to 100. */
export function ofacScore(asked: string, listed: string): number {
  const [left, right] = [partsOf(asked), partsOf(listed)];
  if (left.length === 0 || right.length === 0) return 0;
  const [whole, other] = [left.join(' '), right.join(' ')];
  const onWhole = whole[0] === other[0] ? jaroWinkler(whole, other) : 0;
  const long = left.filter((part) => part.length > 2);
  const parts = long.length === 0 ? left : long;
  const sum = parts.reduce((total, part) => {
    const best = Math.max(...right.map((each) => jaroWinkler(part, each)));
    return total + (best < 0.5 ? 0 : best);
  }, 0);
  return Math.round(Math.max(onWhole, sum / parts.length) * 100);
}
