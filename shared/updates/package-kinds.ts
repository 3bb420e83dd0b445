import type { PackageKind } from './update-list';

/** What tells how a program was installed. */
export interface Installation {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether something stands at that path. */
  readonly isThere: (path: string) => boolean;
}

/** The kinds of packages that can take the place of this installation, the preferred one first. */
export function packageKindsFor({ platform, env, isThere }: Installation): readonly PackageKind[] {
  if (platform === 'win32')
    return env.PORTABLE_EXECUTABLE_FILE === undefined ? ['nsis'] : ['portable', 'nsis'];
  if (platform === 'darwin') return ['dmg', 'zip'];
  if (env.APPIMAGE !== undefined) return ['AppImage'];
  if (isThere('/var/lib/dpkg/status')) return ['deb', 'tar.gz'];
  return isThere('/usr/bin/rpm') ? ['rpm', 'tar.gz'] : ['tar.gz'];
}
