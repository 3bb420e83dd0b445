import { defineWords } from '../words/define-words';
import type { About } from './about-calls';

const texts = defineWords('calls/about-text', {
  exportDocket: 'Export Docket',
  runsOn: 'Runs on',
  inThePlaceOf: '{runtime}, in the place of Electron {standsInFor}',
  system: 'System',
  lawEdition: 'Law edition',
  journalVersion: 'Journal version',
  register: 'Register',
  settings: 'Settings',
  backups: 'Backups',
  log: 'Log',
});

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
    [texts.exportDocket, version],
    [texts.runsOn, standsInFor === null ? runtime : texts.inThePlaceOf({ runtime, standsInFor })],
    [texts.system, system],
    [texts.lawEdition, lawEdition],
    [texts.journalVersion, String(journalVersion)],
    [texts.register, places.register],
    [texts.settings, places.settings],
    [texts.backups, places.backups],
    [texts.log, places.log],
  ];
  return `${lines.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`;
}
