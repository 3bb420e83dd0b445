import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { done } from '../../shared/base/result';
import { defaultKeepRule } from '../../shared/calls/backup-shapes';
import { readArguments } from '../cli/arguments';
import { runCli } from '../cli/cli';
import type { CliPorts, ExitCode } from '../cli/cli-task';
import { realFileSystem } from '../disk/file-system';
import { readTable } from '../import/read-table';
import { createPrintOutput } from '../paper/print-output';
import { readLetterFiles } from '../reading/read-letter-bytes';
import { clockFrom } from '../register/clock';
import { screenInThisThread } from '../screening/screen-in-this-thread';
import { type KeptSettings, readSettings } from '../settings/kept-settings';
import { exampleLetter, letterPdf } from './letter-pdf';

/** How a command line ended in a test. `bytes` is standard output as it came. */
export interface CliRunEnd {
  readonly code: ExitCode | 'help' | 'version' | 'window';
  readonly out: string;
  readonly bytes: Uint8Array;
  readonly err: string;
}

/** The words of a line as a shell parts them; double quotes keep blanks. */
export function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain = '']) => quoted ?? plain);
}

/** Checking releases; nothing is installed, and no package manager is found. */
function exampleUpdates(cwd: string): CliPorts['updates'] {
  return {
    here: { program: '0.0.0', platform: 'linux', arch: 'x64', kinds: ['deb'], journal: 1 },
    keys: [],
    folder: path.join(cwd, 'updates'),
    env: { PATH: '' },
    open: async () => 'nothing is opened in a test',
  };
}

/** What a program of a test says of itself. */
function exampleAbout(cwd: string): CliPorts['about'] {
  return {
    facts: (register, backupFolder) => ({
      version: '0.0.0',
      runtime: 'Electron 33.2.1',
      standsInFor: '45.0.0',
      lawEdition: 'of a test',
      journalVersion: 1,
      system: 'Test 1.0',
      places: {
        register,
        settings: path.join(cwd, 'settings.json'),
        backups: backupFolder ?? path.join(cwd, 'backups'),
        log: path.join(cwd, 'export-docket.log'),
      },
    }),
    licenses: () => done([{ name: 'react', version: '19.0.0', license: 'MIT', text: 'MIT License' }]),
  };
}

/** A folder, and the settings of who works there. */
export interface CliPlace {
  readonly cwd: string;
  readonly settings: () => KeptSettings;
}

/**
 * A folder with a register in it, and the commands run there as a script would run them; for tests. With `copyOf` it begins as that one
 * stands.
 */
export function createCliTestBench({
  updates = {},
  copyOf,
  ...ports
}: Partial<Omit<CliPorts, 'updates'>> & {
  readonly updates?: Partial<CliPorts['updates']>;
  readonly copyOf?: CliPlace;
} = {}) {
  const cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'command-line-'));
  if (copyOf !== undefined) fs.cpSync(copyOf.cwd, cwd, { recursive: true, preserveTimestamps: true });
  let settings: KeptSettings = copyOf?.settings() ?? readSettings({}, 'en-US');
  const clock = clockFrom('2019-11-26T15:00:00Z');

  const run = async (line: string, input = ''): Promise<CliRunEnd> => {
    const request = readArguments(wordsOf(line.replace(/^export-docket ?/, '')), { cwd, isPackaged: true });
    const out: Uint8Array[] = [];
    let err = '';
    const end = (code: CliRunEnd['code']): CliRunEnd => {
      const bytes = Buffer.concat(out);
      return { code, out: bytes.toString('utf8'), bytes, err };
    };
    if (request.mode === 'wrong') {
      err = request.text;
      return end(2);
    }
    if (request.mode !== 'cli') {
      if (request.mode === 'help') out.push(Buffer.from(request.text));
      return end(request.mode);
    }
    const code = await runCli({
      request,
      ports: {
        clock,
        defaultFolder: path.join(cwd, 'register'),
        defaultBackups: path.join(cwd, 'backups'),
        kept: {
          backupFolder: null,
          keepRule: defaultKeepRule,
          awake: null,
          preferences: settings.preferences,
          closing: settings.closing,
        },
        holdSettings: async () => ({
          get current() {
            return settings;
          },
          save: (change) => {
            settings = { ...settings, ...change };
          },
        }),
        systemUser: 'robin',
        heads: settings.heads,
        input: (async function* () {
          yield Buffer.from(input);
        })(),
        write: async (text) => void out.push(Buffer.from(text)),
        readTable,
        screener: screenInThisThread,
        readLetter: (files, ways) => readLetterFiles(files, ways?.onProgress),
        log: path.join(cwd, 'export-docket.log'),
        isTerminal: false,
        complain: async (text) => {
          err += text;
        },
        paperFor: async (store, paper = 'letter') =>
          createPrintOutput({
            store,
            settings: { current: { preferences: { person: '', paper } } },
            dialogs: { askPdfPath: async () => null },
            printer: {
              toPdf: async (job) => Buffer.from(`%PDF- ${job.paper} ${job.title}`),
              print: async () => ({ how: 'cancelled' }),
              list: async () => [],
            },
            fontsFor: () => '',
            fs: realFileSystem,
          }),
        program: '0.0.0',
        about: exampleAbout(cwd),
        updates: { ...exampleUpdates(cwd), ...updates },
        report: () => undefined,
        ...ports,
      },
    });
    return end(code);
  };

  return {
    cwd,
    run,
    settings: () => settings,
    remove: () => fs.rmSync(cwd, { recursive: true, force: true }),
  };
}

/** The register that the examples of help and documentation speak of. */
export const exampleCommands = `{"do":"add-counterparty","name":"Example Trading Ltd.","country":"CN","roles":["ultimate-consignee"]}
{"do":"open-license","applicationNumber":"Z123456","agency":"BIS","destination":"CN","parties":[{"role":"ultimate-consignee","counterparty":"Example Trading Ltd."}],"conditions":[{"text":"Do not resell."}]}
{"do":"log-letter","license":"Z123456","kind":"intent-to-deny","datedOn":"2019-11-21","arrivedOn":"2019-11-25","reference":"ITD-7"}
{"do":"open-response","letter":"ITD-7"}
`;

/** A license and a planned shipment, for the examples that speak of them. */
export const exampleLedger = `{"do":"open-license","applicationNumber":"Z200001","licenseNumber":"D1200001","agency":"BIS","expiresOn":"2027-12-31","total":{"currency":"USD","minor":10000000},"items":[{"line":"1","eccn":"3A001.b.4","description":"Power amplifier","quantity":"100","unit":"EA","unitPrice":"1000"}]}
{"do":"open-shipment","reference":"S-1","plannedOn":"2019-12-02","draws":[{"license":"D1200001","item":"1","quantity":"40","unitPrice":"1000"}]}
`;
/** A list in the form of OFAC's, of one fictional party. */
const exampleList =
  '900001,"EXAMPLE BLOCKED COMPANY",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\u001A';

/** The files that they speak of. */
export function writeExampleFiles(folder: string): void {
  const write = (name: string, text: string) => fs.writeFileSync(path.join(folder, name), text);
  write('customers.csv', 'Name,Country\nAcme Ltd.,DE\n');
  write('aes.csv', 'ITN,Line Number,License Number,Value\nX20261105000001,1,D1200001,40000\n');
  write('commands.jsonl', '{"do":"add-counterparty","name":"Another Ltd."}\n');
  write('sdn.csv', exampleList);
  write('own.csv', 'Name\nHollow Creek Press\n');
  write('ca.crt', 'the authority of an office');
  write('names.txt', 'Lakeside Timber Ltd.\nHollow Creek Press\n');
  for (const name of ['letter.pdf', 'page-1.pdf', 'page-2.pdf'])
    fs.writeFileSync(path.join(folder, name), letterPdf([exampleLetter]));
  write('data sheet.pdf', '%PDF-1.4 a data sheet');
}
