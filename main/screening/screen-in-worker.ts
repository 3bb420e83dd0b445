import { refuse } from '../../shared/base/result';
import { askThread, type ThreadLimits } from '../disk/ask-thread';
import type { Screener, ScreeningTask } from './screener';

const limits: ThreadLimits = {
  memory: 2_000,
  timeoutMs: 600_000,
  outOfMemory: refuse('invalid', 'list-too-much'),
  tookTooLong: refuse('invalid', 'list-took-too-long'),
};

/** Reads and screens in a thread of its own. `script`: the built worker. */
export function screenInWorker(script: string): Screener {
  const ask = <Answer>(task: ScreeningTask) => askThread<Answer>(script, task, limits);
  return {
    preview: (files, present, ownName = '') => ask({ do: 'preview', files, present, ownName }),
    screen: (lists, names, threshold) => ask({ do: 'screen', lists, names, threshold }),
    everybody: (lists, parties, threshold) => ask({ do: 'everybody', lists, parties, threshold }),
    count: (lists, parties, thresholds) => ask({ do: 'count', lists, parties, thresholds }),
    changes: (before, now) => ask({ do: 'changes', before, now }),
    keep: (folder, files) => ask({ do: 'keep', folder, files }),
  };
}
