import type { Clock } from '../docket/clock';
import type { Docket } from '../docket/docket';
import type { PaperDesk } from '../paper/paper';
import type { SeenHead } from '../settings/kept-settings';
import type { CliRequest } from './arguments';
import { attachFiles } from './cli-attach';
import { listDeadlines } from './cli-docket';
import { executeLines } from './cli-execute';
import { writeExport } from './cli-export';
import { importFile } from './cli-import';
import { writeReply } from './cli-reply';
import { writeSheet } from './cli-sheet';
import { verifyRegister } from './cli-verify';
import { listYearlyDuties } from './cli-yearly';
import { forTerminal } from './for-terminal';

/** How a command ended: 0 done, 1 refused, 2 asked wrongly, 3 the register is damaged. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What the commands need of the machine. */
export interface CliPorts {
  readonly clock: Clock;
  /** The register where none was named. */
  readonly defaultFolder: string;
  /** Who is named as author where nobody was. */
  readonly systemUser: string;
  readonly heads: readonly SeenHead[];
  /** Standard input, as bytes come. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Standard output; done when it is really out. */
  readonly write: (text: string) => Promise<void>;
  /** Standard error: sentences for people. */
  readonly complain: (text: string) => Promise<void>;
  /** Makes the paper desk once a page is wanted: nothing else needs Electron ready. */
  readonly paperFor: (docket: Pick<Docket, 'register' | 'head' | 'moment' | 'text'>) => Promise<PaperDesk>;
  /** This program's version. */
  readonly program: string;
  /** Where backups of the register lie. */
  readonly backupFolder: string;
  readonly report: (message: string, error?: unknown) => void;
}

/** A command with what it was asked. */
export interface CliTask {
  readonly request: CliRequest;
  readonly ports: CliPorts;
}

/** Runs one command without a window. What it says to people shows itself on a terminal and does nothing else there. */
export function runCli({ request, ports }: CliTask): Promise<ExitCode> {
  return runTask({ request, ports: { ...ports, complain: (text) => ports.complain(forTerminal(text)) } });
}

function runTask(task: CliTask): Promise<ExitCode> {
  switch (task.request.command) {
    case 'execute':
      return executeLines(task);
    case 'docket':
      return listDeadlines(task);
    case 'yearly':
      return listYearlyDuties(task);
    case 'summary':
    case 'sheet':
      return writeSheet(task);
    case 'import':
      // Reading the arguments made sure of it.
      return task.request.importing ? importFile(task, task.request.importing) : Promise.resolve(2);
    case 'export':
    case 'calendar':
      return writeExport(task);
    case 'response':
      return writeReply(task);
    case 'attach':
      return attachFiles(task);
    case 'verify':
      return verifyRegister(task);
  }
}
