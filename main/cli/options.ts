import type { ParseArgsConfig } from 'node:util';
import { importOptions, importOptionWords } from './import-options';
import type { OptionWords, ValuesOf } from './option-words';

/** Stands for standard input or standard output in the place of a file's name. */
export const standardStream = '-';

const own = {
  register: { type: 'string' },
  'user-data': { type: 'string' },
  quiet: { type: 'boolean' },
  sample: { type: 'boolean' },
  hidden: { type: 'boolean' },
  clock: { type: 'string' },
  'trust-key': { type: 'string' },
  by: { type: 'string' },
  today: { type: 'string' },
  'as-of': { type: 'string' },
  in: { type: 'string' },
  out: { type: 'string' },
  pdf: { type: 'string' },
  month: { type: 'string' },
  paper: { type: 'string' },
  landscape: { type: 'boolean' },
  large: { type: 'boolean' },
  package: { type: 'string' },
  'date-style': { type: 'string' },
  all: { type: 'boolean' },
  edition: { type: 'string' },
  take: { type: 'boolean' },
  as: { type: 'string' },
  table: { type: 'string' },
  privileged: { type: 'boolean' },
  json: { type: 'boolean' },
  record: { type: 'string' },
  kind: { type: 'string' },
  status: { type: 'string' },
  agency: { type: 'string' },
  country: { type: 'string' },
  counterparty: { type: 'string' },
  owner: { type: 'string' },
  outcome: { type: 'string' },
  person: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  database: { type: 'string' },
  authority: { type: 'string' },
  login: { type: 'string' },
  offline: { type: 'boolean' },
  office: { type: 'boolean' },
  chain: { type: 'boolean' },
  may: { type: 'string' },
  view: { type: 'string' },
  pending: { type: 'boolean' },
  since: { type: 'string' },
  until: { type: 'string' },
  limit: { type: 'string' },
  to: { type: 'string' },
  from: { type: 'string' },
  new: { type: 'boolean' },
  item: { type: 'string' },
  quantity: { type: 'string' },
  price: { type: 'string' },
  value: { type: 'string' },
  on: { type: 'string' },
  party: { type: 'string' },
  eccn: { type: 'string' },
  unit: { type: 'string' },
  yes: { type: 'boolean' },
  threshold: { type: 'string' },
  names: { type: 'string' },
  'own-list': { type: 'string' },
  'as-one': { type: 'boolean' },
  save: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  'accept-clock': { type: 'boolean' },
  'take-over': { type: 'boolean' },
  'mend-line-endings': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

/** Every option of the program, as Node's reader of arguments takes them. */
export const options = { ...own, ...importOptions } as const satisfies ParseArgsConfig['options'];
export type OptionName = keyof typeof options;

/** The values that were given, by option. */
export type Values = ValuesOf<typeof options>;

/** What each option means. */
export const optionWords: Readonly<Record<OptionName, OptionWords>> = {
  register: { value: 'DIR', means: 'the folder of the register; without it, the one the window uses' },
  'user-data': { value: 'DIR', means: 'the folder of settings, and of the usual register' },
  quiet: { means: 'no notes on standard error, only failures' },
  sample: { means: 'opens a register of fictional companies, which is gone afterwards' },
  hidden: { means: 'opens out of sight, in the tray' },
  clock: {
    value: 'INSTANT',
    means: 'sets the clock for tests: only in a checkout and only together with --register',
  },
  'trust-key': {
    value: 'KEY',
    means:
      'trusts signatures of one more key, for tests: only in a checkout and only together with --register',
  },
  by: {
    value: 'NAME',
    means:
      'who is named as author of the entries, or whose records are "mine"; without it, the user name of the operating system',
  },
  today: { value: 'YYYY-MM-DD', means: 'reads as if it were that day; it moves nothing' },
  'as-of': {
    value: 'YYYY-MM-DD',
    means: 'shows the register as it stood at the end of that day (date in Washington, DC)',
  },
  in: { value: 'FILE', means: 'the commands come from this file; - or nothing: standard input' },
  out: { value: 'FILE', means: 'where the answer goes; -: standard output' },
  pdf: {
    value: 'FILE',
    means: 'writes it as PDF, of the docket the one for the wall (the next 60 days); -: standard output',
  },
  month: { value: 'YYYY-MM', means: 'only what is due, or has its work-by date, in this month' },
  'date-style': {
    value: 'us|iso',
    means:
      'how sentences and pages write days and times; without it, as set in the window. Tables, files and JSON always have ISO',
  },
  paper: { value: 'letter|a4', means: 'the paper of the PDF; without it, as set in the window' },
  landscape: { means: 'the PDF on its side, for the wall' },
  large: { means: 'the PDF in large type, to be read from across the room' },
  package: {
    value: 'to-send|for-the-file',
    means: 'of a reply: what goes to the agency (without this option), or what stays here',
  },
  all: { means: 'all records; where only those in use are listed, also the archived and void ones' },
  edition: {
    value: 'FILE',
    means: 'a later edition of the law, signed by the makers of the program: what it has otherwise',
  },
  take: { means: 'takes the edition in: what is entered from now on is counted by it, and no date moves' },
  as: { value: 'FORM', means: 'the form of the file, or for import what its rows are' },
  table: {
    value: 'TABLE',
    means:
      'docket, licenses, counterparties, items, letters, shipments, opening-balances, reasons, screening, hit-decisions, or all as one workbook',
  },
  privileged: { means: 'with privileged notes, which are left out otherwise' },
  json: { means: 'JSON instead of words' },
  record: {
    value: 'REF',
    means: 'only what is about this license record or counterparty: its id, number or name',
  },
  kind: { value: 'KIND', means: 'only this kind' },
  status: { value: 'STATUS', means: 'only records that stand so, such as intent-to-deny' },
  agency: {
    value: 'AGENCY',
    means:
      'only this agency: BIS, DDTC, OFAC, Census or other; of import: that of every license record where no column says it',
  },
  country: { value: 'CODE', means: 'only this country, by its two letters or its name' },
  counterparty: { value: 'WORDS', means: 'only licenses with such a party: words of its name' },
  owner: { value: 'NAME', means: 'only records of this owner: words of the name' },
  outcome: { value: 'OUTCOME', means: 'only letters that ended so, such as denied or pending' },
  person: {
    value: 'NAME',
    means: 'only entries of this author; of office-sql: the person to add, as the entries name it',
  },
  host: { value: 'NAME', means: "the server of an office's register: its name, as in its certificate" },
  port: { value: 'N', means: 'the port of that server; without it, 5432' },
  database: { value: 'NAME', means: 'the database of an office' },
  authority: {
    value: 'FILE',
    means: 'the authority (CA) that signed the certificate of the server, as PEM; without it, a public one',
  },
  login: { value: 'LOGIN', means: 'the name by which a person of the office logs in to PostgreSQL' },
  offline: {
    means:
      'of a register that is shared with an office: what is entered waits on this computer, for office sync',
  },
  office: {
    means: "also compares the journal with the office's register, on the server that is named",
  },
  chain: { means: 'with --office: compares every line, not only the last one that both have' },
  may: { value: 'read|write', means: 'what a person of the office may do with the register' },
  view: {
    value: 'NAME',
    means: 'as the saved view of that name shows the list; its "mine" are those of --by',
  },
  pending: {
    means: 'the pending applications in numbers instead of the list: how long, and where they stand',
  },
  since: { value: 'YYYY-MM-DD', means: 'from this day on' },
  until: { value: 'YYYY-MM-DD', means: 'up to this day' },
  limit: { value: 'N', means: 'the newest N only' },
  to: { value: 'DIR', means: 'the backup folder; without it, the one the window uses' },
  from: { value: 'DIR', means: 'the backup folder to look in; without it, the one the window uses' },
  new: { means: 'makes the folder named with --to a backup folder, the first time' },
  item: { value: 'LINE', means: 'the item of the license, by its line number' },
  quantity: { value: 'N', means: 'how much would go, in the unit of the license' },
  price: { value: 'N', means: 'the unit price it would go at, in the currency of the license' },
  value: { value: 'N', means: 'what it would be worth, where that is not quantity times price' },
  on: { value: 'YYYY-MM-DD', means: 'the day it would leave; without it, today' },
  party: { value: 'NAME', means: 'who would get it' },
  eccn: { value: 'ECCN', means: 'only items of this ECCN, or of one that begins so' },
  unit: { value: 'UNIT', means: 'the unit of the quantity' },
  yes: {
    means:
      'does it; without it, restore, move in and check-update only say what they would do, and list-add adds no list that gives reason to ask',
  },
  threshold: {
    value: 'SCORE',
    means: 'the score from which on a listed party is a hit, 0 to 1; without it, that of the settings',
  },
  save: { means: 'writes into the journal what the screening of everybody found' },
  'own-list': {
    value: 'NAME',
    means: "what a further list of the company's own is called",
  },
  'as-one': { means: 'the files are the pages of one letter, in this order' },
  names: { value: 'FILE', means: 'screens the names of this file, one a line; -: standard input' },
  ...importOptionWords,
  'accept-clock': { means: 'goes on although the clock is far from the last entry' },
  'take-over': {
    means:
      'takes over a lock of this computer whose program cannot be told from another, or that cannot be read; never that of a program that certainly runs',
  },
  'mend-line-endings': {
    means:
      'first restores the line endings of the register file that another program changed, and keeps the changed file',
  },
  help: { means: 'says how the program, or the command before it, is used; also -h' },
  version: { means: 'prints the version of the program' },
};

/** Options that go with every command. */
export const everywhere: readonly OptionName[] = [
  'register',
  'user-data',
  'quiet',
  'date-style',
  'clock',
  'trust-key',
];

/** Taken by a program in a checkout only: no help, manual page or completion names them. */
export const forTests: readonly OptionName[] = ['clock', 'trust-key'];

/** "--out FILE", "--json". */
export function optionAs(name: OptionName, value = optionWords[name].value): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}
