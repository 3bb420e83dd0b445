import { type FoldedKind, foldedKinds } from '../../shared/records/folded-kinds';
import { type FoldedParts, partsOfRegister, registerOf } from '../../shared/register/folded-register';
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
  readonly known: FoldedCopy['known'];
  /** The parts of the copy, its records read when they are asked for. */
  readonly parts: FoldedParts<() => string>;
  /** Whether the file of the copy still is this one. */
  readonly isThere: FoldedCopy['isThere'];
  readonly lineZero: string;
  readonly lines: string;
  /** The kinds of records that those lines are about, so that they were read to fold them. */
  readonly touched: readonly FoldedKind[];
}

const decoder = new TextDecoder();

/**
 * The parts of a copy as text. What is no longer in the file as it was written, which may have been replaced or damaged since it was opened, is
 * worked out from the journal, as it was when the copy was made.
 */
function partsOf({ rest, records }: FoldedCopy, readKnown: () => string): FoldedParts<() => string> {
  let anew: FoldedParts<string> | undefined;
  const workOut = () => {
    anew ??= partsOfRegister(foldText(readKnown()).register);
    return anew;
  };
  const textOf = (kind: FoldedKind, text: Uint8Array | undefined): string =>
    text === undefined
      ? (workOut().records.find((each) => each.kind === kind)?.text ?? '')
      : decoder.decode(text);
  return {
    rest: () => decoder.decode(rest),
    records: records.map(({ text, ...more }) => ({ ...more, text: () => textOf(more.kind, text()) })),
  };
}

/**
 * Opens a register from its folded copy and the lines of the journal behind it. Undefined where the journal does not begin with
 * the very bytes the copy was made of, or where anything else is not as usual: the journal is then read as a whole.
 */
export function openFolded(options: OpenOptions, copy: FoldedCopy): OpenedFolded | undefined {
  const opened = openBehind(options, copy.known);
  if (opened === undefined) return undefined;
  const { journal, readText, readKnown, lines, lineZero, createdAt } = opened;
  const { known, isThere } = copy;
  const parts = partsOf(copy, readKnown);
  const before = { register: registerOf(parts, (text) => text()), head: known.head };
  const { register, head, stop, withoutZone } = foldText(lines, before);
  if (stop !== undefined) return undefined;
  const touched = foldedKinds.filter((kind) => register[kind].isRead);
  return {
    ...{ journal, readText, register, head, createdAt, known, parts, isThere, lineZero, lines, touched },
    withoutZone: copy.withoutZone + withoutZone,
  };
}
