import { useEffect, useMemo, useState } from 'react';
import type { Attachment } from '../../../shared/base/fields';
import type { LetterAsRead } from '../../../shared/calls/reading-calls';
import type { Place } from '../../../shared/reading/letter-text';
import type { ReadableField } from '../../../shared/records/letter';
import type { PaperMark } from '../../parts/viewer/paper';
import { useOpenRegister } from '../../state/use-open-register';
import { letterOf, type ReadingState, type Readings } from '../../state/use-readings';
import type { Proposing } from '../reading/proposing';
import { allRead } from './field-proposal';
import { emptyDraft, type LetterDraft } from './letter-draft';
import {
  type Decided,
  filledIn,
  holds,
  isEmptyIn,
  nothingDecided,
  type Proposals,
  proposalsOf,
  putting,
  readOf,
  standingOf,
  unconfirmed,
} from './proposals';
import { type Duplicate, noDuplicates, useDuplicates } from './use-duplicates';

/** What has come of reading a letter so far, kept while it is put aside. */
export interface KeptReading {
  readonly decided: Decided;
  /** The letter whose reading was filled in. */
  readonly filledFrom: string | null;
  /** All files are its pages, and are read as one letter; otherwise the first is the letter, and the others go with it. */
  readonly arePages: boolean;
  /** Files that are read although a letter has them, or was logged with the same facts. */
  readonly allowed: ReadonlySet<string>;
}

export const nothingRead: KeptReading = {
  decided: nothingDecided,
  filledFrom: null,
  arePages: false,
  allowed: new Set(),
};

/** A place on a page of one of the attached files. */
export interface FileMark {
  readonly sha256: string;
  readonly mark: PaperMark;
}

/** The reading of the letter of a form, beside what is typed. */
export interface LetterReadingUse {
  /** The file that is read, was read or could not be read, of several pages the first; null: none. */
  readonly file: Attachment | null;
  /** That file, or all pages. */
  readonly files: readonly Attachment[];
  /** Whether the files are read as the pages of one letter; null where there is only one. */
  readonly arePages: boolean | null;
  readonly setPages: (arePages: boolean) => void;
  readonly state: ReadingState;
  /** What seems to be this letter already, while nobody has said to go on. */
  readonly duplicates: readonly Duplicate[];
  readonly allow: () => void;
  readonly start: () => void;
  readonly stop: () => void;
  /** What was read and is beside the form; null before. */
  readonly read: LetterAsRead | null;
  readonly proposals: Proposals;
  /** Fields in which a person has still to say what is right. */
  readonly open: readonly ReadableField[];
  /** Fields that were filled in with certainty and are not confirmed. */
  readonly certain: readonly ReadableField[];
  readonly confirmCertain: () => void;
  readonly proposing: Proposing | null;
  readonly mark: FileMark | null;
  readonly point: (place: Place) => void;
  /** Puts what a person typed: from then on it is theirs. */
  readonly put: (change: Partial<LetterDraft>) => void;
  /** What the history keeps of it. */
  readonly forHistory: () => LetterDraft['read'];
  readonly kept: KeptReading;
}

const unread: ReadingState = { is: 'unread' };

/** A place of the letter as shares of its page. */
const markOf = ({ files }: LetterAsRead, { file = 1, page, boxes }: Place): FileMark | null => {
  const inFile = files[file - 1];
  const size = inFile?.pages[page - 1];
  if (inFile === undefined || size === undefined || boxes.length === 0) return null;
  const shares = boxes.map(({ x, y, width, height }) => ({
    x: x / size.width,
    y: y / size.height,
    width: width / size.width,
    height: height / size.height,
  }));
  return { sha256: inFile.sha256, mark: { page, turn: size.turn, boxes: shares } };
};

/** The first file that can be read is the letter; what comes after it belongs to it. */
function firstReadable(files: readonly Attachment[], readings: Readings): readonly Attachment[] {
  const isReadable = (file: Attachment) => readings.of(letterOf([file])).is !== 'refused';
  const first = files.find(isReadable) ?? files[0];
  return first === undefined ? [] : [first];
}

/** The change that empties these fields. */
function emptied(fields: readonly ReadableField[]): Partial<LetterDraft> {
  const empty = emptyDraft([]);
  return Object.fromEntries(
    fields.map((field) => (field === 'licenseIds' ? ['licenses', []] : [field, empty[field]])),
  );
}

/** Reads the letter that is attached to a form, and keeps what was read apart from what is typed. */
export function useLetterReading(form: {
  readonly draft: LetterDraft;
  readonly setDraft: (change: (now: LetterDraft) => LetterDraft) => void;
  readonly letterId: string | null;
  /** Files that were there before: they are not read anew. */
  readonly old: readonly Attachment[];
  readonly readings: Readings;
  readonly start: KeptReading;
  /** A place of this file is to be seen. */
  readonly onPoint: (file: Attachment) => void;
}): LetterReadingUse {
  const { draft, setDraft, letterId, old, readings } = form;
  const { register } = useOpenRegister();
  const [decided, setDecided] = useState(form.start.decided);
  const [filledFrom, setFilledFrom] = useState(form.start.filledFrom);
  const [allowed, setAllowed] = useState(form.start.allowed);
  const [arePages, setPages] = useState(form.start.arePages);
  const [mark, setMark] = useState<FileMark | null>(null);

  const fresh = draft.files.filter((file) => old.every(({ sha256 }) => sha256 !== file.sha256));
  const wanted = arePages ? fresh : firstReadable(fresh, readings);
  const letter = letterOf(wanted);
  const file = wanted[0] ?? null;
  const state = file === null ? unread : readings.of(letter);
  const asRead = state.is === 'read' ? state.read : null;
  const logged = useDuplicates(wanted, asRead, letterId);
  const duplicates = allowed.has(letter) ? noDuplicates : logged;

  const isWanted = file !== null && state.is === 'unread' && duplicates.length === 0;
  useEffect(() => {
    if (isWanted) readings.start(wanted);
  });

  const read = duplicates.length > 0 ? null : asRead;
  const proposals = useMemo(() => (read === null ? {} : proposalsOf(read, register)), [read, register]);
  useEffect(() => {
    if (read === null || filledFrom === read.letter) return;
    setFilledFrom(read.letter);
    setDraft((now) => filledIn(proposals, now).draft);
    setDecided({ filled: filledIn(proposals, draft).filled, settled: {} });
  }, [read, filledFrom, proposals, draft, setDraft]);

  // With its files goes what was filled in from them and never confirmed.
  const isGone = filledFrom !== null && filledFrom !== letter;
  useEffect(() => {
    if (!isGone) return;
    const left = [...decided.filled].filter((field) => decided.settled[field] === undefined);
    setDraft((now) => ({ ...now, ...emptied(left) }));
    setDecided(nothingDecided);
    setFilledFrom(null);
  }, [isGone, decided, setDraft]);

  const isFilled = read !== null && filledFrom === read.letter;
  const settle = (field: ReadableField, as: 'confirmed' | 'typed' | null) =>
    setDecided((now) => {
      const { [field]: _before, ...others } = now.settled;
      return { ...now, settled: as === null ? others : { ...others, [field]: as } };
    });
  const point = (place: Place) => {
    const to = read === null ? null : markOf(read, place);
    const shown = draft.files.find(({ sha256 }) => sha256 === to?.sha256);
    if (to === null || shown === undefined) return;
    setMark(to);
    form.onPoint(shown);
  };
  const open = isFilled ? unconfirmed(proposals, draft, decided) : [];
  const certain = open.filter((field) => {
    const proposal = proposals[field];
    return proposal !== undefined && standingOf(proposal, draft, field, decided) === 'proposed';
  });
  return {
    file,
    files: wanted,
    arePages: fresh.length > 1 ? arePages : null,
    setPages: (are) => {
      if (state.is === 'reading') readings.stop(letter);
      setPages(are);
    },
    state,
    duplicates,
    allow: () => setAllowed((now) => new Set(now).add(letter)),
    start: () => readings.start(wanted),
    stop: () => readings.stop(letter),
    read: isFilled ? read : null,
    proposals,
    open,
    certain,
    confirmCertain: () =>
      setDecided((now) => ({
        ...now,
        settled: { ...now.settled, ...Object.fromEntries(certain.map((field) => [field, 'confirmed'])) },
      })),
    proposing: isFilled
      ? {
          of: (field) => {
            const proposal = proposals[field];
            if (proposal === undefined) return null;
            const held = allRead(proposal).find((each) => holds(draft, field, each));
            return { proposal, standing: standingOf(proposal, draft, field, decided), held };
          },
          confirm: (field) => settle(field, 'confirmed'),
          choose: (field, value) => {
            setDraft((now) => ({ ...now, ...putting(field, value) }));
            settle(field, 'confirmed');
          },
          keep: (field) => settle(field, 'typed'),
          point,
        }
      : null,
    mark,
    point,
    put: (change) => {
      setDraft((now) => ({ ...now, ...change }));
      if (!isFilled) return;
      for (const key of Object.keys(change)) {
        const field = key === 'licenses' ? 'licenseIds' : (key as ReadableField);
        if (proposals[field] === undefined) continue;
        // An empty field, or a date half typed, says nothing: what was read is asked again.
        settle(field, isEmptyIn({ ...draft, ...change }, field) ? null : 'typed');
      }
    },
    forHistory: () => (read === null ? draft.read : readOf(read, proposals, draft)),
    kept: { decided, filledFrom, arePages, allowed },
  };
}
