import type { ReactNode } from 'react';
import { numberWords } from '../../../shared/labels/closed-sets';
import { licenseFormWords } from '../../../shared/words/license-form-words';
import { isBlankRow } from '../../forms/fields/added-rows';
import { NoteFields } from '../../forms/fields/note-fields';
import type { TabbedSection } from '../../parts/section-tabs';
import type { LicenseDraft } from './license-draft';
import { AuthorizationFields } from './license-form-authorization';
import { ConditionFields, RiderFields } from './license-form-conditions';
import { DateFields } from './license-form-dates';
import { DocumentFields } from './license-form-documents';
import { IdentificationFields } from './license-form-identification';
import { ItemFields } from './license-form-items';
import { LinkFields } from './license-form-links';
import { PartyList } from './license-form-parties';
import { HoldFields, TolledPeriodFields } from './license-form-tolled-periods';
import type { LicenseSectionProps } from './license-section';

/** The sections of the form in their order: another group of fields is another line here. */
export const sections: readonly {
  readonly id: string;
  readonly title: (draft: LicenseDraft) => string;
  readonly names: readonly (keyof LicenseDraft)[];
  readonly content: (props: LicenseSectionProps) => ReactNode;
}[] = [
  {
    id: 'identification',
    title: () => licenseFormWords.identification,
    names: [
      'agency',
      'authorization',
      'publications',
      'applicationNumber',
      'licenseNumber',
      'reference',
      'applicationType',
      'applicant',
      'orderNumber',
      'owner',
      'destination',
      'endUse',
    ],
    content: (props) => (
      <>
        <IdentificationFields {...props} />
        <AuthorizationFields {...props} />
      </>
    ),
  },
  {
    id: 'dates',
    title: () => licenseFormWords.dates,
    names: ['submittedOn', 'registeredOn', 'validatedOn', 'expiresOn', 'expiryTime'],
    content: DateFields,
  },
  { id: 'parties', title: () => licenseFormWords.parties, names: ['parties'], content: PartyList },
  {
    id: 'items',
    title: () => licenseFormWords.itemsAndTotal,
    names: ['items', 'total'],
    content: ItemFields,
  },
  {
    id: 'conditions',
    title: ({ agency }) =>
      licenseFormWords.conditionsAndRiders({ conditions: numberWords[agency].conditions }),
    names: ['conditions', 'riders'],
    content: (props) => (
      <>
        <ConditionFields {...props} />
        <RiderFields {...props} />
      </>
    ),
  },
  {
    id: 'documents',
    title: () => licenseFormWords.documents,
    names: ['supportDocuments'],
    content: DocumentFields,
  },
  {
    id: 'waits',
    title: () => licenseFormWords.tollingAndHolds,
    names: ['tolling', 'holds'],
    content: (props) => (
      <>
        <TolledPeriodFields {...props} />
        <HoldFields {...props} />
      </>
    ),
  },
  { id: 'links', title: () => licenseFormWords.related, names: ['links'], content: LinkFields },
  {
    id: 'notes',
    title: () => licenseFormWords.notes,
    names: ['notes'],
    content: ({ draft, put }) => <NoteFields notes={draft.notes} onChange={(notes) => put({ notes })} />,
  },
];

/** The choice of the agency, of a kind and of a currency stands in every record, and says nothing of it. */
const always: ReadonlySet<string> = new Set(['agency', 'authorization']);

const isEntered = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'amount' in value
    ? value.amount !== ''
    : value !== '' && value !== null;

/** Rows where a section has rows; else whether anything is entered. */
function holdsOf(draft: LicenseDraft, names: readonly (keyof LicenseDraft)[]): number | boolean {
  const values = names.filter((name) => !always.has(name)).map((name) => draft[name]);
  const rows = values.filter((value) => Array.isArray(value)).flat();
  const filled = rows.filter((row) => !isBlankRow(row)).length;
  if (filled > 0) return filled;
  return values.some((value) => !Array.isArray(value) && isEntered(value));
}

/** The sections as the form shows them, each with what it holds. */
export function licenseSections(props: LicenseSectionProps): readonly TabbedSection[] {
  return sections.map(({ id, title, names, content: Content }) => ({
    id,
    title: title(props.draft),
    names,
    holds: holdsOf(props.draft, names),
    content: <Content {...props} />,
  }));
}
