import { useState } from 'react';
import { formatMoney, groupDigits } from '../../../shared/base/money';
import { itemLabel } from '../../../shared/docket/letters-and-steps';
import { grantWords } from '../../../shared/labels/closed-sets';
import { grants, type Item, type License, licenseFields } from '../../../shared/records/license';
import { isSame } from '../../../shared/register/changes';
import { licenseName } from '../../../shared/register/where-used';
import { licenseFormWords } from '../../../shared/words/license-form-words';
import { FormSection } from '../../forms/fields/form-section';
import { Button } from '../../parts/button';
import { FormDialog } from '../../parts/dialog';
import { Warnings } from '../../parts/refusal';
import { SelectField } from '../../parts/select-field';
import { LongTextField, TextField } from '../../parts/text-field';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { typedOver, useTyped } from '../../state/typed';
import { useCommand } from '../../state/use-command';
import { usePreview } from '../../state/use-preview';
import { AmountField } from './amount-field';
import {
  allAsAppliedFor,
  type GrantedDraft,
  grantedCommand,
  grantedDraft,
  type ItemGrantDraft,
} from './granted-draft';

const choices = grants.map((id) => ({ id, label: grantWords[id] }));

function appliedFor({ quantity, unit, total }: Item): string {
  const amounts = [
    quantity === null ? '' : `${groupDigits(quantity)} ${unit}`.trim(),
    total === null ? '' : formatMoney(total),
  ].filter((amount) => amount !== '');
  return amounts.length === 0 ? licenseFormWords.noAmounts : amounts.join(', ');
}

function titleOf(license: License, { id, model }: Item): string {
  const item = itemLabel(license, id);
  return model === '' ? licenseFormWords.item({ item }) : licenseFormWords.itemWithModel({ item, model });
}

/** What the agency granted, item by item, as the decision or the license states it; nothing is worked out. */
export function GrantedForm({
  license,
  onClose,
}: {
  readonly license: License;
  readonly onClose: () => void;
}) {
  const typed = useTyped('change-license');
  const [before] = useState(() =>
    grantedDraft(typed === null ? license : typedOver(license, typed, licenseFields.shape)),
  );
  const [draft, setDraft] = useState<GrantedDraft>(before);
  const { run, isBusy, refusal, setRefusal } = useCommand();
  const command = grantedCommand(license, draft);
  const preview = usePreview(command.ok ? command.value : null);
  const putItem = (at: number, change: Partial<ItemGrantDraft>) =>
    setDraft((now) => ({
      ...now,
      items: now.items.map((item, index) => (index === at ? { ...item, ...change } : item)),
    }));
  const save = async () => {
    if (!command.ok) return setRefusal(command);
    if ((await run(command.value)) !== null) onClose();
  };
  return (
    <FormDialog
      title={
        <Worded
          say={licenseFormWords.grantedTitle}
          with={{ license: <Name text={licenseName(license)} /> }}
        />
      }
      isWide
      isDirty={!isSame(draft, before)}
      isBusy={isBusy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void save()}
      submitLabel={licenseFormWords.saveGranted}
    >
      <p className="muted">{licenseFormWords.grantedSays}</p>
      {license.items.length > 0 && (
        <div>
          <Button kind="quiet" onPress={() => setDraft(allAsAppliedFor)}>
            {licenseFormWords.restAsAppliedFor}
          </Button>
        </div>
      )}
      {license.items.map((item, index) => (
        <FormSection key={item.id} title={titleOf(license, item)}>
          <GrantedItemFields
            item={item}
            draft={draft.items[index]}
            put={(change) => putItem(index, change)}
            at={`items.${index}`}
          />
        </FormSection>
      ))}
      <FormSection title={licenseFormWords.wholeLicense}>
        <div className="fields">
          <AmountField
            label={licenseFormWords.totalGranted}
            name="grantedTotal"
            value={draft.total}
            onChange={(total) => setDraft((now) => ({ ...now, total }))}
          />
          <LongTextField
            label={licenseFormWords.scopeGranted}
            name="grantedScope"
            isOptional
            isWide
            description={licenseFormWords.scopeSays}
            value={draft.scope}
            onChange={(scope) => setDraft((now) => ({ ...now, scope }))}
          />
        </div>
      </FormSection>
      <Warnings warnings={preview?.ok ? preview.value.warnings : []} />
    </FormDialog>
  );
}

function GrantedItemFields(props: {
  readonly item: Item;
  readonly draft: ItemGrantDraft | undefined;
  readonly put: (change: Partial<ItemGrantDraft>) => void;
  readonly at: string;
}) {
  const { item, draft, put, at } = props;
  if (draft === undefined) return null;
  return (
    <div className="fields">
      <SelectField
        label={licenseFormWords.granted}
        name={`${at}.granted`}
        description={licenseFormWords.appliedFor({ amounts: appliedFor(item) })}
        choices={choices}
        value={draft.granted}
        onChange={(granted) => put({ granted })}
      />
      {draft.granted === 'other-amounts' && (
        <>
          <TextField
            label={licenseFormWords.quantityGranted}
            name={`${at}.grantedQuantity`}
            isOptional
            inputMode="decimal"
            value={draft.quantity}
            onChange={(quantity) => put({ quantity })}
            trims
          />
          <TextField
            label={licenseFormWords.unit}
            name={`${at}.grantedUnit`}
            isOptional
            value={draft.unit}
            onChange={(unit) => put({ unit })}
            trims
          />
          <AmountField
            label={licenseFormWords.valueGranted}
            name={`${at}.grantedTotal`}
            value={draft.total}
            onChange={(total) => put({ total })}
          />
        </>
      )}
    </div>
  );
}
