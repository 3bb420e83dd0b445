import { lawEdition } from '../../shared/law/law';
import { journalVersion } from '../journal/chain';

/** What `version` answers: the program's version alone on its line, then what it runs on, its law edition and the journal it writes. */
export function versionText(program: string, runtime: Readonly<Record<string, string | undefined>>): string {
  const parts = [
    ['Electron', runtime.electron],
    ['Chromium', runtime.chrome],
    ['Node.js', runtime.node],
  ].flatMap(([name, version]) => (version === undefined ? [] : [`${name} ${version}`]));
  return `${program}\n${parts.join(', ')}\nlaw edition ${lawEdition.id}, journal version ${journalVersion}\n`;
}
