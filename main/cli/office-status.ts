import { plural } from '../../shared/base/plural';
import { done, type Result } from '../../shared/base/result';
import { type Comparison, compareHeads } from '../office/compare-heads';
import type { OfficeHead } from '../office/office-server';
import type { StoreOffice } from '../register/store-office';
import { jsonText, reportRefusal } from './cli-answer';
import { openFor } from './cli-register';
import type { ExitCode } from './cli-task';
import { placeJson, withOffice } from './office-connection';
import type { OfficeTask } from './office-request';
import { refusedWords, waitingWords } from './office-words';

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
  /** What is on its way from here; undefined where the register here is not shared. */
  readonly office: StoreOffice | undefined;
}

function look(task: OfficeTask): Promise<Result<Found>> {
  return withOffice(task, async (server): Promise<Result<Found>> => {
    const store = openFor(task, 'read');
    const { office } = store;
    const head = await server.head();
    if (!head.ok)
      return head.messageKey === 'office-empty' ? done({ head: undefined, compared: null, office }) : head;
    const compared = await compareHeads(store, head.value, server);
    return compared.ok ? done({ head: head.value, compared: compared.value, office }) : compared;
  });
}

function words({ request }: OfficeTask, { head, compared, office }: Found): readonly string[] {
  const { host, database, login } = request;
  const own = office === undefined ? [] : [...waitingWords(office), ...refusedWords(office)];
  if (head === undefined || compared === null)
    return [`${login} reaches ${database} on ${host}. No register was put there yet.`, ...own];
  return [
    `${login} reaches ${database} on ${host} and may ${head.may === 'write' ? 'read and write' : 'only read'} there.`,
    `Its register has ${plural(head.seq, 'entry', 'entries')}. ${told[compared]}`,
    ...own,
  ];
}

/** `office status`: connects to an office's register and says how it stands, or what is wrong. */
export async function tellStatus(task: OfficeTask): Promise<ExitCode> {
  const found = await look(task);
  if (!found.ok) return reportRefusal(task, found);
  const { head, compared, office } = found.value;
  const isWrong = compared === 'forked' || compared === 'another';
  await task.ports.write(
    task.request.isJson
      ? jsonText({
          ok: !isWrong,
          ...placeJson(task),
          may: head?.may ?? null,
          register: head?.registerId ?? null,
          entries: head?.seq ?? null,
          head: head?.hash ?? null,
          compared,
          ...(office && { waiting: office.waiting, refused: office.refused.length }),
        })
      : `${words(task, found.value).join('\n')}\n`,
  );
  return isWrong ? 1 : 0;
}
