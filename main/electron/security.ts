import { readFile } from 'node:fs/promises';
import { app, protocol, type Session, session, type WebContents } from 'electron';
import { drawnId } from '../../shared/calls/drawn-page';
import {
  appOrigin,
  appScheme,
  contentPolicy,
  fileAt,
  isOfOrigin,
  isQuiet,
  isScript,
  servedFiles,
  startPage,
} from './policy';

/** Where the window's files come from: the build, or (unpackaged) the development server. */
export interface WindowSource {
  readonly folder: string;
  readonly devUrl: string | undefined;
  readonly report: (message: string) => void;
  /** What the first page shows until it has the register. */
  readonly drawn?: DrawnPage | undefined;
}

/** The docket as it was drawn before, for the first page of the window alone. */
export interface DrawnPage {
  readonly html: string;
  /** Resolves when the page may run: until then it only shows. */
  readonly mayRun: Promise<void>;
}

type Switch = readonly [name: string, value?: string];

// Parts of Chromium that talk by themselves: hints, casting, field data, updates of lists, the time, names of this machine told
// to the local network, a name service and a faster protocol of their own.
const talkative: readonly string[] = [
  'OptimizationHints',
  'MediaRouter',
  'DialMediaRouteProvider',
  'CastMediaRouteProvider',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'NetworkTimeServiceQuerying',
  'WebRtcHideLocalIpsWithMdns',
  'AsyncDns',
  'DnsOverHttpsUpgrade',
  'HappyEyeballsV3',
  'Translate',
  'InterestFeedContentSuggestions',
];

// Chromium's own errands: updates of its components, safety lists, field trials, crash reports.
const silence: readonly Switch[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-breakpad'],
  ['disable-crash-reporter'],
  ['disable-client-side-phishing-detection'],
  ['disable-sync'],
  ['disable-quic'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  // A script does not read the clipboard; a person pastes as ever.
  ['blink-settings', 'domPasteAllowed=false,javaScriptCanAccessClipboard=false'],
  ['disable-features', talkative.join(',')],
  // Calls between browsers may send datagrams only by way of a proxy.
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

/**
 * What slips through ends before it becomes a packet: no name resolves, and every connection, to this machine too, has to go by
 * way of a proxy whose name does not resolve either. So no socket is ever opened. The development server is the exception.
 */
function deadEnd(devUrl: string | undefined): readonly Switch[] {
  if (devUrl !== undefined)
    return [
      ['no-proxy-server'],
      ['host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
    ];
  return [
    ['proxy-server', 'socks5://nowhere.invalid:1'],
    ['proxy-bypass-list', '<-loopback>'],
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ];
}

/** Must run before Electron is ready: afterwards schemes and switches are fixed. */
export function prepareSecurity(devUrl: string | undefined): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
  for (const [name, value] of [...silence, ...deadEnd(devUrl)]) app.commandLine.appendSwitch(name, value);
  // Where the sandbox was switched off on the command line (only root must), this would end every child process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}

/** The origins the window may be at. In development also the server's own, whose style is inline and whose socket talks. */
export function ownOrigins({ devUrl }: Pick<WindowSource, 'devUrl'>): readonly string[] {
  return devUrl === undefined ? [appOrigin] : [appOrigin, new URL(devUrl).origin];
}

/** The element in which the page draws itself, as it stands in its file. */
const rootElement = '<div id="root"></div>';

/** The page with what it shows before it runs. */
const withDrawn = (page: string, html: string): string =>
  page.replace(rootElement, () => `<div id="${drawnId}" inert>${html}</div>${rootElement}`);

function serve(ours: Session, { folder, devUrl, drawn }: WindowSource): void {
  if (devUrl !== undefined) return;
  const files = servedFiles(folder);
  let toShow = drawn?.html;
  ours.protocol.handle(appScheme, async ({ url }) => {
    const found = fileAt(files, url);
    if (!found) return new Response('', { status: 404 });
    if (isScript(found)) await drawn?.mayRun;
    let bytes: Uint8Array = await readFile(found.file);
    if (toShow !== undefined && url === startPage) {
      bytes = Buffer.from(withDrawn(Buffer.from(bytes).toString('utf8'), toShow));
      toShow = undefined;
    }
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': found.mediaType,
        'content-security-policy': contentPolicy,
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
      },
    });
  });
}

function devOrigins(devUrl: string | undefined): readonly string[] {
  if (devUrl === undefined) return [];
  const { origin } = new URL(devUrl);
  return [origin, origin.replace(/^http/, 'ws')];
}

/** Closes a session: no request leaves, no permission is given, nothing is downloaded, no dictionary fetched. */
export function closeSession(ours: Session, { devUrl, report }: Omit<WindowSource, 'folder'>): void {
  const allowed = devOrigins(devUrl);
  ours.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !isQuiet(url, allowed);
    if (cancel) report(`a request was stopped: ${url.slice(0, 200)}`);
    answer({ cancel });
  });
  ours.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  ours.setPermissionCheckHandler(() => false);
  ours.setDevicePermissionHandler(() => false);
  ours.setSpellCheckerEnabled(false);
  ours.on('will-download', (event) => event.preventDefault());
}

function closeContents(contents: WebContents, origins: readonly string[]): void {
  const refuse = (event: { preventDefault: () => void; readonly url: string }): void => {
    // The page may load itself anew; anywhere else it may not go.
    const isReload = event.url === contents.getURL() && isOfOrigin(event.url, origins);
    if (!isReload) event.preventDefault();
  };
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Enforces that the program stays on this machine and in its own page. Electron must be ready. */
export function enforceSecurity(source: WindowSource): void {
  serve(session.defaultSession, source);
  closeSession(session.defaultSession, source);
  // Any other session a part of the program may make is closed as it appears.
  app.on('session-created', (made) => closeSession(made, source));
  const origins = ownOrigins(source);
  app.on('web-contents-created', (_event, contents) => closeContents(contents, origins));
}
