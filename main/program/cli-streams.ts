import { app } from 'electron';

/** Writes the last words and ends: only in the callback is a large answer really out. */
export function writeAndExit(stream: NodeJS.WriteStream, text: string, code: number): void {
  stream.write(text, () => app.exit(code));
}

function isUnread(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
  );
}

/** Writes until nobody reads any more, as `head` does after its lines: what was asked for is done all the same. */
export function writer(stream: NodeJS.WriteStream): (text: string | Uint8Array) => Promise<void> {
  let isRead = true;
  stream.on('error', (error) => {
    if (!isUnread(error)) throw error;
    isRead = false;
  });
  return (text) =>
    new Promise((resolve, reject) => {
      if (!isRead || stream.destroyed) resolve();
      else stream.write(text, (error) => (error && !isUnread(error) ? reject(error) : resolve()));
    });
}
