import { createSocket, type Socket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { expect } from '@playwright/test';
import { test } from './harness';
import { networkSockets, socketName } from './sockets';

// A script in the page, should there ever be one, tries every way out. Listeners on this machine count what comes, and the
// system's own tables tell which sockets the program and its helpers have open.

// Watched from its first moment to its last.
test.use({ allowedConsoleErrors: [/.*/], ownProcess: true });

let tcp: Server;
let udp: Socket;
let port: number;
let heard: string[];

test.beforeEach(async () => {
  heard = [];
  tcp = createServer((socket) => {
    heard.push('a connection');
    socket.on('error', () => undefined);
    socket.destroy();
  });
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  port = (tcp.address() as AddressInfo).port;
  udp = createSocket('udp4', (message) => heard.push(`a datagram of ${message.length} bytes`));
  await new Promise<void>((resolve) => udp.bind(port, '0.0.0.0', resolve));
});
test.afterEach(() => {
  tcp.close();
  udp.close();
});

/** The network's sockets of a program's family, each as one word. */
const socketsOf = (root: number): readonly string[] => [...new Set(networkSockets(root).map(socketName))];

test('nothing leaves by calls between browsers, hints, or anything else a page can try', async ({
  launch,
}) => {
  test.skip(process.platform !== 'linux', 'not possible here: the tables of sockets are Linux’s');
  const { app, page } = await launch();
  await expect(page).toHaveTitle('Export Docket');
  const root = app.process().pid ?? 0;
  // The test's own two doors into the program are open before anything is tried, and stay the only ones.
  const doors = socketsOf(root);
  for (const door of doors) expect(door).toMatch(/^tcp6? (0100007F|0{24}01000000|0{16}FFFF00000100007F):/);
  const seen = new Set<string>();
  let isTrying = true;
  const watching = (async () => {
    while (isTrying) {
      for (const socket of socketsOf(root)) if (!doors.includes(socket)) seen.add(socket);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const gathered = await page.evaluate(async (to) => {
    const candidates: string[] = [];
    const secret = { username: 'secret', credential: 'secret' };
    const hosts = ['127.0.0.1', 'localhost'];
    const servers: RTCIceServer[] = hosts.flatMap((host) => [
      { urls: `stun:${host}:${to}` },
      { urls: `turn:${host}:${to}?transport=udp`, ...secret },
      { urls: `turn:${host}:${to}?transport=tcp`, ...secret },
      { urls: `turns:${host}:${to}?transport=tcp`, ...secret },
    ]);
    const tryCall = async (Peer: typeof RTCPeerConnection, policy: RTCIceTransportPolicy) => {
      const call = new Peer({ iceServers: servers, iceTransportPolicy: policy, iceCandidatePoolSize: 4 });
      call.onicecandidate = ({ candidate }) => candidate && candidates.push(candidate.candidate);
      call.createDataChannel('out');
      await call.setLocalDescription(await call.createOffer());
      // Someone to talk to, at this very address.
      await call
        .setRemoteDescription({
          type: 'answer',
          sdp: (call.localDescription?.sdp ?? '').replace('a=setup:actpass', 'a=setup:active'),
        })
        .catch(() => undefined);
      await call
        .addIceCandidate({
          candidate: `candidate:1 1 udp 2122260223 127.0.0.1 ${to} typ host`,
          sdpMid: '0',
          sdpMLineIndex: 0,
        })
        .catch(() => undefined);
      await call
        .addIceCandidate({
          candidate: `candidate:2 1 tcp 2122260222 127.0.0.1 ${to} typ host tcptype passive`,
          sdpMid: '0',
          sdpMLineIndex: 0,
        })
        .catch(() => undefined);
      await new Promise<void>((resolve) => {
        const settle = () => call.iceGatheringState === 'complete' && resolve();
        call.onicegatheringstatechange = settle;
        settle();
      });
      call.close();
    };
    for (const policy of ['all', 'relay'] as const)
      if (typeof RTCPeerConnection === 'function') await tryCall(RTCPeerConnection, policy);
    // A page within the page, with everything of its own.
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = (frame.contentWindow as unknown as { RTCPeerConnection?: typeof RTCPeerConnection } | null)
      ?.RTCPeerConnection;
    if (inner) await tryCall(inner, 'all');
    for (const rel of [
      'dns-prefetch',
      'preconnect',
      'prefetch',
      'prerender',
      'modulepreload',
      'icon',
      'manifest',
    ]) {
      const link = document.createElement('link');
      link.rel = rel;
      link.href = `http://127.0.0.1:${to}/${rel}`;
      document.head.append(link);
    }
    await fetch(`http://127.0.0.1:${to}/`).catch(() => undefined);
    navigator.sendBeacon(`http://127.0.0.1:${to}/`);
    return candidates;
  }, port);
  // From main too, by a session of its own: what no filter of ours has seen.
  await app.evaluate(async ({ session, net }, to) => {
    const fresh = session.fromPartition('another');
    fresh.webRequest.onBeforeRequest(null);
    await fresh.fetch(`http://127.0.0.1:${to}/main`).catch(() => undefined);
    await fresh.fetch(`http://example.com:${to}/main`).catch(() => undefined);
    await net.resolveHost('example.com').catch(() => undefined);
  }, port);
  isTrying = false;
  await watching;
  expect(gathered).toEqual([]);
  expect(heard).toEqual([]);
  expect([...seen]).toEqual([]);
});

test('the clipboard is not read by a script', async ({ launch }) => {
  const { app, page } = await launch();
  await expect(page).toHaveTitle('Export Docket');
  await app.evaluate(({ clipboard }) => clipboard.writeText('a password'));
  const read = await page.evaluate(async () => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
    document.execCommand('paste');
    const byApi = await navigator.clipboard.readText().catch(() => '');
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentDocument;
    const other = inner?.createElement('textarea');
    if (other) inner?.body.append(other);
    other?.focus();
    inner?.execCommand('paste');
    return [field.value, byApi, other?.value ?? ''];
  });
  expect(read).toEqual(['', '', '']);
});
