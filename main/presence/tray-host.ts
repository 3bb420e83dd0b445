import { execFile } from 'node:child_process';

const watcher = 'org.kde.StatusNotifierWatcher';
const bus = 'org.freedesktop.DBus';

// Making a tray icon never fails by itself: on a desktop that shows none it is simply nowhere. Only the bus knows. Desktops
// have one of these two, most have both.
const tools: readonly (readonly [tool: string, args: readonly string[], yes: string])[] = [
  [
    'gdbus',
    [
      ...['call', '--session', '--timeout', '3', '--dest', bus, '--object-path', '/org/freedesktop/DBus'],
      ...['--method', `${bus}.NameHasOwner`, watcher],
    ],
    '(true,)',
  ],
  [
    'dbus-send',
    [
      '--session',
      '--print-reply',
      `--dest=${bus}`,
      '/org/freedesktop/DBus',
      `${bus}.NameHasOwner`,
      `string:${watcher}`,
    ],
    'boolean true',
  ],
];

/** What the tool answers; null when it is not there. A bus that does not answer shows no tray. */
function ask([tool, args, yes]: (typeof tools)[number]): Promise<boolean | null> {
  return new Promise((resolve) => {
    execFile(tool, args, { timeout: 4_000 }, (error, answer) => {
      if (error?.code === 'ENOENT') resolve(null);
      else resolve(error === null && answer.includes(yes));
    });
  });
}

/** Whether the desktop shows tray icons. On Linux that is asked each time: the answer changes with its extensions. */
export async function hasTrayHost(platform: NodeJS.Platform = process.platform): Promise<boolean> {
  if (platform !== 'linux') return true;
  for (const tool of tools) {
    const answer = await ask(tool);
    if (answer !== null) return answer;
  }
  // With nothing to ask by, a window that minimizes is the safe choice.
  return false;
}
