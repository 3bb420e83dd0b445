import { spawn } from 'node:child_process';
import { chmod, copyFile, rename, rm } from 'node:fs/promises';
import { done, type Result, refuse } from '../../shared/base/result';
import type { PackageKind } from '../../shared/updates/update-list';
import { diskCode } from '../disk/file-system';
import type { CheckedUpdate } from './check-update';

/** What starting an installer needs of the system. */
export interface StartPorts {
  /** Opens a file with the program the system has for it; answers what went wrong, or nothing. */
  readonly open: (file: string) => Promise<string>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** `installed`: the new version is there from the next start on. `opened`: a person goes on in the installer. */
export type Started = 'installed' | 'opened';

const quoted = (file: string): string => `'${file.replaceAll("'", "'\\''")}'`;

/** What asks a person for the rights of the system's package manager, and does nothing without them; by kind of package. */
const managers: Partial<Record<PackageKind, readonly string[]>> = {
  deb: ['apt-get', '-o', 'DPkg::Lock::Timeout=300', 'install', '--yes'],
  rpm: ['dnf', 'install', '--assumeyes'],
};

/** What can be typed instead, for whoever has a terminal and the rights; null where the file is simply opened. */
export function byHand({ file, copy }: Pick<CheckedUpdate, 'file' | 'copy'>): string | null {
  if (file.kind === 'deb') return `sudo apt install ${quoted(copy)}`;
  return file.kind === 'rpm' ? `sudo dnf install ${quoted(copy)}` : null;
}

/** Runs a program to its end; its exit code, null where there is no such program. */
function exitCodeOf(
  program: string,
  args: readonly string[],
  env: StartPorts['env'],
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', env: { ...env } });
    child.on('error', (error) =>
      'code' in error && error.code === 'ENOENT' ? resolve(null) : reject(error),
    );
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Puts the copy in the place of the AppImage that runs. */
async function replace(copy: string, running: string): Promise<void> {
  const next = `${running}.new-${process.pid}`;
  try {
    await copyFile(copy, next);
    await chmod(next, 0o755);
    await rename(next, running);
  } finally {
    await rm(next, { force: true });
  }
}

/**
 * Hands the checked copy to the installer of the system, which asks a person for the rights it needs. This program takes no rights
 * itself.
 */
export async function startInstaller(
  { file, copy }: CheckedUpdate,
  { open, env }: StartPorts,
): Promise<Result<Started>> {
  const notStarted = (detail: string) => refuse('disk', 'update-not-started', { detail, copy });
  try {
    if (file.kind === 'AppImage' && env.APPIMAGE !== undefined) {
      await replace(copy, env.APPIMAGE);
      return done('installed');
    }
    const manager = managers[file.kind];
    const code = manager === undefined ? null : await exitCodeOf('pkexec', [...manager, copy], env);
    if (code === 0) return done('installed');
    if (code !== null)
      return notStarted(
        code === 126 || code === 127
          ? 'the rights were not given'
          : `the package manager ended with code ${code}`,
      );
    const fault = await open(copy);
    return fault === '' ? done('opened') : notStarted(fault.slice(0, 200));
  } catch (error) {
    return notStarted(diskCode(error));
  }
}
