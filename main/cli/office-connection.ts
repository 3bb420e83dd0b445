import { type Result, refuse } from '../../shared/base/result';
import { diskCode, realFileSystem as fs } from '../disk/file-system';
import type { OfficePlace } from '../office/office-place';
import type { OfficeServer } from '../office/office-server';
import { note } from './cli-answer';
import { firstLineOf } from './cli-input';
import type { CliTask, CommonRequest } from './cli-task';
import type { Asked } from './command';
import { type OptionName, optionAs } from './options';

/** Where the office is, as the command line names it. */
export interface PlaceRequest {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly login: string;
  /** An absolute path; undefined: an authority that Node knows. */
  readonly authority: string | undefined;
}
export type PlaceTask = CliTask<CommonRequest & PlaceRequest>;

/** The options that name an office's server; a command that connects takes all of them. */
export const placeOptions = ['host', 'database', 'login', 'port', 'authority'] as const;
const needed: readonly OptionName[] = ['host', 'database', 'login'];

/** Whether the line names a server, or a part of it. */
export const namesPlace = ({ values }: Pick<Asked, 'values'>): boolean =>
  placeOptions.some((option) => values[option] !== undefined);

/** The place that the line names, or a sentence where it does not; `what` is the command, as the sentence names it. */
export function readPlace({ values, at }: Asked, what: string): PlaceRequest | string {
  const missing = needed.find((option) => values[option] === undefined);
  if (missing !== undefined) return `${what} needs ${optionAs(missing)}.`;
  const { host = '', port = '5432', database = '', login = '', authority } = values;
  const number = Number(port);
  if (!/^\d+$/.test(port) || number < 1 || number > 65_535) return '--port takes a number from 1 to 65535.';
  if ([host, database, login].some((text) => text === '' || /\p{Cc}/u.test(text)))
    return '--host, --database and --login each take a name.';
  return {
    ...{ host, port: number, database, login },
    authority: authority === undefined ? undefined : at(authority),
  };
}

/** Where the office is, as JSON answers it. */
export function placeJson({ request: { host, port, database, login } }: PlaceTask) {
  return { host, port, database, login };
}

const longestPassword = 1_024;

/** An office's place with what had to be read for it, and what standard input has behind the password. */
export interface ReadPlace {
  readonly place: OfficePlace;
  readonly input: AsyncIterable<Uint8Array>;
}

/** Reads the authority from its file, and the password from the first line of standard input. */
export async function placeOf(task: PlaceTask): Promise<Result<ReadPlace>> {
  const { login, authority } = task.request;
  let pem: string | undefined;
  try {
    if (authority !== undefined) pem = Buffer.from(fs.readFileSync(authority)).toString('utf8');
  } catch (error) {
    return refuse('disk', 'file-unreadable', { name: authority ?? '', detail: diskCode(error) }, 'authority');
  }
  await note(task, `The password of ${login} is read from standard input.`);
  const { text, rest } = await firstLineOf(task.ports.input, longestPassword);
  const place = {
    ...placeJson(task),
    password: text === '' ? null : text,
    ...(pem === undefined ? {} : { authority: pem }),
  };
  return { ok: true, value: { place, input: rest } };
}

/** Connects to an office's register. */
export async function connectTo(place: OfficePlace): Promise<Result<OfficeServer>> {
  // Loaded when it is first needed: no other command has to do with a network.
  const { connectOffice } = await import('../office/pg-server');
  return connectOffice(place);
}

/** Connects to the office for as long as the work takes; answers what that answers, or why there is no connection. */
export async function withOffice<T>(
  task: PlaceTask,
  work: (server: OfficeServer) => Promise<Result<T>>,
): Promise<Result<T>> {
  const read = await placeOf(task);
  if (!read.ok) return read;
  const connected = await connectTo(read.value.place);
  if (!connected.ok) return connected;
  try {
    return await work(connected.value);
  } finally {
    await connected.value.close();
  }
}
