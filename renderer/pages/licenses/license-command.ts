import type { IsoDate } from '../../../shared/base/dates';
import { done, type Result } from '../../../shared/base/result';
import type { CommandInput } from '../../../shared/commands/commands';
import { isSame } from '../../../shared/register/changes';
import { unkeyed, withoutBlankRows } from '../../forms/fields/added-rows';
import { amountFrom, decimalFrom } from '../../forms/fields/draft-parts';
import { partiesFrom } from '../../forms/parties/party-draft';
import { type LicenseDraft, type LicenseGoal, licenseDraft } from './license-draft';
import { reportFrom } from './report-draft';

/** A missing day is sent as it is: the command refuses it and names its field. */
const required = (date: IsoDate | null) => date as IsoDate;

type OpenLicense = Extract<CommandInput, { readonly do: 'open-license' }>;
type LicenseGiven = Required<
  Omit<
    OpenLicense,
    'do' | 'copiedFrom' | 'readFrom' | 'grantedTotal' | 'grantedScope' | 'tolerance' | 'replacementFigures'
  >
>;

/** The draft as the fields of a command, without rows that were left blank; refuses an amount that is none. */
export function licenseFields(typed: LicenseDraft): Result<LicenseGiven> {
  const draft = withoutBlankRows(typed);
  const total = amountFrom(draft.total, 'total');
  if (!total.ok) return total;
  const items: LicenseGiven['items'] = [];
  for (const [index, item] of draft.items.entries()) {
    const itemTotal = amountFrom(item.total, `items.${index}.total`);
    if (!itemTotal.ok) return itemTotal;
    items.push({
      ...unkeyed(item),
      quantity: decimalFrom(item.quantity),
      unitPrice: decimalFrom(item.unitPrice),
      total: itemTotal.value,
    });
  }
  return done({
    ...draft,
    total: total.value,
    items,
    links: draft.links.map(unkeyed),
    parties: partiesFrom(draft.parties),
    conditions: draft.conditions.map((each) => ({ ...unkeyed(each), report: reportFrom(each.report) })),
    riders: draft.riders.map(unkeyed),
    tolling: draft.tolling.map((wait) => ({ ...unkeyed(wait), fromOn: required(wait.fromOn) })),
    holds: draft.holds.map((hold) => ({ ...unkeyed(hold), sinceOn: required(hold.sinceOn) })),
    supportDocuments: draft.supportDocuments.map(unkeyed),
    notes: draft.notes.map(unkeyed),
    publications: draft.publications.map((each) => ({
      ...unkeyed(each),
      publishedOn: required(each.publishedOn),
    })),
  });
}

/** The command a draft amounts to. A change names only the fields that differ from the record the form was opened on. */
export function licenseCommand(goal: LicenseGoal, draft: LicenseDraft): Result<CommandInput> {
  const given = licenseFields(draft);
  if (!given.ok) return given;
  if (goal.kind === 'open') return done({ do: 'open-license', ...given.value });
  if (goal.kind === 'copy') return done({ do: 'open-license', ...given.value, copiedFrom: goal.of.id });
  const before = licenseFields(licenseDraft(goal.license));
  const now = Object.entries(given.value).filter(
    ([field, value]) => !before.ok || !isSame(value, before.value[field as keyof LicenseGiven]),
  );
  return done({ do: 'change-license', license: goal.license.id, ...Object.fromEntries(now) });
}
