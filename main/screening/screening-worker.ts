import { parentPort, workerData } from 'node:worker_threads';
import { type ScreeningTask, screenHere } from './screening-task';

// Alone in a thread with a memory of its own, which is given back when the work is done.
const task = workerData as ScreeningTask;
parentPort?.postMessage(
  task.do === 'preview'
    ? await screenHere.preview(task.files, task.present)
    : await screenHere.screen(task.lists, task.names, task.threshold),
);
