import { parentPort, workerData } from 'node:worker_threads';
import { done } from '../../shared/base/result';
import { diskCode, realFileSystem } from '../disk/file-system';
import { type FoldingTask, makeFolded } from './make-folded';

let isMade = false;
try {
  isMade = makeFolded(realFileSystem, workerData as FoldingTask);
} catch (error) {
  // Without a copy the next start folds the journal: nothing is lost by it.
  diskCode(error);
}
parentPort?.postMessage(done(isMade));
