import { lawEdition } from '../../shared/law/law';
import { journalVersion } from '../journal/chain';

/** "Electron 45.0.0, Chromium 142.0.0.0, Node.js 24.0.0": what the program runs on, as far as it is known. */
export function runtimeText(runtime: Readonly<Record<string, string | undefined>>): string {
  return [
    ['Electron', runtime.electron],
    ['Chromium', runtime.chrome],
    ['Node.js', runtime.node],
  ]
    .flatMap(([name, version]) => (version === undefined ? [] : [`${name} ${version}`]))
    .join(', ');
}

/** What `version` answers: the program's version alone on its line, then what it runs on, its law edition and the journal it writes. */
export function versionText(program: string, runtime: Readonly<Record<string, string | undefined>>): string {
  return `${program}\n${runtimeText(runtime)}\nlaw edition ${lawEdition.id}, journal version ${journalVersion}\n`;
}
