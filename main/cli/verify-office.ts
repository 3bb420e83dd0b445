import { plural } from '../../shared/base/plural';
import { done, type Result } from '../../shared/base/result';
import { firstDifference } from '../office/compare-chains';
import { type Comparison, compareHeads } from '../office/compare-heads';
import type { RegisterStore } from '../register/register-store';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { messageJson } from './message-json';
import { type PlaceRequest, placeJson, withOffice } from './office-connection';

/** What the office's register was found to be beside the journal here. */
interface Compared {
  readonly is: Exclude<Comparison, 'none'>;
  /** How many entries the office has. */
  readonly entries: number;
  readonly head: string;
  /** The first line in which they differ, where every line was compared and one does. */
  readonly differsFrom: number | undefined;
}

/** What `verify --office` says beside what it says of the register here. */
export interface OfficeVerified {
  readonly json: object;
  readonly words: readonly string[];
  readonly code: ExitCode;
}

async function compared(
  task: CliTask<CommonRequest & PlaceRequest>,
  store: RegisterStore,
  isWhole: boolean,
): Promise<Result<Compared>> {
  return withOffice(task, async (server): Promise<Result<Compared>> => {
    const there = await server.head();
    if (!there.ok) return there;
    const { seq: entries, hash: head } = there.value;
    const found = await compareHeads(store, there.value, server);
    if (!found.ok) return found;
    // Without a register here there is nothing that the office's could be the same as.
    const is = found.value === 'none' ? 'another' : found.value;
    if (!isWhole || is === 'another') return done({ is, entries, head, differsFrom: undefined });
    const first = await firstDifference(store, there.value, server);
    if (!first.ok) return first;
    return done({ is: first.value === undefined ? is : 'forked', entries, head, differsFrom: first.value });
  });
}

function words({ is, entries, differsFrom }: Compared, store: RegisterStore, isWhole: boolean): string {
  const own = store.head.seq;
  const many = (count: number) => plural(count, 'entry', 'entries');
  const how = isWhole ? ' Every line that both have is the same.' : '';
  switch (is) {
    case 'same':
      return `In step with the office: both have ${many(own)}, and the same last one.${how}`;
    case 'newer':
      return `Behind the office: it has ${many(entries - own)} more. To read them: export-docket office sync.${how}`;
    case 'older':
      return `Ahead of the office: its server lacks the last ${many(own - entries)} of this journal, as after an older backup was restored. To put them back: export-docket office put-back.${how}`;
    case 'forked':
      return differsFrom === undefined
        ? "FORKED: the office's register has another entry in a place where this journal has one. Neither was changed."
        : `FORKED: the office's register is another from line ${differsFrom} on. Neither was changed.`;
    case 'another':
      return "The office's register is another than the one here.";
  }
}

/** Compares the journal here with the office's register: the last line that both have, or with `isWhole` every line. */
export async function verifyOffice(
  task: CliTask<CommonRequest & PlaceRequest>,
  store: RegisterStore,
  isWhole: boolean,
): Promise<OfficeVerified> {
  const found = await compared(task, store, isWhole);
  if (!found.ok) {
    const { message, ...refusal } = messageJson(found);
    return { json: { ...placeJson(task), ...refusal, message }, words: [message], code: 1 };
  }
  const { is, entries, head, differsFrom } = found.value;
  const { office } = store;
  const own = office && { waiting: office.waiting, refused: office.refused.length };
  const isOther = is === 'forked' || is === 'another';
  return {
    json: {
      ok: is === 'same',
      ...placeJson(task),
      ...{ compared: is, entries, head, wholeChain: isWhole },
      ...(differsFrom !== undefined && { differsFrom }),
      ...own,
    },
    words: [words(found.value, store, isWhole)],
    code: isOther ? 3 : is === 'same' ? 0 : 1,
  };
}
