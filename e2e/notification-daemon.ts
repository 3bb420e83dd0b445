import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { test as base } from './harness';

const run = promisify(execFile);

/** A notice as the desktop's notification daemon was asked to show it. */
export type DaemonNotice = {
  readonly appName: string;
  readonly summary: string;
  readonly body: string;
  readonly actions: readonly string[];
  readonly hints: string;
};

/** The real notification daemon of the test's private session bus. */
export type NotificationDaemon = {
  /** Everything shown since the test began, oldest first. */
  readonly shown: () => readonly DaemonNotice[];
  /** Waits until that many were shown. */
  readonly waitFor: (count: number) => Promise<readonly DaemonNotice[]>;
  /** How many are on the screen. */
  readonly onScreen: () => Promise<number>;
  /** Takes away what is on the screen; what an ended program showed stays there otherwise. */
  readonly clear: () => Promise<void>;
  /** Clicks the one notice on the screen. */
  readonly click: () => Promise<void>;
  /** The body of the one notice on the screen as the daemon drew it, taking it away. */
  readonly drawnBody: () => Promise<string>;
};

const notify =
  /member=Notify\n {3}string "(.*?)"\n {3}uint32 \d+\n {3}string ".*?"\n {3}string "(.*?)"\n {3}string "(.*?)"\n {3}array \[\n(.*?) {3}\]\n {3}array \[\n(.*?) {3}\]\n {3}int32 /gs;

function noticesIn(heard: string): readonly DaemonNotice[] {
  return [...heard.matchAll(notify)].map(
    ([, appName = '', summary = '', body = '', actions = '', hints = '']) => ({
      appName,
      summary,
      body,
      actions: [...actions.matchAll(/string "(.*)"/g)].map(([, action = '']) => action),
      hints,
    }),
  );
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&amp;': '&',
};

/** What a reader sees of Pango markup: no tags, no entities. */
function drawn(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|apos|amp|#39);/g, (entity) => entities[entity] ?? entity);
}

type History = { readonly data: readonly [readonly { readonly message: { readonly data: string } }[]] };

/** Playwright's test with `launch` and the notification daemon, its screen cleared. */
export const test = base.extend<{ readonly daemon: NotificationDaemon }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern.
  daemon: async ({}, use) => {
    await run('dunstctl', ['close-all']);
    const monitor = spawn('dbus-monitor', ["interface='org.freedesktop.Notifications'"]);
    let heard = '';
    monitor.stdout.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
    });
    // The bus tells a monitor that it has lost its name: from then on it hears everything.
    await expect.poll(() => heard).toContain('NameLost');
    const shown = () => noticesIn(heard);
    const onScreen = async () => {
      const { stdout } = await run('dunstctl', ['count', 'displayed']);
      return Number(stdout);
    };
    const clear = async () => {
      await run('dunstctl', ['close-all']);
      await expect.poll(onScreen).toBe(0);
    };
    const onlyOne = () => expect.poll(onScreen, 'notices on the screen').toBe(1);
    await use({
      shown,
      onScreen,
      clear,
      waitFor: async (count) => {
        await expect.poll(() => shown().length, 'notices shown').toBeGreaterThanOrEqual(count);
        return shown();
      },
      click: async () => {
        await onlyOne();
        await run('dunstctl', ['action', '0']);
      },
      drawnBody: async () => {
        await onlyOne();
        // Its history holds what is off the screen, the newest first.
        await clear();
        const { stdout } = await run('dunstctl', ['history']);
        const message = (JSON.parse(stdout) as History).data[0][0]?.message.data ?? '';
        return drawn(message.slice(message.indexOf('\n') + 1));
      },
    });
    monitor.kill();
    await run('dunstctl', ['close-all']);
  },
});
