import { parentPort, workerData } from 'node:worker_threads';
import { screenInThisThread } from './screen-in-this-thread';
import type { ScreeningTask } from './screener';

// Alone in a thread with a memory of its own, which is given back when the work is done.
const task = workerData as ScreeningTask;
const { preview, screen, everybody, count, changes, keep } = screenInThisThread;
const answer = () => {
  switch (task.do) {
    case 'preview':
      return preview(task.files, task.present, task.ownName);
    case 'screen':
      return screen(task.lists, task.names, task.threshold);
    case 'count':
      return count(task.lists, task.parties, task.thresholds);
    case 'changes':
      return changes(task.before, task.now);
    case 'keep':
      return keep(task.folder, task.files);
    case 'everybody':
      return everybody(task.lists, task.parties, task.threshold);
  }
};
const found = await answer();
// Bytes are handed over instead of copied.
const bytes =
  found.ok && 'parts' in found.value ? found.value.parts.map(({ buffer }) => buffer as ArrayBuffer) : [];
parentPort?.postMessage(found, bytes);
