import type { Refusal } from '../../shared/base/result';
import { realFileSystem as fs } from '../disk/file-system';
import { type OutputOptions, openOutput, writeOutput } from '../disk/output';
import { keepOutputsOff } from '../disk/own-places';
import type { CliTask } from './cli-task';
import { forTerminal } from './for-terminal';
import { standardStream } from './options';

/** How a command writes its answer: never onto its register or what it reads. */
function optionsOf({ request, ports }: CliTask, inputs: readonly string[]): OutputOptions {
  keepOutputsOff(request.register ?? ports.defaultFolder, 'register');
  const isPrivileged = 'includePrivileged' in request && request.includePrivileged === true;
  return { fs, failed: 'output-failed', readers: isPrivileged ? 'owner' : 'others', inputs, isPatient: true };
}

/** Writes a whole answer to `--out FILE`, or to standard output (also for `-`); never onto one of `inputs`. */
export async function writeAnswer(
  task: CliTask,
  text: string,
  inputs: readonly string[] = [],
): Promise<Refusal | undefined> {
  const { output } = task.request;
  if (output !== undefined && output !== standardStream)
    return await writeOutput(optionsOf(task, inputs), output, Buffer.from(text));
  await task.ports.write(forTerminal(text));
  return undefined;
}

/** Where answers go one by one: what was done must be known even if the program ends half-way. */
export interface AnswerSink {
  /** Answers why a line could not be written; nothing more can be told there then. */
  readonly write: (line: string) => Promise<Refusal | undefined>;
  readonly close: () => Refusal | undefined;
}

/** Opens the sink before anything is done, so that a bad `--out` changes nothing. */
export async function openSink(task: CliTask, inputs: readonly string[] = []): Promise<AnswerSink | Refusal> {
  const { output } = task.request;
  if (output === undefined || output === standardStream) {
    return {
      write: async (line) => {
        await task.ports.write(line);
        return undefined;
      },
      // Standard output closes with the program.
      close: () => undefined,
    };
  }
  const opened = await openOutput(optionsOf(task, inputs), output);
  return 'code' in opened
    ? opened
    : { write: (line) => opened.write(Buffer.from(line)), close: opened.close };
}
