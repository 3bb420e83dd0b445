import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { callNames } from '../shared/calls/channels';
import { test } from './harness';

// Offline is enforced, not promised: what a page might try, it cannot do.

test.use({ allowedConsoleErrors: [/.*/] });

let server: Server;
let origin: string;
let visits: string[];

test.beforeEach(async () => {
  visits = [];
  server = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*');
    response.end('<title>elsewhere</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterEach(() => void server.close());

test('no request leaves the window', async ({ launch }) => {
  const { page } = await launch();
  await expect(page).toHaveTitle('Export Docket');
  const tried = await page.evaluate(async (to) => {
    const outcome = (attempt: Promise<unknown>): Promise<string> =>
      attempt.then(
        () => 'went through',
        () => 'stopped',
      );
    const loaded = (
      element: HTMLElement & { src?: string; href?: string },
      key: 'src' | 'href',
      rel?: string,
    ) =>
      new Promise((resolve, reject) => {
        if (rel) element.setAttribute('rel', rel);
        element.onload = resolve;
        element.onerror = reject;
        element[key] = `${to}/${element.tagName}`;
        document.body.append(element);
      });
    const socket = () =>
      new Promise((resolve, reject) => {
        const opened = new WebSocket(to.replace('http', 'ws'));
        opened.onopen = resolve;
        opened.onerror = reject;
      });
    // Answers only whether it was queued: the visits tell.
    navigator.sendBeacon(`${to}/beacon`);
    return {
      fetch: await outcome(fetch(`${to}/fetch`, { mode: 'no-cors' })),
      file: await outcome(fetch('file:///etc/hostname')),
      image: await outcome(loaded(document.createElement('img'), 'src')),
      script: await outcome(loaded(document.createElement('script'), 'src')),
      style: await outcome(loaded(document.createElement('link'), 'href', 'stylesheet')),
      socket: await outcome(socket()),
      worker: await outcome(
        new Promise((resolve, reject) => {
          const worker = new Worker(`data:text/javascript,postMessage(1)`);
          worker.onmessage = resolve;
          worker.onerror = reject;
        }),
      ),
      code: await outcome(
        new Promise((resolve) => {
          resolve(new Function('return 1')());
        }),
      ),
    };
  }, origin);
  expect(tried).toEqual({
    fetch: 'stopped',
    file: 'stopped',
    image: 'stopped',
    script: 'stopped',
    style: 'stopped',
    socket: 'stopped',
    worker: 'stopped',
    code: 'stopped',
  });
  expect(visits).toEqual([]);
});

test('a request that the policy of the page would let pass is stopped below it', async ({ launch }) => {
  const { app } = await launch();
  const outcome = await app.evaluate(async ({ session }, to) => {
    try {
      await session.defaultSession.fetch(`${to}/main`);
      return 'went through';
    } catch (error) {
      return String(error);
    }
  }, origin);
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
  const named = await app.evaluate(async ({ net }) => {
    try {
      await net.resolveHost('example.com');
      return 'resolved';
    } catch (error) {
      return String(error);
    }
  });
  expect(named).toContain('ERR_NAME_NOT_RESOLVED');
  expect(visits).toEqual([]);
});

test('the window goes nowhere and opens nothing', async ({ launch }) => {
  const { app, page } = await launch();
  await expect(page).toHaveTitle('Export Docket');
  const home = page.url();
  const opened = await page.evaluate((to) => {
    const popup = window.open(`${to}/popup`);
    const link = document.createElement('a');
    link.href = `${to}/link`;
    link.textContent = 'away';
    document.body.append(link);
    link.click();
    const blank = document.createElement('a');
    blank.href = `${to}/blank`;
    blank.target = '_blank';
    document.body.append(blank);
    blank.click();
    const frame = document.createElement('iframe');
    frame.src = `${to}/frame`;
    document.body.append(frame);
    const download = document.createElement('a');
    download.href = 'data:text/plain,x';
    download.download = 'x.txt';
    document.body.append(download);
    download.click();
    location.assign(`${to}/assign`);
    return popup === null;
  }, origin);
  expect(opened).toBe(true);
  // A way out that was taken would be gone by the time the page answers again.
  expect(await page.evaluate(() => document.title)).toBe('Export Docket');
  const windows = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  );
  expect(windows).toEqual([home]);
  expect(visits).toEqual([]);
});

/** What the preload gives besides the calls: news, the one call that is waited for, and what came before the page could take it. */
const besides = ['onNews', 'readFoldedNow', 'takeDrops', 'takeKeys'];

test('the page has the calls of the contract and nothing of the machine', async ({ launch }) => {
  const { app, page } = await launch();
  await expect(page).toHaveTitle('Export Docket');
  const found = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    bridge: Object.keys(window).filter((name) => /electron|ipc/i.test(name)),
    calls: Object.keys((window as unknown as { exportDocket: object }).exportDocket).sort(),
  }));
  expect(found).toEqual({ node: [], bridge: [], calls: [...callNames, ...besides].sort() });
  const preferences = await app.evaluate(({ BrowserWindow, session }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Not in the published types, but what Electron made of our wishes.
    const contents = window?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } = contents.getLastWebPreferences();
    const spellcheck = session.defaultSession.isSpellCheckerEnabled();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag, spellcheck };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  });
});

test('every permission is denied', async ({ launch }) => {
  const { page } = await launch();
  await expect(page).toHaveTitle('Export Docket');
  const states = await page.evaluate(async () => {
    const names = ['notifications', 'camera', 'microphone', 'geolocation', 'clipboard-read'];
    const states = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
    return (await Promise.all(states)).map(({ state }) => state);
  });
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied']);
});

test('a call from a page that is not ours is turned away', async ({ launch }) => {
  const { app } = await launch();
  const answer = await app.evaluate(async ({ app: program, BrowserWindow }) => {
    const preload = `${program.getAppPath()}/out/preload/preload.cjs`;
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await stranger.loadURL('data:text/html,<title>stranger</title>');
    const call = 'window.exportDocket.openRegister({})';
    const answer: unknown = await stranger.webContents.executeJavaScript(call);
    stranger.destroy();
    return answer;
  });
  expect(answer).toMatchObject({ ok: false, code: 'unexpected', params: { detail: 'sender' } });
});
