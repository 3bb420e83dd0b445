import type { Refusal } from '../../shared/result';
import { realFileSystem as fs } from '../disk/file-system';
import { type OutputOptions, openOutput, writeOutput } from '../disk/output';
import { keepOutputsOff } from '../disk/own-places';
import type { CliTask } from './cli';

/** How a command writes its answer: never onto its register or what it reads. */
function optionsOf({ request, ports }: CliTask): OutputOptions {
  keepOutputsOff(request.register ?? ports.defaultFolder, 'register');
  const inputs = [request.input, request.importing?.file, ...request.files];
  return {
    fs,
    failed: 'output-failed',
    inputs: inputs.filter((file) => file !== undefined),
    isPatient: true,
  };
}

/** Writes a whole answer to `--out FILE`, or to standard output. */
export async function writeAnswer(task: CliTask, text: string): Promise<Refusal | undefined> {
  const { output } = task.request;
  if (output !== undefined) return await writeOutput(optionsOf(task), output, Buffer.from(text));
  await task.ports.write(text);
  return undefined;
}

/** Where answers go one by one: what was done must be known even if the program ends half-way. */
export interface AnswerSink {
  /** Answers why a line could not be written; nothing more can be told there then. */
  readonly write: (line: string) => Promise<Refusal | undefined>;
  readonly close: () => Refusal | undefined;
}

/** Opens the sink before anything is done, so that a bad `--out` changes nothing. */
export async function openSink(task: CliTask): Promise<AnswerSink | Refusal> {
  const { output } = task.request;
  if (output === undefined) {
    return {
      write: async (line) => {
        await task.ports.write(line);
        return undefined;
      },
      // Standard output closes with the program.
      close: () => undefined,
    };
  }
  const opened = await openOutput(optionsOf(task), output);
  return 'code' in opened
    ? opened
    : { write: (line) => opened.write(Buffer.from(line)), close: opened.close };
}
