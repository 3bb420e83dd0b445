import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import type { ChainHead } from '../../shared/register/journal-line';
import type { StoreOffice } from '../register/store-office';
import type { OfficeHead, OfficeServer } from './office-server';

/** Lines asked for at once: each answer is folded in one go, and the window is not to wait for it. */
const most = 500;

/** What the office's register is to the one here. */
export type Chain = 'same' | 'behind' | 'forked';

/** Compares the office's head with the journal here; one that is further on is read before it is known to be the same. */
export function chainOf(office: StoreOffice, registerId: string | undefined, head: OfficeHead): Chain {
  if (head.registerId !== registerId) return 'forked';
  if (head.seq > office.head.seq) return 'same';
  if (office.hashAt(head.seq) !== head.hash) return 'forked';
  return head.seq < office.head.seq ? 'behind' : 'same';
}

/** Why nothing is read or sent while the office's register is not the one here. */
export function apartBecause(chain: Exclude<Chain, 'same'>): Refusal {
  return refuse('conflict', chain === 'behind' ? 'office-behind' : 'office-forked');
}

/**
 * Reads what others have appended, up to a head. Which of the own commands the office has is asked before any of them is decided anew:
 * one that stands would be refused by its own effect. `isAsked`: it was asked over this connection, and each append since was answered.
 */
export async function catchUp(
  office: StoreOffice,
  server: Pick<OfficeServer, 'known' | 'linesAfter'>,
  to: ChainHead,
  isAsked: boolean,
): Promise<Result<void>> {
  const { waitingIds } = office;
  if (!isAsked && waitingIds.length > 0) {
    const known = await server.known(waitingIds);
    if (!known.ok) return known;
    const noted = office.known(known.value);
    if (!noted.ok) return noted;
  }
  if (office.head.seq >= to.seq) return office.take([], true);
  while (office.head.seq < to.seq) {
    const read = await server.linesAfter(office.head.seq, most);
    if (!read.ok) return read;
    const last = read.value.at(-1);
    if (last === undefined) return refuse('conflict', 'office-forked');
    const taken = office.take(read.value, last.seq >= to.seq);
    if (!taken.ok) return taken;
  }
  return done(undefined);
}

/** Puts the lines back that an office lacks which was restored from an older backup, from the journal here. */
export async function putLinesBack(
  office: StoreOffice,
  server: Pick<OfficeServer, 'putLines'>,
  from: ChainHead,
): Promise<Result<void>> {
  let after = from;
  while (after.seq < office.head.seq) {
    const lines = office.linesFrom(after.seq + 1, most);
    const put = await server.putLines(after, lines);
    if (!put.ok) return put;
    if (put.value.seq <= after.seq || office.hashAt(put.value.seq) !== put.value.hash)
      return refuse('conflict', 'office-forked');
    after = put.value;
  }
  return done(undefined);
}

/** Whether the same may simply be tried again: nothing has to be changed by anybody. */
export const isUnreachable = ({ code }: Refusal): boolean => code === 'unreachable';
