import type { IsoDate } from '../../../shared/base/dates';
import type { CommandOf } from '../../../shared/commands/commands';
import type { Agency } from '../../../shared/law/agency';
import { type Authorization, type License, licenseFields } from '../../../shared/records/license';
import { type AmountDraft, amountDraft, freshKey, linesText } from '../../forms/fields/draft-parts';
import type { NoteDraft } from '../../forms/fields/note-draft';
import type { UsualOfRecord } from '../../forms/fields/usual-of-record';
import { type PartyDraft, typedParties } from '../../forms/parties/party-draft';
import { typedOver } from '../../state/typed';
import type {
  ConditionDraft,
  DocumentDraft,
  HoldDraft,
  ItemDraft,
  LinkDraft,
  PublicationDraft,
  RiderDraft,
  TolledPeriodDraft,
} from './license-part-drafts';
import { reportDraft } from './report-draft';

/** A license record as it is typed: every field as the form shows it. */
export interface LicenseDraft {
  readonly agency: Agency;
  readonly applicationType: string;
  readonly reference: string;
  readonly applicationNumber: string;
  readonly licenseNumber: string;
  readonly applicant: string;
  readonly submittedOn: IsoDate | null;
  readonly registeredOn: IsoDate | null;
  readonly validatedOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
  readonly expiryTime: string;
  readonly destination: string;
  readonly endUse: string;
  readonly total: AmountDraft;
  readonly orderNumber: string;
  readonly owner: string;
  readonly links: readonly LinkDraft[];
  readonly parties: readonly PartyDraft[];
  readonly items: readonly ItemDraft[];
  readonly conditions: readonly ConditionDraft[];
  readonly riders: readonly RiderDraft[];
  readonly tolling: readonly TolledPeriodDraft[];
  readonly holds: readonly HoldDraft[];
  readonly supportDocuments: readonly DocumentDraft[];
  readonly notes: readonly NoteDraft[];
  readonly authorization: Authorization;
  readonly publications: readonly PublicationDraft[];
}

export const emptyLicenseDraft: LicenseDraft = {
  agency: 'BIS',
  applicationType: '',
  reference: '',
  applicationNumber: '',
  licenseNumber: '',
  applicant: '',
  submittedOn: null,
  registeredOn: null,
  validatedOn: null,
  expiresOn: null,
  expiryTime: '',
  destination: '',
  endUse: '',
  total: { amount: '', currency: 'USD' },
  orderNumber: '',
  owner: '',
  links: [],
  parties: [],
  items: [],
  conditions: [],
  riders: [],
  tolling: [],
  holds: [],
  supportDocuments: [],
  notes: [],
  authorization: 'license',
  publications: [],
};

const freshlyKeyed = <T extends object>(part: T) => ({ ...part, key: freshKey() });
/** A part that was typed and never saved has no id. */
const keyed = <T extends { readonly id?: string }>(part: T) => ({ ...part, key: part.id ?? freshKey() });

/** The record as a form shows it. */
export function licenseDraft(license: License): LicenseDraft {
  const {
    id: _id,
    madeSeq: _made,
    changedSeq: _changed,
    void: _void,
    archived: _archived,
    // What was granted is entered from the decision, in a form of its own.
    grantedTotal: _grantedTotal,
    grantedScope: _grantedScope,
    // What only its use asks for is entered where it is used.
    tolerance: _tolerance,
    replacementFigures: _figures,
    ...fields
  } = license;
  const currency = license.total?.currency ?? 'USD';
  return {
    ...fields,
    total: amountDraft(license.total, currency),
    links: license.links.map(({ kind, number }) => ({ key: freshKey(), kind, number })),
    parties: license.parties.map((party) => ({ ...keyed(party), address: linesText(party.address) })),
    items: license.items.map((item) => ({
      ...keyed(item),
      quantity: item.quantity ?? '',
      unitPrice: item.unitPrice ?? '',
      total: amountDraft(item.total, currency),
    })),
    conditions: license.conditions.map((each) => ({ ...keyed(each), report: reportDraft(each.report) })),
    riders: license.riders.map(keyed),
    tolling: license.tolling.map(freshlyKeyed),
    holds: license.holds.map(freshlyKeyed),
    supportDocuments: license.supportDocuments.map(freshlyKeyed),
    notes: license.notes.map(freshlyKeyed),
    publications: license.publications.map(freshlyKeyed),
  };
}

const unnumbered = <T extends { readonly key: string; readonly id?: string }>({ id: _id, ...part }: T) => ({
  ...part,
  key: freshKey(),
});

/** An item without what was granted of it. */
const asAppliedFor = ({
  key,
  line,
  eccn,
  model,
  description,
  quantity,
  unit,
  unitPrice,
  total,
}: ItemDraft): ItemDraft => ({ key, line, eccn, model, description, quantity, unit, unitPrice, total });

/**
 * A new application after the pattern of another: who, what and where to. Numbers, dates, conditions, links and notes
 * belong to the other one and stay there.
 */
export function copiedLicenseDraft(license: License): LicenseDraft {
  const { agency, applicationType, applicant, destination, endUse, total, owner, parties, items } =
    licenseDraft(license);
  return {
    ...emptyLicenseDraft,
    agency,
    applicationType,
    applicant,
    destination,
    endUse,
    total,
    owner,
    parties: parties.map(unnumbered),
    items: items.map(unnumbered).map(asAppliedFor),
  };
}

/** The draft as it was typed, over the record as it is now. */
export function typedLicense(
  license: License | null,
  command: CommandOf<'open-license' | 'change-license'>,
): LicenseDraft {
  const draft = licenseDraft(
    typedOver(license, { ...command, parties: license?.parties ?? [] }, licenseFields.shape),
  );
  return command.parties === undefined ? draft : { ...draft, parties: typedParties(command.parties) };
}

export type LicenseGoal =
  | { readonly kind: 'open' }
  | { readonly kind: 'copy'; readonly of: License }
  | { readonly kind: 'change'; readonly license: License };

/** The draft a form starts with; a new record begins with the applicant and the owner it most often has. */
export function startingDraft(goal: LicenseGoal, usual: UsualOfRecord = {}): LicenseDraft {
  switch (goal.kind) {
    case 'open':
      return { ...emptyLicenseDraft, ...usual };
    case 'copy':
      return copiedLicenseDraft(goal.of);
    case 'change':
      return licenseDraft(goal.license);
  }
}
