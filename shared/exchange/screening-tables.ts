import { recordedHits } from '../docket/recorded-hits';
import { cannotCompareSource, type HitDecision } from '../records/hit-decision';
import type { Register } from '../register/register';
import type { Column } from './column';
import type { ExchangeTable } from './tables';

/** What was answered about a hit, as a cell has it. */
export const answerCells: Readonly<Record<HitDecision['answer'], string>> = {
  same: 'The same',
  'not-the-same': 'Not the same',
  ask: 'To be asked',
};

const stateCells = { open: 'Open', decided: 'Decided', reopened: 'Open again' } as const;

const hitColumns = [
  { header: 'Party', kind: 'text' },
  { header: 'Counterparty id', kind: 'identifier' },
  { header: 'List', kind: 'text' },
  { header: 'List date', kind: 'date' },
  { header: 'List SHA-256', kind: 'identifier' },
  { header: 'Entry', kind: 'identifier' },
  { header: 'Listed name', kind: 'text' },
  { header: 'Score', kind: 'decimal' },
  { header: 'State', kind: 'text' },
  { header: 'Changed since decided', kind: 'text' },
  { header: 'Answer', kind: 'text' },
  { header: 'Reason', kind: 'prose' },
  { header: 'Decided by', kind: 'text' },
  { header: 'Decided on', kind: 'date' },
  { header: 'Screened on', kind: 'date' },
  { header: 'Screened by', kind: 'text' },
  { header: 'Threshold', kind: 'decimal' },
] as const;

const hundredths = (value: number): string => (value / 100).toFixed(2);

/** What the last recorded screening found, a row for each hit, with what was decided; empty where none was recorded. */
export function screeningTable(register: Register): ExchangeTable {
  const { lastScreening: last } = register;
  const lists = new Map(last?.lists.map((list) => [list.source, list]));
  return {
    name: 'Screening',
    columns: hitColumns,
    rows: recordedHits(register, last).map((hit) => {
      const list = lists.get(hit.source);
      const cannotCompare = hit.source === cannotCompareSource;
      return [
        hit.party,
        hit.counterpartyId ?? '',
        cannotCompare ? 'Cannot be compared by its letters' : hit.source,
        list?.date ?? '',
        list?.sha256 ?? '',
        hit.entry,
        hit.name,
        cannotCompare ? '' : hundredths(hit.score),
        stateCells[hit.state],
        hit.changed.join('; '),
        hit.decision === null ? '' : answerCells[hit.decision.answer],
        hit.decision?.reason ?? '',
        hit.decision?.by ?? '',
        hit.decision?.on ?? '',
        last?.on ?? '',
        last?.by ?? '',
        last === null ? '' : hundredths(last.threshold),
      ];
    }),
  };
}

/** The columns of decisions about hits; those of the listed party go out only: on the way in they are taken from the lists in use. */
export const decisionColumns: readonly Omit<Column<never>, 'of'>[] = [
  {
    ...{ key: 'party', header: 'Party', kind: 'text' },
    alsoCalled: [
      'Our party',
      'Counterparty',
      'Name',
      'Customer',
      'Screened party',
      'Screened name',
      'Who was screened',
    ],
  },
  { key: 'counterpartyId', header: 'Counterparty id', kind: 'identifier' },
  {
    ...{ key: 'source', header: 'List', kind: 'text' },
    alsoCalled: ['Source', 'List name', 'Source list', 'Watchlist', 'Sanctions list'],
  },
  {
    ...{ key: 'entry', header: 'Entry', kind: 'identifier' },
    alsoCalled: ['Entry id', 'Entry number', 'Entity number', 'List id', 'Match id', 'UID', 'ent_num'],
  },
  {
    ...{ key: 'name', header: 'Listed name', kind: 'text' },
    alsoCalled: [
      'Listed party',
      'Match',
      'Matched name',
      'Match name',
      'Hit',
      'Matched entity',
      'List entry',
    ],
  },
  {
    ...{ key: 'answer', header: 'Answer', kind: 'choice', choices: answerCells },
    alsoCalled: ['Decision', 'Disposition', 'Resolution', 'Outcome', 'Result', 'Determination', 'Status'],
  },
  {
    ...{ key: 'reason', header: 'Reason', kind: 'prose' },
    alsoCalled: ['Why', 'Comment', 'Comments', 'Rationale', 'Justification', 'Note', 'Notes'],
  },
  {
    ...{ key: 'decidedBy', header: 'Decided by', kind: 'text' },
    alsoCalled: ['Who', 'Reviewer', 'Reviewed by', 'Cleared by', 'Analyst', 'User', 'By'],
  },
  {
    ...{ key: 'decidedOn', header: 'Decided on', kind: 'date' },
    alsoCalled: ['When', 'Reviewed on', 'Review date', 'Decision date', 'Cleared on', 'Date'],
  },
  { key: 'ourNames', header: 'Our names then', kind: 'lines', isOutOnly: true },
  { key: 'aliases', header: 'Other names on the list then', kind: 'lines', isOutOnly: true },
  { key: 'addresses', header: 'Addresses on the list then', kind: 'lines', isOutOnly: true },
  { key: 'programs', header: 'Programs', kind: 'text', isOutOnly: true },
  { key: 'citation', header: 'Federal Register', kind: 'text', isOutOnly: true },
  { key: 'licenseRequirement', header: 'License requirement', kind: 'prose', isOutOnly: true },
  { key: 'licensePolicy', header: 'Review policy', kind: 'prose', isOutOnly: true },
];

/** Every decision about a hit that stands, with both sides as they were. */
export function hitDecisionsTable({ hitDecisions }: Register): ExchangeTable {
  return {
    name: 'Decisions on hits',
    columns: decisionColumns,
    rows: [...hitDecisions.values()].map(
      ({ party, counterpartyId, source, entry, listed, answer, reason, by, on, ours }) => [
        party,
        counterpartyId ?? '',
        source,
        entry,
        listed.name,
        answerCells[answer],
        reason,
        by,
        on,
        ours.names.join('\n'),
        listed.aliases.join('\n'),
        listed.addresses.join('\n'),
        listed.programs,
        listed.citation,
        listed.licenseRequirement,
        listed.licensePolicy,
      ],
    ),
  };
}

/** The table of that name, if it is one of these; they go out only. */
export function screeningTableOf(register: Register, name: string): ExchangeTable | undefined {
  if (name === 'screening') return screeningTable(register);
  return name === 'hit-decisions' ? hitDecisionsTable(register) : undefined;
}
