import { askDesktop, type Question } from './ask-desktop';

const daemon = 'org.freedesktop.Notifications';

const property = (of: string, name: string): Question => [
  ...(['gdbus', 'call', '--session', '--timeout', '3', '--dest', daemon] as const),
  ...['--object-path', '/org/freedesktop/Notifications', '--method', 'org.freedesktop.DBus.Properties.Get'],
  ...[of, name],
];

/** Each desktop has its own word for it: the notification specification's (Plasma), dunst's, GNOME's. */
function questionsOn(desktop: string): readonly (readonly [question: Question, on: string])[] {
  return [
    [property(daemon, 'Inhibited'), 'true'],
    [property('org.dunstproject.cmd0', 'paused'), 'true'],
    // Elsewhere the setting may be there and mean nothing.
    ...(/gnome/i.test(desktop)
      ? ([[['gsettings', 'get', 'org.gnome.desktop.notifications', 'show-banners'], 'false']] as const)
      : []),
  ];
}

/**
 * Whether the desktop says that it holds notices back. False where it does not say: Windows and macOS tell no program, and
 * there a notice that was held back counts as shown but stays unacknowledged in the window.
 */
export async function isDoNotDisturb(platform: NodeJS.Platform = process.platform): Promise<boolean> {
  if (platform !== 'linux') return false;
  const answers = await Promise.all(
    questionsOn(process.env.XDG_CURRENT_DESKTOP ?? '').map(
      async ([question, on]) => (await askDesktop(question))?.includes(on) === true,
    ),
  );
  return answers.some(Boolean);
}
