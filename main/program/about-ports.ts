import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import { done, refuse } from '../../shared/base/result';
import type { BundledPackage } from '../../shared/calls/about-calls';
import { lawEdition } from '../../shared/law/law';
import type { CliPorts } from '../cli/cli-task';
import { runtimeText } from '../cli/version-text';
import { diskCode } from '../disk/file-system';
import { logIn } from '../electron/log';
import { journalVersion } from '../journal/chain';
import { settingsFile } from '../settings/kept-file';

/** The packages of one half of the build, which wrote them down itself. */
function packagesIn(file: string): readonly BundledPackage[] {
  return JSON.parse(readFileSync(file, 'utf8')) as readonly BundledPackage[];
}

/** What the program says of itself. */
export function aboutPorts(userData: string): CliPorts['about'] {
  return {
    facts: (register, backupFolder) => {
      const madeFor = process.env.EXPORT_DOCKET_ELECTRON ?? '';
      return {
        version: app.getVersion(),
        runtime: runtimeText(process.versions),
        standsInFor: madeFor === '' || madeFor === process.versions.electron ? null : madeFor,
        lawEdition: lawEdition.id,
        journalVersion,
        system: `${os.type()} ${os.release()}, ${process.arch}`,
        places: {
          register,
          settings: settingsFile(userData),
          backups: backupFolder ?? path.join(userData, 'backups'),
          log: logIn(userData),
        },
      };
    },
    licenses: () => {
      try {
        const found = ['licenses.json', '../renderer/licenses.json'].flatMap((name) =>
          packagesIn(path.join(import.meta.dirname, name)),
        );
        const byName = new Map(found.map((each) => [each.name, each]));
        return done([...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1)));
      } catch (error) {
        // While one develops nothing is built.
        return refuse('disk', 'file-unreadable', { name: 'licenses.json', detail: diskCode(error) });
      }
    },
  };
}
