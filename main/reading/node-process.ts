import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { StartLetterProcess } from './read-in-process';
import { readingObjects } from './reading-limits';

/** The megabytes of a process, where the system tells them in a file. */
function memoryOf(pid: number | undefined): number | undefined {
  const file = `/proc/${pid}/statm`;
  if (pid === undefined || !existsSync(file)) return undefined;
  const pages = Number(readFileSync(file, 'latin1').split(' ')[1]);
  return (pages * 4096) / 1_048_576;
}

/** Starts the process that reads a letter with Node, without Electron. `script`: its built program. */
export function nodeLetterProcess(script: string, objects: number = readingObjects): StartLetterProcess {
  return async () => {
    const child = fork(script, [], {
      serialization: 'advanced',
      // What the readers write about a file is not for the terminal.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [`--max-old-space-size=${objects}`],
      env: {},
    });
    return {
      post: (task) => child.send(task),
      onAnswer: (listener) => child.on('message', listener as (message: unknown) => void),
      onEnd: (listener) => {
        child.on('exit', listener);
        child.on('error', listener);
      },
      memory: () => memoryOf(child.pid),
      end: () => child.kill('SIGKILL'),
    };
  };
}
