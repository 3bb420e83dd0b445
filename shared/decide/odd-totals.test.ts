import { expect, test } from 'vitest';
import { askedOnceMore } from '../base/asked-once-more';
import { inWords } from '../base/message-text';
import type { CommandInput } from '../commands/commands';
import { createScene } from '../testing/scene';

type Open = Extract<CommandInput, { readonly do: 'open-license' }>;

function asked(scene: ReturnType<typeof createScene>, command: CommandInput): readonly string[] {
  const decision = scene.attempt(command);
  if (!decision.ok) throw new Error(JSON.stringify(decision));
  return askedOnceMore(decision.value.warnings).map(inWords);
}

const open = (fields: Omit<Open, 'do'>) => asked(createScene(), { do: 'open-license', ...fields });
const usd = (minor: number) => ({ minor, currency: 'USD' });

test('a value that is not quantity times unit price is asked about', () => {
  expect(
    open({ items: [{ line: '2', quantity: '4000', unitPrice: '12.50', total: usd(4_800_000) }] }),
  ).toEqual(['The value of item 2 is 48,000.00 USD; 4,000 × 12.50 is 50,000.00 USD. Check which is right.']);
  expect(open({ items: [{ quantity: '4000', unitPrice: '12.50', total: usd(5_000_000) }] })).toEqual([]);
});

test('parts of a cent may be rounded either way, and no further', () => {
  const item = (minor: number) =>
    open({ items: [{ quantity: '3', unitPrice: '0.3333', total: usd(minor) }] });
  expect([item(100), item(99)]).toEqual([[], []]);
  expect(item(102)).toHaveLength(1);
});

test('a stated total that is not the sum of the items is asked about, where they can be summed', () => {
  const items = [{ total: usd(48_000_000) }, { total: usd(21_200_000) }];
  expect(open({ items, total: usd(70_000_000) })).toEqual([
    'The stated total is 700,000.00 USD; the items come to 692,000.00 USD. Check which is right.',
  ]);
  expect(open({ items, total: usd(69_200_000) })).toEqual([]);
  expect(open({ items: [...items, { line: '3' }], total: usd(70_000_000) })).toEqual([]);
  expect(open({ items, total: { minor: 1, currency: 'EUR' } })).toEqual([]);
});

test('what was kept once is not asked about again', () => {
  const scene = createScene();
  const license = scene.perform({
    do: 'open-license',
    items: [{ quantity: '2', unitPrice: '10', total: usd(1) }],
    total: usd(2),
  });
  expect(asked(scene, { do: 'change-license', license, owner: 'Kim Case' })).toEqual([]);
  expect(asked(scene, { do: 'change-license', license, total: usd(3) })).toHaveLength(1);
});
