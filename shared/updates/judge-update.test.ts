import { describe, expect, test } from 'vitest';
import { packageKindsFor } from './package-kinds';
import { compareVersions } from './version-order';

test.each([
  ['0.2.0', '0.2.0', 0],
  ['0.2.0', '0.2.1', -1],
  ['0.10.0', '0.9.9', 1],
  ['1.0.0', '0.99.99', 1],
  ['1.2.3', '1.3.0', -1],
  ['1.2.3', '1.2.4-rc.1', -1],
  ['1.2.3', '1.2.3-rc.1', 1],
  ['1.2.4', '1.2.3-rc.1', 1],
  ['1.2.3', '1.2.3+7', 0],
])('%s against %s', (a, b, sign) => expect(Math.sign(compareVersions(a, b))).toBe(sign));

describe('the packages that can take the place of this program', () => {
  const at = (platform: string, env: Readonly<Record<string, string>>, paths: readonly string[] = []) =>
    packageKindsFor({ platform, env, isThere: (path) => paths.includes(path) });

  test.each([
    [at('win32', {}), ['nsis']],
    [at('win32', { PORTABLE_EXECUTABLE_FILE: 'C:\\x.exe' }), ['portable', 'nsis']],
    [at('darwin', {}), ['dmg', 'zip']],
    [at('linux', { APPIMAGE: '/x' }, ['/var/lib/dpkg/status']), ['AppImage']],
    [at('linux', {}, ['/var/lib/dpkg/status', '/usr/bin/rpm']), ['deb', 'tar.gz']],
    [at('linux', {}, ['/usr/bin/rpm']), ['rpm', 'tar.gz']],
    [at('linux', {}), ['tar.gz']],
  ])('%j', (found, expected) => expect(found).toEqual(expected));
});
