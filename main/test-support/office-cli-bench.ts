import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeScript, personScript } from '../office/office-script';
import { clockFrom } from '../register/clock';
import { type CliRunEnd, createCliTestBench } from './cli-test-bench';
import { inNewYork } from './in-new-york';

/** The command line of one person of an office, in a folder of its own. */
export type OfficeRig = ReturnType<typeof createCliTestBench>;

const people = [
  { login: 'ann', person: 'Ann', may: 'write' },
  { login: 'bob', person: 'Bob', may: 'write' },
] as const;

const withoutServer = ['drop', 'leave'];

/** The journal of a person. */
export const journalOf = ({ cwd }: OfficeRig): string =>
  readFileSync(join(cwd, 'register', 'journal.txt'), 'utf8');

/** What is needed of the PostgreSQL of a test. */
interface OfficeCluster {
  readonly port: number;
  readonly authority: string;
  readonly sql: (text: string, as?: { readonly database?: string }) => string;
}

/** The office of a test, with two people: a database of its own on a real PostgreSQL, empty before each test. */
export interface OfficeTestBench {
  /** Before each test: a new office, and people with empty folders. */
  readonly begin: () => void;
  /** After each test. */
  readonly end: () => void;
  readonly ann: OfficeRig;
  readonly bob: OfficeRig;
  /** Runs statements in the office's database as its administrator. */
  readonly sql: (text: string) => string;
  /** `office …` of the command line, with the place where it needs one. */
  readonly office: (rig: OfficeRig, line: string, password?: string) => Promise<CliRunEnd>;
  /** The same, as its JSON and the exit code. */
  readonly inJson: (rig: OfficeRig, line: string) => Promise<Readonly<Record<string, unknown>>>;
  /** Any command that takes the place and the password; what follows the password on standard input. */
  readonly placed: (rig: OfficeRig, line: string, input?: string, password?: string) => Promise<CliRunEnd>;
  /** Enters commands that wait for the office. */
  readonly execute: (rig: OfficeRig, commands: readonly object[], by?: string) => Promise<CliRunEnd>;
  /** Enters commands and waits until the office has each. */
  readonly executeThere: (rig: OfficeRig, commands: readonly object[]) => Promise<CliRunEnd>;
  /** The journal that the lines on the server come to. */
  readonly onServer: () => string;
}

/** An office on a PostgreSQL that was just started; it makes the logins there. */
export function officeTestBench(cluster: OfficeCluster): OfficeTestBench {
  let ann: OfficeRig;
  let bob: OfficeRig;
  let offices = 0;
  const database = () => `office${offices}`;
  const sql = (text: string) => cluster.sql(text, { database: database() });
  cluster.sql('create database first');
  cluster.sql(officeScript, { database: 'first' });
  for (const each of people)
    cluster.sql(personScript(each, `secret of ${each.login}`), { database: 'first' });
  const begin = (): void => {
    offices += 1;
    // A copy of the first, which is set up: a quarter of the time of setting up another.
    cluster.sql(`create database ${database()} template first strategy file_copy`);
    // The server holds each line against its own clock.
    const clock = inNewYork(clockFrom(new Date().toISOString()));
    [ann, bob] = [createCliTestBench({ clock }), createCliTestBench({ clock })];
    for (const { cwd } of [ann, bob]) writeFileSync(join(cwd, 'ca.crt'), cluster.authority);
  };

  const loginOf = (rig: OfficeRig) => (rig === bob ? 'bob' : 'ann');
  const personOf = (rig: OfficeRig) => (rig === bob ? 'Bob' : 'Ann');
  const lines = (commands: readonly object[]) => commands.map((each) => `${JSON.stringify(each)}\n`).join('');
  const placed: OfficeTestBench['placed'] = (rig, line, input = '', password = `secret of ${loginOf(rig)}`) =>
    rig.run(
      `export-docket ${line} --host localhost --port ${cluster.port} --database ${database()} --login ${loginOf(rig)} --authority ca.crt`,
      `${password}\n${input}`,
    );
  const office: OfficeTestBench['office'] = (rig, line, password) =>
    withoutServer.includes(line.split(' ', 1)[0] ?? '')
      ? rig.run(`export-docket office ${line}`)
      : placed(rig, `office ${line}`, '', password);
  return {
    begin,
    end: () => {
      for (const rig of [ann, bob]) rig.remove();
    },
    get ann() {
      return ann;
    },
    get bob() {
      return bob;
    },
    sql,
    office,
    inJson: async (rig, line) => {
      const { code, out } = await office(rig, `${line} --json`);
      return { exit: code, ...(JSON.parse(out) as Record<string, unknown>) };
    },
    placed,
    execute: (rig, commands, by = personOf(rig)) =>
      rig.run(`export-docket execute --offline --by ${by}`, lines(commands)),
    executeThere: (rig, commands) => placed(rig, `execute --by ${personOf(rig)}`, lines(commands)),
    onServer: () =>
      sql(
        `select encode(sha256(convert_to(header, 'UTF8')), 'hex') || E'\\t' || header from export_docket.register;
         select hash || E'\\t' || json from export_docket.line order by seq`,
      ),
  };
}
