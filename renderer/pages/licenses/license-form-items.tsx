import { licenseLabels } from '../../../shared/labels/field-labels';
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
        title="Items"
        each="item"
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
      <FormSection title="Total">
        <div className="fields">
          <AmountField
            label={licenseLabels(draft.agency).total}
            name="total"
            value={total}
            onChange={(now) => change({ total: now })}
            reckoned={itemsTotal(items, total.currency)}
            reckonedFrom="The sum of the items"
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
        label="Line"
        name={`${at}.line`}
        value={item.line}
        onChange={(line) => put({ line })}
        trims
      />
      <TextField
        label="ECCN to subparagraph, EAR99, or USML category"
        name={`${at}.eccn`}
        value={item.eccn}
        onChange={(eccn) => put({ eccn })}
        trims
      />
      <TextField
        label="Model"
        name={`${at}.model`}
        isOptional
        value={item.model}
        onChange={(model) => put({ model })}
      />
      <LongTextField
        label="Description (exact text)"
        name={`${at}.description`}
        isOptional
        isWide
        value={item.description}
        onChange={(description) => put({ description })}
      />
      <TextField
        label="Quantity"
        name={`${at}.quantity`}
        isOptional
        inputMode="decimal"
        value={item.quantity}
        onChange={(quantity) => put({ quantity })}
        trims
      />
      <TextField
        label="Unit"
        name={`${at}.unit`}
        isOptional
        value={item.unit}
        onChange={(unit) => put({ unit })}
        trims
      />
      <TextField
        label="Unit price"
        name={`${at}.unitPrice`}
        isOptional
        inputMode="decimal"
        value={item.unitPrice}
        onChange={(unitPrice) => put({ unitPrice })}
        trims
      />
      <AmountField
        label="Value"
        name={`${at}.total`}
        value={item.total}
        onChange={(total) => put({ total })}
        reckoned={lineTotal(item)}
        reckonedFrom="Quantity × unit price"
      />
    </>
  );
}
