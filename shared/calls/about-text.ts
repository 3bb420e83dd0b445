import type { About } from './about-calls';

/** What the program is and where its data lies, a line each, to be copied into a question to whoever helps. */
export function aboutText({
  version,
  runtime,
  standsInFor,
  lawEdition,
  journalVersion,
  system,
  places,
}: About): string {
  const lines = [
    ['Export Docket', version],
    ['Runs on', standsInFor === null ? runtime : `${runtime}, in the place of Electron ${standsInFor}`],
    ['System', system],
    ['Law edition', lawEdition],
    ['Journal version', String(journalVersion)],
    ['Register', places.register],
    ['Settings', places.settings],
    ['Backups', places.backups],
    ['Log', places.log],
  ];
  return `${lines.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`;
}
