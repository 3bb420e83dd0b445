import { writeDatesAs } from '../../shared/base/date-style';
import { inWords } from '../../shared/base/message-text';
import type { CliTask, ExitCode } from './cli-task';
import type { CliRequest } from './commands';
import { forTerminal } from './for-terminal';
import { commandNamed } from './help';
import { stoppedBecause } from './stopped-because';
import { WasStopped } from './until-stopped';

/**
 * Runs one command without a window. What it says to people shows itself on a terminal and does nothing else there; a fault of the
 * program goes into the log and ends in a sentence.
 */
export async function runCli({ request, ports }: CliTask<CliRequest>): Promise<ExitCode> {
  const task = {
    request,
    ports: { ...ports, complain: (text: string) => ports.complain(forTerminal(text)) },
  };
  writeDatesAs(request.dates ?? ports.kept.preferences.dates);
  const command = commandNamed(request.command);
  try {
    return command === undefined ? 2 : await command.run(task);
  } catch (error) {
    if (error instanceof WasStopped) {
      await task.ports.complain('Stopped. What was not finished has been removed.\n');
      return 130;
    }
    ports.report('a command stopped', error);
    const why = stoppedBecause(error, ports.log);
    if (why) await task.ports.complain(`${inWords(why)}\n`);
    return 1;
  }
}
