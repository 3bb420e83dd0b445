import type { DateStyle } from '../../shared/base/date-style';
import type { IsoDate } from '../../shared/base/dates';
import type { Result } from '../../shared/base/result';
import type { About, BundledPackage } from '../../shared/calls/about-calls';
import type { PaperSize } from '../../shared/calls/preferences';
import type { BackUpBeside } from '../backups/backup-attempts';
import type { ReadTable } from '../import/read-table';
import type { PrintOutput } from '../paper/print-output';
import type { ReadLetter } from '../reading/read-letter-file';
import type { Clock } from '../register/clock';
import type { RegisterStore } from '../register/register-store';
import type { Screener } from '../screening/screener';
import type { KeptSettings, SeenHead } from '../settings/kept-settings';
import type { UpdatePorts } from '../updates/check-update';
import type { StartPorts } from '../updates/start-installer';

/** Where the program keeps and finds things; absolute paths. */
export interface Places {
  readonly register: string | undefined;
  readonly userData: string | undefined;
}

/** What more than one command can be told. What only one can is read beside its task. */
export interface CommonRequest extends Places {
  readonly mode: 'cli';
  /** Which command. */
  readonly command: string;
  readonly today: IsoDate | undefined;
  /** The day to look back to; undefined: the register as it is. */
  readonly asOf: IsoDate | undefined;
  /** The instant to take for now; only for tests. */
  readonly clock: string | undefined;
  /** One more key whose signatures are trusted; only for tests. */
  readonly trustKey: string | undefined;
  /** Where the answer goes: an absolute path, `-` for standard output, undefined where nothing was said. */
  readonly output: string | undefined;
  readonly isJson: boolean;
  /** Nothing but failures on standard error. */
  readonly isQuiet: boolean;
  readonly by: string | undefined;
  readonly acceptClock: boolean;
  /** A person says that nothing uses the register, although a lock stands whose program cannot be judged. */
  readonly isTakeOver: boolean;
  /** The paper of a PDF; undefined: as the window's settings say. */
  readonly paper: PaperSize | undefined;
  /** How days and times are written; undefined: as the window's settings say. */
  readonly dates: DateStyle | undefined;
}

/** How a command ended: 0 done, 1 refused, 2 usage error, 3 the register is damaged, 130 stopped by Ctrl+C or by the system. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

/** The settings while no window has them: what is saved stays. */
export interface HeldSettings {
  readonly current: KeptSettings;
  save(change: Partial<KeptSettings>): void;
}

/** What the commands need of the machine. */
export interface CliPorts {
  readonly clock: Clock;
  /** The register where none was named. */
  readonly defaultFolder: string;
  /** The backups where no other folder was chosen. */
  readonly defaultBackups: string;
  /** What the window keeps in its settings; only read. */
  readonly kept: Pick<KeptSettings, 'backupFolder' | 'keepRule' | 'awake' | 'preferences' | 'closing'>;
  /** The settings to be changed; null while a window is open that would write over them. */
  readonly holdSettings: () => Promise<HeldSettings | null>;
  /** Who is named as author where nobody was. */
  readonly systemUser: string;
  readonly heads: readonly SeenHead[];
  /** Standard input, as bytes come. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Takes a file of rows apart. */
  readonly readTable: ReadTable;
  /** Reads a letter from the bytes of its file. */
  readonly readLetter: ReadLetter;
  /** Reads lists of parties and holds names against them. */
  readonly screener: Screener;
  /** Standard output; done when it is really out, or when nobody reads any more. */
  readonly write: (text: string | Uint8Array) => Promise<void>;
  /** A person looks at standard output: a file has no place there. */
  readonly isTerminal: boolean;
  /** Standard error: sentences for people. */
  readonly complain: (text: string) => Promise<void>;
  /** Makes the print output when a page is first needed: nothing else needs Electron ready. */
  readonly paperFor: (
    store: Pick<RegisterStore, 'register' | 'head' | 'moment' | 'text'>,
    paper?: PaperSize,
  ) => Promise<PrintOutput>;
  /** Makes backups of that register in a process of its own, which can be ended; without it each is made here. */
  readonly backUpBeside?: (store: RegisterStore) => BackUpBeside;
  /** This program's version. */
  readonly program: string;
  /** Checking and installing releases, and reading what else comes signed. */
  readonly updates: Omit<UpdatePorts, 'fs'> & Pick<StartPorts, 'open' | 'env'>;
  /** What the program says of itself. */
  readonly about: {
    /** Of that register folder; `backupFolder` null: the usual one. */
    readonly facts: (register: string, backupFolder: string | null) => About;
    readonly licenses: () => Result<readonly BundledPackage[]>;
  };
  /** The file of the log. */
  readonly log: string;
  readonly report: (message: string, error?: unknown) => void;
}

/** A command with what it was asked. */
export interface CliTask<Request extends CommonRequest = CommonRequest> {
  readonly request: Request;
  readonly ports: CliPorts;
}
