import { plural } from '../../shared/base/plural';
import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import { diskCode, realFileSystem as fs } from '../disk/file-system';
import { type Comparison, compareHeads } from '../office/compare-heads';
import type { OfficePlace } from '../office/office-place';
import type { OfficeHead } from '../office/office-server';
import { jsonText, note, reportRefusal } from './cli-answer';
import { linesOf } from './cli-input';
import { openFor } from './cli-register';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';

interface OfficeRequest {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly login: string;
  /** An absolute path; undefined: an authority that Node knows. */
  readonly authority: string | undefined;
}
type OfficeTask = CliTask<CommonRequest & OfficeRequest>;

const longestPassword = 1_024;

/** The place with what has to be read: the authority from its file, the password from standard input. */
async function placeOf(task: OfficeTask): Promise<Result<OfficePlace>> {
  const { host, port, database, login, authority } = task.request;
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
  return done({
    ...{ host, port, database, login },
    password: password === '' ? null : password,
    ...(pem === undefined ? {} : { authority: pem }),
  });
}

const told: Record<Comparison, string> = {
  same: 'It has exactly what the register on this computer has.',
  newer: 'It has further entries, and all that the register on this computer has.',
  older: 'It lacks entries that the register on this computer has.',
  forked:
    'It is NOT the same register any more: in one place it has another entry than this computer. Nothing was changed on either.',
  another: 'It is another register than the one on this computer.',
  none: 'There is no register on this computer to compare it with.',
};

interface Found {
  readonly head: OfficeHead | undefined;
  readonly compared: Comparison | null;
}

async function look(task: OfficeTask, place: OfficePlace): Promise<Result<Found>> {
  // Loaded when it is first needed: no other command has to do with a network.
  const { connectOffice } = await import('../office/pg-server');
  const connected = await connectOffice(place);
  if (!connected.ok) return connected;
  const server = connected.value;
  const compare = async (): Promise<Result<Found>> => {
    const head = await server.head();
    if (!head.ok)
      return head.messageKey === 'office-empty' ? done({ head: undefined, compared: null }) : head;
    const compared = await compareHeads(openFor(task, 'read'), head.value, server);
    return compared.ok ? done({ head: head.value, compared: compared.value }) : compared;
  };
  const found = await compare();
  await server.close();
  return found;
}

function words({ request }: OfficeTask, { head, compared }: Found): readonly string[] {
  const { host, database, login } = request;
  if (head === undefined || compared === null)
    return [`${login} reaches ${database} on ${host}. No register was put there yet.`];
  return [
    `${login} reaches ${database} on ${host} and may ${head.may === 'write' ? 'read and write' : 'only read'} there.`,
    `Its register has ${plural(head.seq, 'entry', 'entries')}. ${told[compared]}`,
  ];
}

/** `office status`: connects to an office's register and says how it stands, or what is wrong. */
async function tellStatus(task: OfficeTask): Promise<ExitCode> {
  const place = await placeOf(task);
  const found: Result<Found> | Refusal = place.ok ? await look(task, place.value) : place;
  if (!found.ok) return reportRefusal(task, found);
  const { head, compared } = found.value;
  const isWrong = compared === 'forked' || compared === 'another';
  const { host, port, database, login } = task.request;
  await task.ports.write(
    task.request.isJson
      ? jsonText({
          ok: !isWrong,
          ...{ host, port, database, login },
          may: head?.may ?? null,
          register: head?.registerId ?? null,
          entries: head?.seq ?? null,
          head: head?.hash ?? null,
          compared,
        })
      : `${words(task, found.value).join('\n')}\n`,
  );
  return isWrong ? 1 : 0;
}

export const officeCommand = defineCommand({
  name: 'office',
  description:
    "looks at an office's register on its PostgreSQL server, and says what is wrong where that fails",
  more: 'WHAT is status: it connects, says what the login may do there, and compares that register with the one on this computer. It changes nothing. The password is the first line of standard input. This is the only command that uses a network, and it connects to --host only.',
  words: [{ name: 'WHAT', means: 'what to do: status', oneOf: ['status'] }],
  needs: ['host', 'database', 'login'],
  takes: ['port', 'authority', 'json'],
  examples: [
    {
      line: 'export-docket office status --host db.office.invalid --database export_docket --login ann --authority ca.crt',
      description: 'says how the register of the office stands',
    },
    {
      line: 'export-docket office status --host db.office.invalid --database export_docket --login ann --authority ca.crt --json',
      description: 'the same for other programs',
    },
  ],
  read: ({
    values: { host = '', port, database = '', login = '', authority },
    at,
  }): OfficeRequest | string => {
    const number = Number(port ?? '5432');
    if (!/^\d+$/.test(port ?? '5432') || number < 1 || number > 65_535)
      return '--port takes a number from 1 to 65535.';
    if ([host, database, login].some((text) => text === '' || /\p{Cc}/u.test(text)))
      return '--host, --database and --login each take a name.';
    return {
      host,
      port: number,
      database,
      login,
      authority: authority === undefined ? undefined : at(authority),
    };
  },
  run: tellStatus,
});
