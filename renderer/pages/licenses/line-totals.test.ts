import { describe, expect, test } from 'vitest';
import { addedRow } from '../../forms/fields/added-rows';
import type { ItemDraft } from './license-part-drafts';
import { differsFrom, itemsTotal, lineTotal, withItemsTotal, withLineTotal } from './line-totals';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const typedUsd = (amount: string) => ({ ...usd(amount), isTyped: true as const });
const item = (change: Partial<ItemDraft> = {}): ItemDraft => ({
  key: 'k',
  line: '1',
  eccn: '',
  model: '',
  description: '',
  quantity: '',
  unit: '',
  unitPrice: '',
  total: usd(''),
  ...change,
});

describe('the value of an item', () => {
  const typed = (...changes: readonly Partial<ItemDraft>[]) => {
    let now = item();
    for (const change of changes) now = withLineTotal(now, { ...now, ...change });
    return now;
  };

  test('follows quantity and unit price while they are typed', () => {
    expect(typed({ quantity: '4,000' }, { unitPrice: '1' }, { unitPrice: '12.5' }).total).toEqual(
      usd('50000.00'),
    );
    expect(typed({ quantity: '4' }, { unitPrice: '2' }, { quantity: '' }).total).toEqual(usd(''));
  });

  test('stays as somebody typed it, and as somebody took it out', () => {
    const inOrder = (total: string) =>
      typed({ quantity: '4' }, { unitPrice: '2' }, { total: typedUsd(total) }, { quantity: '5' }).total
        .amount;
    expect(['7', '8', ''].map(inOrder)).toEqual(['7', '8', '']);
    expect(typed({ total: typedUsd('100') }, { quantity: '4' }, { unitPrice: '2' }).total.amount).toBe('100');
    // Of a record: a value that is not quantity times price stays, whoever typed it.
    const kept = item({ quantity: '4', unitPrice: '2', total: usd('7') });
    expect(withLineTotal(kept, { ...kept, quantity: '5' }).total.amount).toBe('7');
  });

  test('is calculated anew in another currency', () => {
    const yen = { amount: '8.00', currency: 'JPY' };
    expect(typed({ quantity: '4' }, { unitPrice: '2' }, { total: yen }).total).toEqual({
      amount: '8',
      currency: 'JPY',
    });
  });

  test('says when it was rounded, and what a typed one differs from', () => {
    expect(lineTotal(item({ quantity: '3', unitPrice: '0.3333' }))).toEqual({
      amount: '1.00',
      isExact: false,
    });
    expect(differsFrom(usd('1,000'), { amount: '1000.00', isExact: true })).toBeNull();
    expect(differsFrom(usd('999'), { amount: '1000.00', isExact: true })).toMatchObject({
      amount: '1000.00',
    });
    expect(differsFrom(usd('999'), lineTotal(item()))).toBeNull();
  });
});

describe('the stated total', () => {
  const one = item({ total: usd('10') });
  const two = item({ total: usd('20.50') });

  test('follows the items, until another is typed', () => {
    const empty = { items: [], total: usd('') };
    const filled = withItemsTotal(empty, { ...empty, items: [one] });
    expect(filled.total).toEqual(usd('10.00'));
    // A further item that has no value yet takes nothing away.
    const more = withItemsTotal(filled, { ...filled, items: [one, item({ eccn: '5A002' })] });
    expect(more.total).toEqual(usd('10.00'));
    expect(withItemsTotal(more, { ...more, items: [one, two] }).total).toEqual(usd('30.50'));
    const typed = withItemsTotal(filled, { ...filled, total: typedUsd('10') });
    expect(withItemsTotal(typed, { ...typed, items: [one, two] }).total).toEqual(typedUsd('10'));
  });

  test('is compared only when every item has a value in its currency; blank rows aside', () => {
    expect(itemsTotal([one, addedRow(item())], 'USD').amount).toBe('10.00');
    expect(itemsTotal([one, item()], 'USD').amount).toBe('');
    expect(itemsTotal([one, item({ total: { amount: '1', currency: 'EUR' } })], 'USD').amount).toBe('');
    expect(itemsTotal([], 'USD').amount).toBe('');
  });
});
