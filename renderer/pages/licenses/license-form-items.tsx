import { freshKey, nextLine } from '../../forms/fields/draft-parts';
import { PartList } from '../../forms/fields/form-section';
import { LongTextField, TextField } from '../../parts/text-field';
import { AmountField } from './amount-field';
import type { ItemDraft } from './license-part-drafts';
import type { LicenseSectionProps } from './license-section';

/** The items as applied for. A quantity may be missing: technology and software have none. */
export function ItemFields({ draft, put }: LicenseSectionProps) {
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
    <PartList
      title="Items"
      each="item"
      parts={draft.items}
      onChange={(items) => put({ items })}
      newPart={newItem}
    >
      {(item, putItem, index) => <Item item={item} put={putItem} at={`items.${index}`} />}
    </PartList>
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
        label="Description, word for word"
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
      />
    </>
  );
}
