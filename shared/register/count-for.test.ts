import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../base/dates';
import { executiveClosures } from '../calendar/executive-closures';
import { countDates } from '../counting/count-deadline';
import { builtInRuleSet, rules } from '../law/law';
import type { Rule } from '../law/rule';
import type { RegisterSettings } from '../records/settings';
import { createScene } from '../testing/scene';
import { datesFor } from './count-for';

const { settings } = createScene().register;

/** Registers that keep other days off; the last two the same days in lists of their own. */
const registers: readonly { readonly settings: RegisterSettings }[] = [
  settings,
  { ...settings, closuresByOrder: true },
  { ...settings, closures: [{ on: day('2026-06-17'), name: 'Closed', note: '' }] },
  { ...settings, closures: [{ on: day('2026-06-17'), name: 'Closed', note: '' }] },
].map((each) => ({ settings: each }));

// Few rules and few days, so that the same are asked for again with something else beside them.
const isAdjustable = ({ adjustable, count }: Rule) => adjustable === true && count.unit === 'days';
const someRules = rules.filter(
  ({ cautious, count, shortPeriod }, at) =>
    cautious !== undefined || count.unit === 'business-days' || shortPeriod !== 'none' || at < 4,
);
const aRule = fc.oneof(fc.constantFrom(...someRules), fc.constantFrom(...rules.filter(isAdjustable)));
const aCount = fc.record({
  register: fc.constantFrom(...registers),
  rule: aRule,
  triggerOn: fc.integer({ min: 0, max: 3 }).map((n) => addDays(day('2026-06-08'), n)),
  leadDays: fc.constantFrom(0, 0, 2),
  length: fc.constantFrom(null, null, 9),
  letterOn: fc.integer({ min: 0, max: 2 }).map((n) => addDays(day('2026-06-01'), n)),
});

test('dates that are asked for again are those counted anew, whatever was counted before them', () => {
  const met = { again: 0, changed: 0, length: 0 };
  fc.assert(
    fc.property(fc.array(aCount, { minLength: 30, maxLength: 90 }), (counts) => {
      const before = new Map<string, string>();
      for (const { register, rule, triggerOn, leadDays, length: wanted, letterOn } of counts) {
        const length = isAdjustable(rule) ? wanted : null;
        const found = datesFor(register, rule, { triggerOn, leadDays, length, letterOn }, builtInRuleSet);
        const byOrder = register.settings.closuresByOrder ? executiveClosures : [];
        const plain = countDates(rule, triggerOn, {
          closures: [...byOrder, ...register.settings.closures],
          leadDays,
          chain: { letterOn },
          ...(length === null ? {} : { length }),
        });
        const { unrolled: _, ...dates } = plain;
        const none = { opensOn: null, extendedTo: null, arguableLater: null, cautiousDue: null };
        expect(found).toEqual({ ...none, ...dates, triggerOn });
        const key = `${rule.id} ${triggerOn}`;
        const last = before.get(key);
        const now = JSON.stringify(found);
        if (last !== undefined) met[last === now ? 'again' : 'changed'] += 1;
        if (length !== null) met.length += 1;
        before.set(key, now);
      }
    }),
    { numRuns: process.env.FULL === '1' ? 2_000 : 40 },
  );
  // The same rule and start came again, with the same dates and with others, and with a length of its own.
  expect(Object.values(met).every((times) => times > 20)).toBe(true);
});
