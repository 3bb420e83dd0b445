import { parentPort, workerData } from 'node:worker_threads';
import { type ScreeningTask, screenInThisThread } from './screening-task';

// Alone in a thread with a memory of its own, which is given back when the work is done.
const task = workerData as ScreeningTask;
const answer = () => {
  switch (task.do) {
    case 'preview':
      return screenInThisThread.preview(task.files, task.present, task.ownName);
    case 'screen':
      return screenInThisThread.screen(task.lists, task.names, task.threshold);
    case 'changes':
      return screenInThisThread.changes(task.before, task.now);
    case 'keep':
      return screenInThisThread.keep(task.folder, task.files);
  }
};
parentPort?.postMessage(await answer());
