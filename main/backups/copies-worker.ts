import { parentPort, workerData } from 'node:worker_threads';
import { done } from '../../shared/base/result';
import { diskCode, realFileSystem } from '../disk/file-system';
import { lastGoodBackup, type ReadCopies } from './backup-list';
import type { CopiesTask } from './read-copies';

const read: ReadCopies = new Map();
try {
  lastGoodBackup({ ...(workerData as CopiesTask), fs: realFileSystem }, read);
} catch (error) {
  // Whoever asks for the state says it, in words.
  diskCode(error);
}
parentPort?.postMessage(done(read));
