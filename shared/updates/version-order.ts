/** A version of three numbers, as releases have it. */
export const versionForm = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/;

/** Below 0 where the first version is older than the second, 0 where they are the same. Both have the form above. */
export function compareVersions(a: string, b: string): number {
  const numbers = (version: string) => version.split('.').map(Number);
  const [first, second] = [numbers(a), numbers(b)];
  const place = first.findIndex((number, index) => number !== second[index]);
  return place === -1 ? 0 : (first[place] ?? 0) - (second[place] ?? 0);
}
