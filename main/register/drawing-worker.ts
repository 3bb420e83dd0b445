import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { done } from '../../shared/base/result';
import { diskCode, realFileSystem } from '../disk/file-system';
import { type DrawDocket, type DrawingTask, makeDrawn } from './make-drawn';

/** The window's own drawing, built beside this file. */
async function drawing(): Promise<DrawDocket> {
  const file = pathToFileURL(path.join(import.meta.dirname, 'draw-docket.js')).href;
  const { drawDocket }: { drawDocket: DrawDocket } = await import(/* @vite-ignore */ file);
  return drawDocket;
}

let isMade = false;
try {
  isMade = await makeDrawn(realFileSystem, workerData as DrawingTask, drawing);
} catch (error) {
  // Without it the next start only shows the docket later: nothing is lost by it.
  diskCode(error);
}
parentPort?.postMessage(done(isMade));
