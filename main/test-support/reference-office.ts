import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import type { ChainHead } from '../../shared/register/journal-line';
import { parseRecord } from '../disk/parse-record';
import { hashLine } from '../journal/chain';
import type { Appended, OfficeLine, OfficeServer } from '../office/office-server';

/** An office's register in memory, with the rules of the real one. */
export interface ReferenceOffice {
  readonly lines: readonly OfficeLine[];
  readonly head: ChainHead;
  /** A connection of its own. */
  readonly connect: () => OfficeServer;
  /** From now on nothing is reached; connections are lost. */
  readonly stop: () => void;
  readonly start: () => void;
  /** The next append is taken, and its answer lost. */
  readonly loseNextAnswer: () => void;
  /** As an older backup of it would be. */
  readonly restoreTo: (seq: number) => void;
  /** What its own clock says. */
  now: string;
}

const tenMinutes = 600_000;
const unreachable = (): Refusal => refuse('unreachable', 'disk-failed', { detail: 'no office' });

type Answer = <T>(work: () => Result<T>) => Promise<Result<T>>;

/** The files of an office, by pieces. */
function keptFiles() {
  const files = new Map<string, Uint8Array[]>();
  const whole = new Set<string>();
  return (answer: Answer): Pick<OfficeServer, 'holds' | 'putPiece' | 'finishFile' | 'getPiece'> => ({
    holds: (wanted) => answer(() => done(new Set(wanted.filter((file) => whole.has(file))))),
    putPiece: (file, index, bytes) =>
      answer(() => {
        const pieces = files.get(file) ?? [];
        pieces[index] = bytes;
        files.set(file, pieces);
        return done(undefined);
      }),
    finishFile: (file) =>
      answer(() => {
        whole.add(file);
        return done(undefined);
      }),
    getPiece: (file, index) =>
      answer(() => {
        const pieces = files.get(file) ?? [];
        const bytes = pieces[index];
        return bytes === undefined || !whole.has(file)
          ? refuse('not-found', 'file-missing', { name: file })
          : done({ bytes, pieces: pieces.length });
      }),
  });
}

/** Turns of an office that is asked one thing at a time anyway. */
const turns = (answer: Answer): Pick<OfficeServer, 'takeTurn' | 'endTurn'> => ({
  takeTurn: () => answer(() => done(undefined)),
  endTurn: () => answer(() => done(undefined)),
});

/** Begins with a register's line 0 and what it has already, without its ids of commands; with none where none is given. */
export function referenceOffice(registerId = '', journal = '', now = ''): ReferenceOffice {
  const [zero = '', ...rest] = journal.split('\n').filter((line) => line !== '');
  let register = { id: registerId, header: zero.slice(65) };
  let lines: OfficeLine[] = rest.map((line, at) => ({
    seq: at + 1,
    hash: line.slice(0, 64),
    json: line.slice(65),
    command: null,
    storedAt: now,
  }));
  const keeper = keptFiles();
  const listeners = new Set<(news: ChainHead | undefined) => void>();
  let isStopped = false;
  let losesAnswer = false;
  const headNow = (): ChainHead => {
    const last = lines.at(-1);
    return last === undefined
      ? { seq: 0, hash: hashLine('', register.header) }
      : { seq: last.seq, hash: last.hash };
  };
  const tell = (news: ChainHead | undefined) => {
    for (const listener of [...listeners]) listener(news);
  };

  const office = {
    get lines() {
      return lines;
    },
    get head() {
      return headNow();
    },
    now,
    stop: () => {
      isStopped = true;
      tell(undefined);
    },
    start: () => {
      isStopped = false;
    },
    loseNextAnswer: () => {
      losesAnswer = true;
    },
    restoreTo: (seq: number) => {
      lines = lines.slice(0, seq);
    },
    connect: (): OfficeServer => {
      // Each answer comes a turn later, as over a network, and none from an office that stopped meanwhile.
      const answer = async <T>(work: () => Result<T>): Promise<Result<T>> => {
        await Promise.resolve();
        return isStopped ? unreachable() : work();
      };
      return {
        head: () =>
          answer(() =>
            register.header === ''
              ? refuse('not-found', 'office-not-shared')
              : done({ ...headNow(), registerId: register.id, header: register.header, may: 'write' }),
          ),
        append: (after, json, command) =>
          answer<Appended>(() => {
            const known = lines.find((line) => line.command === command);
            if (known) return done({ outcome: 'known', seq: known.seq, hash: known.hash });
            const head = headNow();
            const entry = parseRecord(json);
            if (entry === undefined || json.includes('\n') || entry.seq !== after.seq + 1)
              return refuse('invalid', 'not-json', { detail: 'not a line after it' });
            if (Math.abs(Date.parse(String(entry.at)) - Date.parse(office.now)) > tenMinutes)
              return done({ outcome: 'clock', ...head });
            if (after.seq !== head.seq || after.hash !== head.hash)
              return done({ outcome: 'behind', ...head });
            const added = { seq: head.seq + 1, hash: hashLine(head.hash, json) };
            lines.push({ ...added, json, command, storedAt: office.now });
            tell(added);
            if (losesAnswer) {
              losesAnswer = false;
              return unreachable();
            }
            return done({ outcome: 'done', ...added });
          }),
        ...turns(answer),
        linesAfter: (seq, most) => answer(() => done(lines.slice(seq, seq + most))),
        known: (commands) =>
          answer(() =>
            done(
              new Map(
                lines.flatMap(({ command, seq, hash }) =>
                  command !== null && commands.includes(command) ? [[command, { seq, hash }] as const] : [],
                ),
              ),
            ),
          ),
        onNews: (listener) => {
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
        create: (header) =>
          answer(() => {
            if (register.header === header) return done(headNow());
            if (register.header !== '')
              return refuse('conflict', 'office-other-register', { found: register.id });
            register = { id: String(parseRecord(header)?.register), header };
            return done(headNow());
          }),
        putLines: (after, back) =>
          answer(() => {
            const head = headNow();
            if (after.seq !== head.seq || after.hash !== head.hash)
              return refuse('conflict', 'office-forked');
            for (const { json, command } of back) {
              const { seq, hash } = headNow();
              lines.push({ seq: seq + 1, hash: hashLine(hash, json), json, command, storedAt: office.now });
            }
            return done(headNow());
          }),
        ...keeper(answer),
        close: async () => undefined,
      };
    },
  };
  return office;
}
