import { formatDayNear, type IsoDate } from '../base/dates';
import type { Deadline } from '../records/deadline';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import type { DocketGroup, DocketRow } from './rows';
import { shortTitle } from './short-title';
import { sentWord, timeInWords } from './state-text';

const texts = defineWords('docket/docket-entries', {
  internal: 'internal',
  byDue: 'by {say}, due {say2}',
});

// One letter sets several dates. The docket lists the letter once, by its nearest legal date, with the others beside it.

/** What the docket lists as one: the open deadlines of one letter, step or license record, or one that stands alone. */
export interface DocketEntry {
  /** The same as long as the letter, step or record is. */
  readonly key: string;
  /** The group of its most urgent deadline. */
  readonly group: DocketGroup;
  /** Its nearest legal date; its nearest internal target where only those are open. */
  readonly lead: DocketRow;
  /** The others, in docket order. */
  readonly others: readonly DocketRow[];
}

/** What a deadline is listed with: of a letter or step against several records, each record has an entry of its own. */
function keyOf(register: Register, { id, source, licenseId }: Deadline): string {
  switch (source.kind) {
    case 'letter':
    case 'step':
      return `${source.kind} ${source.id} ${licenseId ?? ''}`;
    // The internal targets of a reply stand with the letter that is answered.
    case 'response':
      return `letter ${register.responses.get(source.id)?.letterId ?? source.id} ${licenseId ?? ''}`;
    case 'shipment':
      return `shipment ${source.id} ${licenseId ?? ''}`;
    case 'license':
      return `license ${source.id}`;
    case 'hand':
      return `deadline ${id}`;
  }
}

/** Rows in docket order as entries, in the order of the most urgent row of each. */
export function docketEntries(register: Register, rows: readonly DocketRow[]): readonly DocketEntry[] {
  const byKey = new Map<string, [DocketRow, ...DocketRow[]]>();
  for (const row of rows) {
    const key = keyOf(register, row.deadline);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [row]);
    else known.push(row);
  }
  return [...byKey].map(([key, of]) => {
    const lead = of.find(({ isInternal }) => !isInternal) ?? of[0];
    return { key, group: of[0].group, lead, others: of.filter((row) => row !== lead) };
  });
}

/** The rows of an entry, the one it is listed by first. */
export const rowsOfEntry = ({ lead, others }: DocketEntry): readonly DocketRow[] => [lead, ...others];

/** A date of an entry in a few words, beside the row it is listed by. */
export interface DateChip {
  readonly deadlineId: string;
  /** "day 45 Sun Dec 27", "appeal Fri Feb 19, sent", "draft Mon Dec 7, 2 days overdue (internal)". */
  readonly words: string;
  readonly tone: 'missed' | 'near' | 'internal' | 'plain';
}

/** The dates that a collapsed entry shows beside its own, and how many more it holds. */
export interface DateChips {
  readonly chips: readonly DateChip[];
  readonly more: number;
}

/** As many dates that are not missed as can be read at a glance. */
const legalShown = 4;
const internalShown = 1;

function toneOf(row: DocketRow): DateChip['tone'] {
  if (row.group === 'missed') return 'missed';
  if (row.isInternal) return 'internal';
  const isNear = row.state === 'watch-past' || (row.state === 'open' && row.daysLeft <= 2);
  return isNear ? 'near' : 'plain';
}

function chipOf(row: DocketRow, today: IsoDate): DateChip {
  const { deadline, state, daysLeft, isInternal } = row;
  const say = (date: IsoDate) => formatDayNear(date, today);
  const { due, workBy, kind } = deadline;
  const on =
    kind === 'takes-effect' || due === workBy ? say(due) : texts.byDue({ say: say(workBy), say2: say(due) });
  const isPast = row.group === 'missed' || row.group === 'to-record' || daysLeft < 0;
  const how =
    state === 'sent' && row.late === null
      ? sentWord.toLowerCase()
      : isPast
        ? timeInWords(row)
        : isInternal
          ? texts.internal
          : '';
  return {
    deadlineId: deadline.id,
    words: `${shortTitle(row)} ${on}${how === '' ? '' : `, ${how}`}`,
    tone: toneOf(row),
  };
}

/**
 * The dates beside a collapsed entry: every missed one; then the nearest legal dates; then the nearest internal target. What is
 * left is counted, never a missed date, and a legal date only behind other legal ones.
 */
export function chipsOf({ others }: DocketEntry, today: IsoDate): DateChips {
  const missed = others.filter(({ group }) => group === 'missed');
  const rest = others.filter(({ group }) => group !== 'missed');
  const legal = rest.filter(({ isInternal }) => !isInternal).slice(0, legalShown);
  const internal = rest.filter(({ isInternal }) => isInternal).slice(0, internalShown);
  const shown = [...missed, ...legal, ...internal];
  return { chips: shown.map((row) => chipOf(row, today)), more: others.length - shown.length };
}
