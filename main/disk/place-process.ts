import fs from 'node:fs';

// A process of its own: a share that does not answer holds whoever looks at it, and only a process can be ended then.
const [place = ''] = process.argv.slice(2);
fs.stat(place, () => {
  (process as { parentPort?: { postMessage(message: unknown): void } }).parentPort?.postMessage('answered');
});
