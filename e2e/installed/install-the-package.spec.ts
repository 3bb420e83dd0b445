import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { testTools } from '../../scripts/packaging/bare-root.mjs';
import { mainCodeOf } from '../../scripts/packaging/contents.mjs';
import { fusesOf } from '../../scripts/packaging/fuses.mjs';
import { keyFaults, releaseKeys } from '../../scripts/packaging/release-keys.mjs';
import { toPage, toSettings } from '../story';
import { inSession, inside, openProgram, person, runAs, start, startSession, textOf } from './in-root';

// The package as a person gets it: installed in a bare Debian root, used, upgraded while it runs, and removed. Each step stands on
// the one before.

test.describe.configure({ mode: 'serial' });

const journal = `.config/Export Docket/register/journal.txt`;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
let session: { readonly stop: () => void };
test.afterAll(() => session?.stop());

/** The program's own processes in the root, by their command lines. */
const running = async () =>
  (await runAs('root', `pgrep -u ${person} -af "[/]opt/Export Docket/export-docket"`)).out;

test('it installs on a system that has nothing, and brings what it depends on', async () => {
  const installed = await runAs(
    'root',
    `useradd --create-home ${person}
     DEBIAN_FRONTEND=noninteractive apt-get install -y -o Dpkg::Options::=--force-unsafe-io --no-install-recommends /export-docket-0.2.0.deb`,
  );
  expect(installed.code, installed.out).toBe(0);
  const missing = await runAs('root', 'ldd "/opt/Export Docket/export-docket" | grep "not found"');
  expect(missing).toEqual({ code: 1, out: '' });
  expect((await runAs(person, 'export-docket version')).out).toMatch(/^0\.2\.0\nElectron \d/m);
  // Only now what the tests need: none of it may stand in for a dependency.
  const tools = await runAs(
    'root',
    `DEBIAN_FRONTEND=noninteractive apt-get install -y -o Dpkg::Options::=--force-unsafe-io --no-install-recommends ${testTools.join(' ')}`,
  );
  expect(tools.code, tools.out).toBe(0);
});

test('it brings its manual page, completion, icons and an entry for the menu', async () => {
  expect(
    (await runAs(person, 'desktop-file-validate /usr/share/applications/*export-docket*.desktop')).out,
  ).toBe('');
  expect((await runAs(person, 'MANPAGER=cat MANWIDTH=100 man export-docket')).out).toContain('verify');
  const completed = await runAs(
    person,
    '. /usr/share/bash-completion/bash_completion; _completion_loader export-docket; COMP_WORDS=(export-docket verif); COMP_CWORD=1; _export_docket; echo "$COMPREPLY"',
  );
  expect(completed.out.trim()).toBe('verify');
  expect((await runAs(person, 'fish -c "complete -C \'export-docket verif\'"')).out).toMatch(/^verify\t/);
  // At the first press of Tab, which is what loads it.
  const typed = `zmodload zsh/zpty; zpty z zsh -f -i; zpty -w z "autoload -Uz compinit; compinit -u"
    zpty -w -n z $'export-docket verif\\t'; zpty -r z out "*export-docket verify*" && print completed`;
  expect((await runAs(person, `timeout 30 zsh -f -c '${typed.replaceAll("'", "'\\''")}'`)).out).toContain(
    'completed',
  );
  for (const size of [16, 32, 48, 256, 512])
    expect(existsSync(inside(`/usr/share/icons/hicolor/${size}x${size}/apps/export-docket.png`))).toBe(true);
  expect(existsSync(inside('/usr/share/metainfo/com.exportdocket.app.metainfo.xml'))).toBe(true);
  expect(existsSync(inside('/opt/Export Docket/resources/default_app.asar'))).toBe(false);
});

test('a folder is opened by the file manager as before, and with the program where somebody asks for it', async () => {
  // As file managers say what they are for, those that come late in the alphabet too.
  for (const name of ['Thunar', 'org.gnome.Nautilus', 'pcmanfm', 'yazi'])
    writeFileSync(
      inside(`/usr/share/applications/${name}.desktop`),
      `[Desktop Entry]\nType=Application\nName=${name}\nExec=/bin/true %U\nMimeType=inode/directory;\n`,
    );
  await runAs('root', 'update-desktop-database /usr/share/applications');
  const opens = (await runAs(person, 'gio mime inode/directory')).out;
  expect(opens).toMatch(/^Default application for .*: Thunar\.desktop$/m);
  expect(opens).toContain('\tzz-export-docket-open-folder.desktop\n');
  for (const name of ['Thunar', 'org.gnome.Nautilus', 'pcmanfm']) {
    rmSync(inside(`/usr/share/applications/${name}.desktop`));
    await runAs('root', 'update-desktop-database /usr/share/applications');
    expect((await runAs(person, 'gio mime inode/directory')).out).not.toMatch(/^Default.*docket/m);
  }
  rmSync(inside('/usr/share/applications/yazi.desktop'));
});

test('it trusts the keys of the releases alone, and takes none besides', async () => {
  expect(keyFaults(mainCodeOf(inside('/opt/Export Docket')), releaseKeys())).toEqual([]);
  const refused = await runAs(
    person,
    `export-docket check-update update.json --register r --trust-key ${releaseKeys()[0]}`,
  );
  expect(refused).toMatchObject({ code: 2, out: expect.stringContaining('only in a checkout') });
});

test('its fuses are those of a release: it runs no other code, and nothing looks into it', async () => {
  expect(await fusesOf(inside('/opt/Export Docket/export-docket'))).toMatchObject({
    EnableCookieEncryption: true,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    RunAsNode: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  });
});

test('a person starts it from the menu: a window with its icon, in its sandbox', async () => {
  session = await startSession();
  const program = start(
    `${inSession} gio launch /usr/share/applications/export-docket.desktop; exec sleep infinity`,
  );
  // A window whose name is in Unicode alone is not found by name.
  const properties = async () =>
    (
      await runAs(
        person,
        `${inSession} id=$(xwininfo -root -tree | grep -m1 '"Export Docket"' | grep -oE '0x[0-9a-f]+' | head -1)
         xprop -id "$id" _NET_WM_ICON WM_CLASS`,
      )
    ).out;
  await expect.poll(properties).toContain('_NET_WM_ICON(CARDINAL) =');
  // Electron calls it by the name of the program up to release 41, by that of the desktop file from then on.
  expect(await properties()).toMatch(/WM_CLASS\(STRING\) = .*"export[ -]docket"/i);
  const seccomp = await runAs(
    'root',
    `for pid in $(pgrep -u ${person} -f "[/]opt/Export Docket/export-docket.*type=renderer"); do grep Seccomp: /proc/$pid/status; done`,
  );
  expect(seccomp.out).toMatch(/^(Seccomp:\t2\n)+$/);
  expect(await running()).not.toContain('--no-sandbox');
  program.stop();
  await runAs('root', `pkill -u ${person} -f "[/]opt/Export Docket/export-docket"`);
  await expect.poll(running).toBe('');
});

test('the command line works on the register that the window uses', async () => {
  const done = await runAs(
    person,
    `printf '%s\\n' '{"do":"open-license","applicationNumber":"Z123456","agency":"BIS"}' '{"do":"log-letter","license":"Z123456","kind":"intent-to-deny","datedOn":"2026-11-20","arrivedOn":"2026-11-23"}' | export-docket execute --by Robin`,
  );
  expect(done.code, done.out).toBe(0);
  expect((await runAs(person, 'export-docket verify')).out).toContain('The register is whole.');
});

test('a notice comes under the name of the program, and starting at login can be switched on', async () => {
  const { page, stop } = await openProgram();
  // Its pages run no script but their own.
  const hasRun = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.planted = true';
    document.head.append(script);
    return 'planted' in window;
  });
  expect(hasRun).toBe(false);
  // Nobody has said in the window who enters.
  await page.getByLabel('Your name').fill('Robin');
  await page.getByRole('button', { name: 'Open my register' }).click();
  await toSettings(page, 'Reminders');
  await page.getByRole('button', { name: 'Show a test notification' }).click();
  await expect.poll(() => textOf('notices')).toContain('Export Docket: test');
  expect(textOf('notices')).toMatch(/member=Notify\n\s+string "Export Docket"/);
  expect(textOf('notices')).toMatch(/string "desktop-entry"\n\s+variant\s+string "export-docket"/);
  await toSettings(page, 'Running in the background');
  await page.getByText('Start Export Docket, hidden, when I log in').click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(() => textOf('.config/autostart/export-docket.desktop'))
    .toContain('\nTryExec=/opt/Export Docket/export-docket\n');
  await stop();
  const [, line = ''] = /^Exec=(.*)$/m.exec(textOf('.config/autostart/export-docket.desktop')) ?? [];
  const hidden = start(`${inSession} exec ${line}`);
  await expect.poll(running).toContain('--hidden');
  hidden.stop();
  await runAs('root', `pkill -u ${person} -f "[/]opt/Export Docket/export-docket"`);
  await expect.poll(running).toBe('');
});

test('a folder is opened with it by the line of its entry, and the window says what the folder is', async () => {
  const read = (name: string) => readFileSync(inside(`/usr/share/applications/${name}.desktop`), 'utf8');
  expect(read('export-docket')).not.toContain('MimeType');
  const entry = read('zz-export-docket-open-folder');
  expect(entry).toMatch(/^MimeType=inode\/directory;$/m);
  const [, exec = ''] = /^Exec=(.*)$/m.exec(entry) ?? [];
  expect(exec).toMatch(/ %[UF]$/);
  await runAs(person, 'mkdir -p "$HOME/Some folder"');
  const place = `file:///home/${person}/Some%20folder`;
  const { page, stop } = await openProgram(place, exec.replace(/ %[UF]$/, ''));
  await expect(page.getByRole('dialog')).toContainText('is no handover folder, no backup and no register');
  await stop();
});

test('it is upgraded while it runs: the open window goes on, and not a byte of the register changes', async () => {
  const { page, stop } = await openProgram();
  const before = sha256(textOf(journal));
  const upgraded = await runAs('root', 'dpkg -i /export-docket-0.2.1.deb');
  expect(upgraded.code, upgraded.out).toBe(0);
  for (const name of ['Licenses', 'Counterparties', 'Docket']) {
    await toPage(page, name);
    await expect(page.getByRole('heading', { name, level: 1, exact: true })).toBeVisible();
  }
  expect(sha256(textOf(journal))).toBe(before);
  await stop();
  expect(sha256(textOf(journal))).toBe(before);
  expect((await runAs(person, 'export-docket version')).out).toContain('0.2.1\n');
  expect((await runAs(person, 'export-docket verify')).out).toContain('The register is whole.');
  const next = await openProgram();
  await expect(next.page.getByText('Z123456').first()).toBeVisible();
  await next.stop();
});

test('an older version refuses, in words, what a newer one has written', async () => {
  const path = inside(`/home/${person}/${journal}`);
  const whole = readFileSync(path, 'utf8');
  const [first = '', ...lines] = whole.split('\n');
  // What a version to come would write: the same first line with a higher number, sealed as always.
  const header = first.slice(65).replace('"v":1', '"v":2');
  writeFileSync(path, [`${sha256(header)}\t${header}`, ...lines].join('\n'));
  const newer = readFileSync(path, 'utf8');
  const downgraded = await runAs('root', 'dpkg -i /export-docket-0.2.0.deb');
  expect(downgraded.code, downgraded.out).toBe(0);
  const refused = await runAs(
    person,
    `echo '{"do":"add-counterparty","name":"Example Ltd."}' | export-docket execute`,
  );
  expect(refused.code).not.toBe(0);
  expect(refused.out).toContain('newer version of Export Docket');
  expect(readFileSync(path, 'utf8')).toBe(newer);
  writeFileSync(path, whole);
  expect((await runAs(person, 'export-docket verify')).out).toContain('The register is whole.');
});

test.describe('it is removed', () => {
  for (const [how, option] of [
    ['removed', '-r'],
    ['purged', '-P'],
  ] as const)
    test(`${how}: the program is gone, the register and the settings stay`, async () => {
      const before = sha256(textOf(journal));
      const gone = await runAs('root', `dpkg -i /export-docket-0.2.1.deb && dpkg ${option} export-docket`);
      expect(gone.code, gone.out).toBe(0);
      for (const path of [
        '/opt/Export Docket',
        '/usr/bin/export-docket',
        '/usr/share/applications/export-docket.desktop',
        '/usr/share/applications/zz-export-docket-open-folder.desktop',
        '/etc/apparmor.d/export-docket',
      ])
        expect([path, existsSync(inside(path))]).toEqual([path, false]);
      expect(
        readdirSync(inside('/usr/share/icons/hicolor/16x16/apps')).filter((name) =>
          name.startsWith('export-docket'),
        ),
      ).toEqual([]);
      expect(sha256(textOf(journal))).toBe(before);
      expect(textOf('.config/Export Docket/settings.json')).not.toBe('');
    });
});
