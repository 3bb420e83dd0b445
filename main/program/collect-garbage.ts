import { Session } from 'node:inspector/promises';

/**
 * Has V8 give back the memory of what nothing holds any more, through its inspector, which needs no flag and no open port; resolves when that is
 * done, or cannot be done. By itself V8 does so only while the process is at work. The process does nothing else for some tenths of a second.
 */
export async function collectGarbage(): Promise<void> {
  const session = new Session();
  try {
    session.connect();
    await session.post('HeapProfiler.collectGarbage');
  } catch {
    // Without the inspector, V8 collects when it likes.
  } finally {
    session.disconnect();
  }
}
