/** A version of three numbers, as releases have it. */
export const versionForm = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/;

/**
 * Below 0 where the release is older than the program, 0 where they are the same. A release has the form above; the version of a program
 * that was built for trying may go on: `1.2.3-rc.1` comes before `1.2.3`, and `1.2.3+7` is that one.
 */
export function compareVersions(release: string, program: string): number {
  const numbers = (version: string) => version.split(/[.+-]/, 3).map(Number);
  const [first, second] = [numbers(release), numbers(program)];
  const place = first.findIndex((number, index) => number !== second[index]);
  if (place !== -1) return (first[place] ?? 0) - (second[place] ?? 0);
  return /^[\d.]+-/.test(program) ? 1 : 0;
}
