import type { LetterAnswer, LetterTask } from './read-in-process';
import { readLetterFiles } from './read-letter-bytes';

/** The way to the program that started this process: Electron has one of its own. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const { parentPort } = process as { parentPort?: ParentPort };
const send = (message: LetterAnswer) => {
  if (parentPort === undefined) process.send?.(message);
  else parentPort.postMessage(message);
};

// Alone in a process of its own: a file that is made to fill the memory, or to never end, ends this and nothing else.
async function read({ files }: LetterTask): Promise<void> {
  const result = await readLetterFiles(files, (progress) => send({ progress }));
  send({ result });
}

if (parentPort === undefined) process.on('message', (task) => void read(task as LetterTask));
else parentPort.on('message', ({ data }) => void read(data as LetterTask));
