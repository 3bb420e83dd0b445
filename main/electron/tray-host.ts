import { askDesktop, type Question } from './ask-desktop';

const watcher = 'org.kde.StatusNotifierWatcher';
const bus = 'org.freedesktop.DBus';

// Making a tray icon never fails by itself: on a desktop that shows none it is simply nowhere. Only the bus knows. Desktops
// have one of these two, most have both.
const questions: readonly (readonly [question: Question, yes: string])[] = [
  [
    [
      ...(['gdbus', 'call', '--session', '--timeout', '3', '--dest', bus] as const),
      ...['--object-path', '/org/freedesktop/DBus', '--method', `${bus}.NameHasOwner`, watcher],
    ],
    '(true,)',
  ],
  [
    [
      ...(['dbus-send', '--session', '--print-reply', `--dest=${bus}`] as const),
      ...['/org/freedesktop/DBus', `${bus}.NameHasOwner`, `string:${watcher}`],
    ],
    'boolean true',
  ],
];

/** Whether the desktop shows tray icons. On Linux that is asked each time: the answer changes with its extensions. */
export async function hasTrayHost(platform: NodeJS.Platform = process.platform): Promise<boolean> {
  if (platform !== 'linux') return true;
  for (const [question, yes] of questions) {
    const answer = await askDesktop(question);
    if (answer !== null) return answer.includes(yes);
  }
  // With nothing to ask by, or a bus that does not answer, a window that minimizes is the safe choice.
  return false;
}
