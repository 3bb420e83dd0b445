import { app, utilityProcess } from 'electron';
import type { LetterAnswer, StartLetterProcess } from '../reading/read-in-process';
import { readingObjects } from '../reading/reading-limits';

/** What the process that reads a letter is called among those of the program. */
export const letterReader = 'Export Docket letter reader';

/** Starts the process that reads a letter beside Electron's own. `script`: its built program. */
export function electronLetterProcess(script: string): StartLetterProcess {
  return async () => {
    await app.whenReady();
    const child = utilityProcess.fork(script, [], {
      serviceName: letterReader,
      // What the readers write about a file is not for the terminal.
      stdio: 'ignore',
      execArgv: [`--max-old-space-size=${readingObjects}`],
    });
    const megabytes = () => {
      const own = app.getAppMetrics().find(({ pid }) => pid === child.pid);
      return own === undefined ? undefined : own.memory.workingSetSize / 1024;
    };
    return {
      post: (task) => child.postMessage(task),
      onAnswer: (listener) => child.on('message', (message: LetterAnswer) => listener(message)),
      onEnd: (listener) => child.on('exit', () => listener()),
      memory: megabytes,
      end: () => child.kill(),
    };
  };
}
