import { expect, test } from 'vitest';
import { refuse } from '../../../shared/base/result';
import type { Output } from '../../../shared/calls/contract';
import { askEverybody } from './ask-everybody';

const screenEverybody = async (): Promise<Output<'screenEverybody'>> => ({
  ok: true,
  value: { lists: [], threshold: 0.8, screening: 7, parts: 3, seq: 12 },
});
const named = (name: string) => ({ name, cannotCompare: false, hits: [] });

test('what was found is asked for part by part, one after the other, and put together', async () => {
  const asked: number[] = [];
  let under = 0;
  const answer = await askEverybody(
    {
      screenEverybody,
      screenedPart: async ({ screening, part }) => {
        expect([screening, under]).toEqual([7, 0]);
        under += 1;
        asked.push(part);
        await Promise.resolve();
        under -= 1;
        return { ok: true, value: { names: [named(`Party ${part}`)], listed: [] } };
      },
    },
    true,
  );
  expect(asked).toEqual([0, 1, 2]);
  expect(answer).toMatchObject({
    value: { seq: 12, found: { threshold: 0.8, names: [0, 1, 2].map((at) => named(`Party ${at}`)) } },
  });
});

test('a screening that another one replaced says so, and nothing half is shown', async () => {
  const screenedPart = async () => refuse('conflict', 'screened-anew');
  expect(await askEverybody({ screenEverybody, screenedPart }, true)).toMatchObject({
    messageKey: 'screened-anew',
  });
});
