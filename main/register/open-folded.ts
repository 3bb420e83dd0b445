import { type FoldedParts, registerOf } from '../../shared/register/folded-register';
import type { ChainHead } from '../../shared/register/journal-line';
import { foldText } from '../../shared/register/journal-text';
import type { Register } from '../../shared/register/register';
import type { OpenOptions } from '../journal/journal';
import type { Journal } from '../journal/journal-report';
import { openBehind } from '../journal/open-behind';
import type { FoldedCopy } from './folded-file';

/** A register opened from its folded copy, and what another folding of it needs: the copy, line 0 and the lines behind it. */
export interface OpenedFolded {
  readonly journal: Journal;
  readonly readText: () => string;
  readonly register: Register;
  readonly head: ChainHead;
  readonly withoutZone: number;
  readonly createdAt: string;
  readonly copy: FoldedCopy;
  readonly lineZero: string;
  readonly lines: string;
}

const decoder = new TextDecoder();
const decode = (text: Uint8Array): string => decoder.decode(text);

/** The parts of a folded copy as text. */
export function partsAsText({ parts: { rest, records } }: FoldedCopy): FoldedParts<string> {
  return {
    rest: decode(rest),
    records: records.map(({ text, ...more }) => ({ ...more, text: decode(text) })),
  };
}

/**
 * Opens a register from its folded copy and the lines of the journal behind it. Undefined where the journal does not begin with
 * the very bytes the copy was made of, or where anything else is not as usual: the journal is then read as a whole.
 */
export function openFolded(options: OpenOptions, copy: FoldedCopy): OpenedFolded | undefined {
  const opened = openBehind(options, copy.known);
  if (opened === undefined) return undefined;
  const { journal, readText, lines, lineZero, createdAt } = opened;
  const before = {
    register: registerOf(copy.parts, decode),
    head: copy.known.head,
  };
  const { register, head, stop, withoutZone } = foldText(lines, before);
  if (stop !== undefined) return undefined;
  return {
    ...{ journal, readText, register, head, createdAt, copy, lineZero, lines },
    withoutZone: copy.withoutZone + withoutZone,
  };
}
