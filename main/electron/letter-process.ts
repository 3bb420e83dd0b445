import type { LetterAnswer, LetterTask, StartLetterProcess } from '../reading/read-in-process';
import { readingObjects } from '../reading/reading-limits';
import { startOwnProcess } from './own-process';

/** What the process that reads a letter is called among those of the program. */
export const letterReader = 'Export Docket letter reader';

/** Starts the process that reads a letter beside Electron's own. `script`: its built program. */
export function electronLetterProcess(script: string): StartLetterProcess {
  return async () => {
    const { hear, ...process } = await startOwnProcess<LetterTask, LetterAnswer>(script, {
      ...{ name: letterReader, memory: readingObjects },
    });
    return { ...process, onAnswer: hear };
  };
}
