import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';

const run = promisify(execFile);
const watcher = 'org.kde.StatusNotifierWatcher';
const object = '/StatusNotifierWatcher';

/** The place of a desktop that shows tray icons, on the test's private session bus. */
export type TrayWatcher = {
  /** Names on the bus of the icons that were registered. */
  readonly icons: () => readonly string[];
  /** The words in the menu of the one icon, each with the id a click needs. */
  readonly menu: () => Promise<readonly { readonly id: number; readonly label: string }[]>;
  /** Clicks the item with these words. */
  readonly choose: (label: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

async function call(dest: string, path: string, method: string, ...args: readonly string[]): Promise<string> {
  const asked = [
    'call',
    '--session',
    '--dest',
    dest,
    '--object-path',
    path,
    '--method',
    method,
    '--',
    ...args,
  ];
  return (await run('gdbus', asked)).stdout;
}

async function hasOwner(): Promise<boolean> {
  const bus = 'org.freedesktop.DBus';
  return (await call(bus, '/org/freedesktop/DBus', `${bus}.NameHasOwner`, watcher)).includes('true');
}

/** Starts the watcher; icons that are made afterwards register with it. */
export async function startTrayWatcher(): Promise<TrayWatcher> {
  // The system's Python: only it has the module of the system's package.
  const mock = spawn('/usr/bin/python3', ['-m', 'dbusmock', '--session', watcher, object, watcher]);
  let heard = '';
  mock.stdout.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
  });
  await expect.poll(hasOwner).toBe(true);
  const mocking = 'org.freedesktop.DBus.Mock';
  for (const method of ['RegisterStatusNotifierItem', 'RegisterStatusNotifierHost'])
    await call(watcher, object, `${mocking}.AddMethod`, watcher, method, 's', '', '');
  await call(watcher, object, `${mocking}.AddProperty`, watcher, 'IsStatusNotifierHostRegistered', '<true>');
  await call(watcher, object, `${mocking}.AddProperty`, watcher, 'ProtocolVersion', '<0>');
  const icons = () =>
    [...heard.matchAll(/ RegisterStatusNotifierItem "([^"]+)"/g)].map(([, name = '']) => name);
  const place = async (): Promise<readonly [name: string, path: string]> => {
    const name = icons().at(-1) ?? 'no icon';
    const item = 'org.kde.StatusNotifierItem';
    const answer = await call(
      name,
      '/StatusNotifierItem',
      'org.freedesktop.DBus.Properties.Get',
      item,
      'Menu',
    );
    return [name, /objectpath '([^']+)'/.exec(answer)?.[1] ?? 'no menu'];
  };
  const menu: TrayWatcher['menu'] = async () => {
    const [name, path] = await place();
    const layout = await call(name, path, 'com.canonical.dbusmenu.GetLayout', '0', '-1', '@as []');
    return [...layout.matchAll(/\((\d+), \{[^{}]*?'label': <(?:'([^']*)'|"([^"]*)")>/g)].map(
      ([, id, single, double]) => ({ id: Number(id), label: single ?? double ?? '' }),
    );
  };
  const clickOn = async (label: string): Promise<void> => {
    const found = (await menu()).find((item) => item.label === label);
    if (found === undefined) throw new Error(`the menu has no "${label}"`);
    const [name, path] = await place();
    const clicked = [String(found.id), "'clicked'", "<''>", 'uint32 0'];
    await call(name, path, 'com.canonical.dbusmenu.Event', ...clicked);
  };
  return {
    icons,
    menu,
    // The menu may be replaced between reading and clicking it: then its ids are no longer known.
    choose: (label) => expect(() => clickOn(label)).toPass(),
    stop: async () => {
      mock.kill();
      await expect.poll(hasOwner).toBe(false);
    },
  };
}
