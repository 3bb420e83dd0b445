import { inWords } from '../../shared/base/message-text';
import type { Paper } from '../../shared/calls/preferences';
import type { Clock } from '../docket/clock';
import type { Docket } from '../docket/docket';
import type { ReadTable } from '../import/read-table';
import type { PaperDesk } from '../paper/paper';
import type { KeptSettings, SeenHead } from '../settings/kept-settings';
import type { CommonRequest } from './command';
import type { CliRequest } from './commands';
import { forTerminal } from './for-terminal';
import { commandNamed } from './help';
import { stoppedBecause } from './stopped-because';

/** How a command ended: 0 done, 1 refused, 2 usage error, 3 the register is damaged. */
export type ExitCode = 0 | 1 | 2 | 3;

/** The settings while no window has them: what is saved stays. */
export interface HeldSettings {
  readonly current: Pick<KeptSettings, 'restoring' | 'heads'>;
  save(change: Partial<Pick<KeptSettings, 'restoring' | 'heads'>>): void;
}

/** What the commands need of the machine. */
export interface CliPorts {
  readonly clock: Clock;
  /** The register where none was named. */
  readonly defaultFolder: string;
  /** The backups where no other folder was chosen. */
  readonly defaultBackups: string;
  /** What the window keeps in its settings; only read. */
  readonly kept: Pick<KeptSettings, 'backupFolder' | 'keepRule' | 'awake'>;
  /** The settings to be changed; null while a window is open that would write over them. */
  readonly holdSettings: () => Promise<HeldSettings | null>;
  /** Who is named as author where nobody was. */
  readonly systemUser: string;
  readonly heads: readonly SeenHead[];
  /** Standard input, as bytes come. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Takes a file of rows apart. */
  readonly readTable: ReadTable;
  /** Standard output; done when it is really out, or when nobody reads any more. */
  readonly write: (text: string | Uint8Array) => Promise<void>;
  /** A person looks at standard output: a file has no place there. */
  readonly isTerminal: boolean;
  /** Standard error: sentences for people. */
  readonly complain: (text: string) => Promise<void>;
  /** Makes the paper desk once a page is wanted: nothing else needs Electron ready. */
  readonly paperFor: (
    docket: Pick<Docket, 'register' | 'head' | 'moment' | 'text'>,
    paper?: Paper,
  ) => Promise<PaperDesk>;
  /** This program's version. */
  readonly program: string;
  /** The file of the log. */
  readonly log: string;
  readonly report: (message: string, error?: unknown) => void;
}

/** A command with what it was asked. */
export interface CliTask<Request extends CommonRequest = CommonRequest> {
  readonly request: Request;
  readonly ports: CliPorts;
}

/**
 * Runs one command without a window. What it says to people shows itself on a terminal and does nothing else there; a fault of the
 * program goes into the log and ends in a sentence.
 */
export async function runCli({ request, ports }: CliTask<CliRequest>): Promise<ExitCode> {
  const task = {
    request,
    ports: { ...ports, complain: (text: string) => ports.complain(forTerminal(text)) },
  };
  const command = commandNamed(request.command);
  try {
    return command === undefined ? 2 : await command.run(task);
  } catch (error) {
    ports.report('a command stopped', error);
    const why = stoppedBecause(error, ports.log);
    if (why) await task.ports.complain(`${inWords(why)}\n`);
    return 1;
  }
}
