import { refuse } from '../../shared/base/result';
import { askThread, type ThreadLimits } from '../disk/ask-thread';
import type { Screener } from './screening-task';

const limits: ThreadLimits = {
  memory: 2_000,
  patience: 600_000,
  tooMuch: refuse('invalid', 'list-too-much'),
  tookTooLong: refuse('invalid', 'list-took-too-long'),
};

/** Reads and screens in a thread of its own. `script`: the built worker. */
export function screenInWorker(script: string): Screener {
  return {
    preview: (files, present) => askThread(script, { do: 'preview', files, present }, limits),
    screen: (lists, names, threshold) => askThread(script, { do: 'screen', lists, names, threshold }, limits),
  };
}
