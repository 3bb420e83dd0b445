import { type Result, refuse } from '../../shared/base/result';
import { diskCode, realFileSystem as fs } from '../disk/file-system';
import type { OfficePlace } from '../office/office-place';
import type { OfficeServer } from '../office/office-server';
import { note } from './cli-answer';
import { linesOf } from './cli-input';
import type { CliTask, CommonRequest } from './cli-task';

/** What can be done with an office, and which of it connects to its server. */
export const officeActs = ['status', 'share', 'join', 'sync', 'drop', 'leave'] as const;
export const isConnecting = (act: OfficeRequest['act']): boolean => act !== 'drop' && act !== 'leave';

export interface OfficeRequest {
  readonly act: (typeof officeActs)[number];
  /** The refused command to drop; empty for everything else. */
  readonly id: string;
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly login: string;
  /** An absolute path; undefined: an authority that Node knows. */
  readonly authority: string | undefined;
}
export type OfficeTask = CliTask<CommonRequest & OfficeRequest>;

/** Where the office is, as JSON answers it. */
export function placeJson({ request: { host, port, database, login } }: OfficeTask) {
  return { host, port, database, login };
}

const longestPassword = 1_024;

/** The place with what has to be read: the authority from its file, the password from standard input. */
async function placeOf(task: OfficeTask): Promise<Result<OfficePlace>> {
  const { login, authority } = task.request;
  let pem: string | undefined;
  try {
    if (authority !== undefined) pem = Buffer.from(fs.readFileSync(authority)).toString('utf8');
  } catch (error) {
    return refuse('disk', 'file-unreadable', { name: authority ?? '', detail: diskCode(error) }, 'authority');
  }
  await note(task, `The password of ${login} is read from standard input.`);
  let password = '';
  for await (const { text } of linesOf(task.ports.input, longestPassword)) {
    password = text?.replace(/\r$/, '') ?? '';
    break;
  }
  return {
    ok: true,
    value: {
      ...placeJson(task),
      password: password === '' ? null : password,
      ...(pem === undefined ? {} : { authority: pem }),
    },
  };
}

/** Connects to the office for as long as the work takes; answers what that answers, or why there is no connection. */
export async function withOffice<T>(
  task: OfficeTask,
  work: (server: OfficeServer) => Promise<Result<T>>,
): Promise<Result<T>> {
  const place = await placeOf(task);
  if (!place.ok) return place;
  // Loaded when it is first needed: no other command has to do with a network.
  const { connectOffice } = await import('../office/pg-server');
  const connected = await connectOffice(place.value);
  if (!connected.ok) return connected;
  try {
    return await work(connected.value);
  } finally {
    await connected.value.close();
  }
}
