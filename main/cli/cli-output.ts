import { type Refusal, refuse } from '../../shared/result';
import { diskCode, realFileSystem as fs } from '../disk/file-system';
import { writeAll, writeFileSafely } from '../disk/writer';
import type { CliTask } from './cli';
import { forTerminal } from './for-terminal';

// A document to hand on, unlike the register: the person's own umask decides who may read it.
const mode = 0o666;

function outputRefusal(error: unknown): Refusal {
  return refuse('disk', 'output-failed', { detail: diskCode(error) });
}

/** Writes a whole answer to `--out FILE`, or to standard output. */
export async function writeAnswer({ request, ports }: CliTask, text: string): Promise<Refusal | undefined> {
  if (request.output === undefined) {
    await ports.write(forTerminal(text));
    return undefined;
  }
  try {
    writeFileSafely(fs, request.output, Buffer.from(text), { mode });
    return undefined;
  } catch (error) {
    return outputRefusal(error);
  }
}

/** Where answers go one by one: what was done must be known even if the program ends half-way. */
export interface AnswerSink {
  readonly write: (line: string) => Promise<void>;
  readonly close: () => void;
}

/** Opens the sink before anything is done, so that a bad `--out` changes nothing. */
export function openSink({ request, ports }: CliTask): AnswerSink | Refusal {
  if (request.output === undefined) {
    return {
      write: ports.write,
      close: () => {
        // Standard output closes with the program.
      },
    };
  }
  try {
    const fd = fs.openSync(request.output, 'w', mode);
    return {
      write: async (line) => writeAll(fs, fd, Buffer.from(line)),
      close: () => {
        fs.fsyncSync(fd);
        fs.closeSync(fd);
      },
    };
  } catch (error) {
    return outputRefusal(error);
  }
}
