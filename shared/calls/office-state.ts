import * as z from 'zod';
import type { Message } from '../base/result';
import { messageShape } from './answer';

/** How a register stands with the office that shares it. */
export const officeStates = [
  'off',
  'in-step',
  'waiting',
  'offline',
  'refused',
  'reads',
  'behind',
  'forked',
  'cannot',
] as const;

export const officeState = z.strictObject({
  is: z.enum(officeStates),
  /** Commands that the office does not have yet. */
  waiting: z.int(),
  /** Commands that were refused and wait for the person. */
  refused: z.int(),
  /** What this login may do there, as far as it was told. */
  may: z.enum(['read', 'write']),
  /** Since when the office is not reached; null while it is. */
  since: z.string().nullable(),
  /** What is the matter, where a person has to do something or the office was not reached. */
  why: messageShape.nullable(),
});
export type OfficeState = z.infer<typeof officeState>;

/** What is known of a register that is shared. */
export interface OfficeFacts {
  readonly waiting: number;
  readonly refused: number;
  /** What the login may do there, as the office said last. */
  readonly may: 'read' | 'write';
  /** Set once an attempt to reach the office failed. */
  readonly offlineSince: string | null;
  /** What the office's own register is to the one here. */
  readonly chain: 'same' | 'behind' | 'forked';
  readonly why: Message | null;
}

/** How a register stands with its office; null where it is not shared. What a person has to see first comes first. */
export function officeStateOf(facts: OfficeFacts | null): OfficeState {
  if (facts === null) return { is: 'off', waiting: 0, refused: 0, may: 'write', since: null, why: null };
  const { waiting, refused, may, offlineSince: since, chain, why } = facts;
  const is = (): OfficeState['is'] => {
    if (chain !== 'same') return chain;
    if (since !== null) return 'offline';
    if (why !== null) return 'cannot';
    if (refused > 0) return 'refused';
    if (may === 'read') return 'reads';
    return waiting > 0 ? 'waiting' : 'in-step';
  };
  return { is: is(), waiting, refused, may, since, why };
}
