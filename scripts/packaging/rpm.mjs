import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** What Fedora and its kin call an architecture of Debian. @type {Record<string, string>} */
const architectures = { amd64: 'x86_64', arm64: 'aarch64' };

const firstLine = /^#!\s*(\S+).*\n/;
/** As rpmbuild is told of the shell that the first line of a script names; without one it takes /bin/sh. @param {string} script */
const shellOf = (script) => {
  const shell = firstLine.exec(script)?.[1];
  return shell === undefined ? '' : ` -p ${shell}`;
};
/** @param {string} script */
const withoutShell = (script) => script.replace(firstLine, '');

/**
 * What rpmbuild is told of a package: the fields, the scripts, and each file and folder in it. A folder of our own has to be named, or it
 * stays when the package is erased.
 * @param {Record<string, string[]>} options as fpm takes them
 * @param {{files: readonly string[], folders: readonly string[], afterInstall: string, afterRemove: string}} parts paths begin with `/`; the
 *   scripts as files of their own, the first line naming the shell
 */
export function specFile(options, { files, folders, afterInstall, afterRemove }) {
  const one = (/** @type {string} */ name) => options[name]?.[0] ?? '';
  const architecture = one('--architecture');
  const fields = [
    ['Name', one('--name')],
    ['Version', one('--version')],
    ['Release', one('--iteration') || '1'],
    ['Summary', one('--rpm-summary') || one('--name')],
    ['License', one('--license')],
    ['URL', one('--url')],
    ['Vendor', one('--vendor')],
    ['Packager', one('--maintainer')],
    ['BuildArch', architectures[architecture] ?? architecture],
    ['AutoReqProv', 'no'],
    ...(options['-d'] ?? []).map((name) => ['Requires', name]),
  ];
  return [
    ...fields.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`),
    ...(options['--rpm-tag'] ?? []),
    `%description\n${one('--description').trim()}`,
    `%post${shellOf(afterInstall)}\n${withoutShell(afterInstall)}`,
    // Called for an upgrade too, after the new version is installed: what it removes belongs to that one then.
    `%postun${shellOf(afterRemove)}\nif [ "$1" = 0 ]; then\n${withoutShell(afterRemove)}\nfi`,
    [
      '%files',
      '%defattr(-,root,root,-)',
      ...folders.map((path) => `%dir "${path}"`),
      ...files.map((path) => `"${path}"`),
    ].join('\n'),
    '',
  ].join('\n\n');
}

/** @param {string | undefined} path */
const scriptIn = (path) => (path === undefined ? '' : readFileSync(path, 'utf8'));

/** Whether no other package has this folder. @param {string} path */
const isOurs = (path) => path.startsWith('/opt/') || path.endsWith('/export-docket');

/** @param {string} tree @param {'isFile' | 'isDirectory'} is */
const inTree = (tree, is) =>
  readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter((entry) => (is === 'isFile' ? !entry.isDirectory() : entry.isDirectory()))
    .map((entry) => `/${relative(tree, join(entry.parentPath, entry.name))}`)
    .sort();

/**
 * Makes the package of a tree with rpmbuild; the exit code.
 * @param {Record<string, string[]>} options
 * @param {string} tree
 */
export function makeRpm(options, tree) {
  const work = mkdtempSync(join(tmpdir(), 'export-docket-rpm-'));
  try {
    const spec = join(work, 'package.spec');
    writeFileSync(
      spec,
      specFile(options, {
        files: inTree(tree, 'isFile'),
        folders: inTree(tree, 'isDirectory').filter(isOurs),
        afterInstall: scriptIn(options['--after-install']?.[0]),
        afterRemove: scriptIn(options['--after-remove']?.[0]),
      }),
    );
    const defines = [
      `_topdir ${work}`,
      '_binary_payload w1.gzdio',
      '_build_id_links none',
      // Nothing is stripped or compressed anew: what is packed is what was checked.
      '__os_install_post %{nil}',
      'debug_package %{nil}',
    ].flatMap((define) => ['--define', define]);
    const { status, error } = spawnSync(
      'rpmbuild',
      ['-bb', '--quiet', ...defines, '--buildroot', tree, spec],
      {
        stdio: 'inherit',
      },
    );
    if (error !== undefined) {
      process.stderr.write('rpmbuild is missing: install the package rpm.\n');
      return 1;
    }
    if (status !== 0) return status ?? 1;
    const made = inTree(join(work, 'RPMS'), 'isFile').find((path) => path.endsWith('.rpm'));
    if (made === undefined) return 1;
    copyFileSync(join(work, 'RPMS', made), options['--package']?.[0] ?? '');
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
