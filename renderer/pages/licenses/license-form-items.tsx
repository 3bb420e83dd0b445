import { licenseLabels } from '../../../shared/labels/field-labels';
import { licenseFormWords } from '../../../shared/words/license-form-words';
import { type AmountDraft, freshKey, nextLine } from '../../forms/fields/draft-parts';
import { FormSection, PartList } from '../../forms/fields/form-section';
import { LongTextField, TextField } from '../../parts/text-field';
import { AmountField } from './amount-field';
import type { ItemDraft } from './license-part-drafts';
import type { LicenseSectionProps } from './license-section';
import { itemsTotal, lineTotal, withItemsTotal, withLineTotal } from './line-totals';

/**
 * The items as applied for, and the total stated for the record. A quantity may be missing: technology and software have none.
 * Values follow quantity and unit price, and the total the values, until somebody types another one.
 */
export function ItemFields({ draft, put }: LicenseSectionProps) {
  const { items, total } = draft;
  const change = (now: { items?: readonly ItemDraft[]; total?: AmountDraft }) =>
    put(withItemsTotal({ items, total }, { items, total, ...now }));
  const newItem = (): ItemDraft => ({
    key: freshKey(),
    line: nextLine(draft.items),
    eccn: '',
    model: '',
    description: '',
    quantity: '',
    unit: '',
    unitPrice: '',
    total: { amount: '', currency: draft.total.currency },
  });
  return (
    <>
      <PartList
        title={licenseFormWords.items}
        each={licenseFormWords.eachItem}
        parts={items}
        onChange={(now) => change({ items: now })}
        newPart={newItem}
      >
        {(item, putItem, index) => (
          <Item
            item={item}
            put={(given) => putItem(withLineTotal(item, { ...item, ...given }))}
            at={`items.${index}`}
          />
        )}
      </PartList>
      <FormSection title={licenseFormWords.total}>
        <div className="fields">
          <AmountField
            label={licenseLabels(draft.agency).total}
            name="total"
            value={total}
            onChange={(now) => change({ total: now })}
            calculated={itemsTotal(items, total.currency)}
            calculation={licenseFormWords.sumOfItems}
          />
        </div>
      </FormSection>
    </>
  );
}

function Item(props: {
  readonly item: ItemDraft;
  readonly put: (change: Partial<ItemDraft>) => void;
  readonly at: string;
}) {
  const { item, put, at } = props;
  return (
    <>
      <TextField
        label={licenseFormWords.line}
        name={`${at}.line`}
        value={item.line}
        onChange={(line) => put({ line })}
        trims
      />
      <TextField
        label={licenseFormWords.eccn}
        name={`${at}.eccn`}
        value={item.eccn}
        onChange={(eccn) => put({ eccn })}
        trims
      />
      <TextField
        label={licenseFormWords.model}
        name={`${at}.model`}
        isOptional
        value={item.model}
        onChange={(model) => put({ model })}
      />
      <LongTextField
        label={licenseFormWords.description}
        name={`${at}.description`}
        isOptional
        isWide
        value={item.description}
        onChange={(description) => put({ description })}
      />
      <TextField
        label={licenseFormWords.quantity}
        name={`${at}.quantity`}
        isOptional
        inputMode="decimal"
        value={item.quantity}
        onChange={(quantity) => put({ quantity })}
        trims
      />
      <TextField
        label={licenseFormWords.unit}
        name={`${at}.unit`}
        isOptional
        value={item.unit}
        onChange={(unit) => put({ unit })}
        trims
      />
      <TextField
        label={licenseFormWords.unitPrice}
        name={`${at}.unitPrice`}
        isOptional
        inputMode="decimal"
        value={item.unitPrice}
        onChange={(unitPrice) => put({ unitPrice })}
        trims
      />
      <AmountField
        label={licenseFormWords.value}
        name={`${at}.total`}
        value={item.total}
        onChange={(total) => put({ total })}
        calculated={lineTotal(item)}
        calculation={licenseFormWords.quantityTimesPrice}
      />
    </>
  );
}
