import { useMemo, useState } from 'react';
import type { LetterAsRead } from '../../../shared/calls/reading-calls';
import { useOpenRegister } from '../../state/use-open-register';
import { usualOfRecord } from '../fields/usual-of-record';
import type { RecordParts } from './letter-command';
import type { LetterDraft } from './letter-draft';
import { type ContentRow, contentsOf } from './license-contents';
import { type ContentDecisions, changedWith, openedWith, takenOf } from './taken-contents';

/** The parts of the license that a letter prints, and what a person says of each. */
export interface LicenseContents {
  readonly rows: readonly ContentRow[];
  readonly decisions: ContentDecisions;
  readonly decide: (key: string, decision: 'take' | 'leave' | null) => void;
  /** How many are not decided. */
  readonly open: number;
  /** How many of those differ in nothing and were read with certainty. */
  readonly certain: number;
  readonly takeCertain: () => void;
  readonly parts: RecordParts;
}

/** Decisions, and of which letter; null: of one that was put aside and is the same again. */
interface Decided {
  readonly letter: string | null;
  readonly decisions: ContentDecisions;
}

const none: readonly ContentRow[] = [];
const nothing: ContentDecisions = {};

/** What a letter that was read prints of a license, to be taken onto its record part by part. `file`: its name. */
export function useLicenseContents(
  read: LetterAsRead | null,
  draft: LetterDraft,
  file: string,
  start: ContentDecisions,
): LicenseContents {
  const opened = useOpenRegister();
  const { register } = opened;
  const [decided, setDecided] = useState<Decided>({ letter: null, decisions: start });
  // What was decided about another reading is not meant of this one.
  const isOther = decided.letter !== null && read !== null && decided.letter !== read.letter;
  const decisions = isOther ? nothing : decided.decisions;
  const setDecisions = (change: (now: ContentDecisions) => ContentDecisions) =>
    setDecided({ letter: read?.letter ?? decided.letter, decisions: change(decisions) });
  const rows = useMemo(
    () => (read === null ? none : contentsOf(read, draft, register)),
    [read, draft, register],
  );
  const open = rows.filter(({ key }) => decisions[key] === undefined);
  const certain = open.filter(({ differences, check }) => differences.length === 0 && check === '');
  const [chosen] = draft.licenses;
  const taken = takenOf(rows, decisions, file);
  return {
    rows,
    decisions,
    decide: (key, decision) =>
      setDecisions(({ [key]: _before, ...others }) =>
        decision === null ? others : { ...others, [key]: decision },
      ),
    open: open.length,
    certain: certain.length,
    takeCertain: () =>
      setDecisions((now) => ({
        ...now,
        ...Object.fromEntries(certain.map(({ key }) => [key, 'take' as const])),
      })),
    parts:
      chosen?.is === 'record'
        ? { changed: changedWith(taken, register.licenses.get(chosen.id)) }
        : { opened: { ...usualOfRecord(opened), ...openedWith(taken) } },
  };
}
