import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openLink } from './pg-link';

let server: Server;
let reached: Socket[];
beforeEach(async () => {
  reached = [];
  // It takes every connection, and says nothing on it.
  server = createServer((socket) => reached.push(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(async () => {
  vi.useRealTimers();
  for (const socket of reached) socket.destroy();
  server.close();
  await once(server, 'close');
});

/** One more connection, and a word from the server on it: whatever came before it was heard. */
async function heard(port: number): Promise<void> {
  const taken = once(server, 'connection');
  const other = connect(port, '127.0.0.1');
  const [socket] = (await taken) as [Socket];
  socket.write('.');
  await once(other, 'data');
  other.destroy();
}

test('a server that was reached has a minute for the login, then it counts as one that does not answer', async () => {
  const { port } = server.address() as AddressInfo;
  const taken = once(server, 'connection');
  let isOver = false;
  const opening = openLink({ host: '127.0.0.1', port, database: 'office', login: 'ann', password: '' });
  void opening.then(() => {
    isOver = true;
  });
  await taken;
  await heard(port);
  vi.advanceTimersByTime(59_000);
  await heard(port);
  expect(isOver).toBe(false);
  vi.advanceTimersByTime(1000);
  expect(await opening).toMatchObject({ ok: false, messageKey: 'office-timed-out' });
});
