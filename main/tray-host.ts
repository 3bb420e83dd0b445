import { execFile } from 'node:child_process';

const watcher = 'org.kde.StatusNotifierWatcher';

// Making a tray icon never fails by itself: on a desktop that shows none it is simply nowhere. Only the bus knows.
const question = [
  '--session',
  '--print-reply',
  '--dest=org.freedesktop.DBus',
  '/org/freedesktop/DBus',
  'org.freedesktop.DBus.NameHasOwner',
  `string:${watcher}`,
] as const;

/** Whether the desktop shows tray icons. On Linux that is asked each time: the answer changes with its extensions. */
export function hasTrayHost(platform: NodeJS.Platform = process.platform): Promise<boolean> {
  if (platform !== 'linux') return Promise.resolve(true);
  return new Promise((resolve) => {
    execFile('dbus-send', question, { timeout: 3_000 }, (error, answer) => {
      // Without a bus, or without the tool to ask it, a window that minimizes is the safe choice.
      resolve(error === null && answer.includes('boolean true'));
    });
  });
}
