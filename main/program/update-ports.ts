import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, shell } from 'electron';
import { packageKindsFor } from '../../shared/updates/package-kinds';
import type { CliPorts } from '../cli/cli-task';
import { journalVersion } from '../journal/chain';
import { releaseKeys } from '../updates/release-keys';

/** What checking and installing a release needs of this computer. A key to be trusted besides is given by tests only. */
export function updatePorts(userData: string, trustKey: string | undefined): CliPorts['updates'] {
  const { platform, env } = process;
  return {
    here: {
      program: app.getVersion(),
      platform,
      arch: process.arch,
      kinds: packageKindsFor({ platform, env, isThere: existsSync }),
      journal: journalVersion,
    },
    keys: trustKey === undefined ? releaseKeys : [...releaseKeys, trustKey],
    folder: path.join(userData, 'updates'),
    env,
    open: async (file) => {
      await app.whenReady();
      return shell.openPath(file);
    },
  };
}
