import { expect, test } from 'vitest';
import { builtInRuleSet, rules } from './law';

const yearly = rules.filter((rule) => rule.yearly !== undefined);

test('a yearly duty comes again, asks a question, and starts by a person or with a step', () => {
  expect(yearly.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'encryption-self-classification',
      'encryption-sales-report',
      'ofac-annual-report',
      'itar-registration-renewal',
      'wassenaar-report',
      'cwc-annual-report',
    ]),
  );
  for (const { id, yearly: asked, repeats, trigger } of yearly) {
    expect([id, asked?.question.endsWith('?'), repeats]).toEqual([id, true, true]);
    expect([id, ['hand', 'step'].includes(trigger.on)]).toEqual([id, true]);
  }
});

test('the encryption reports are met by a report and start by a person alone', () => {
  for (const id of ['encryption-self-classification', 'encryption-sales-report']) {
    const rule = builtInRuleSet.byId(id);
    expect(rule).toMatchObject({ metBy: ['report-filed'], satisfiedBy: 'received' });
    expect(builtInRuleSet.offered('by-hand').includes(rule as never)).toBe(true);
  }
});

test('each case of their lives names a rule of the table and a day for everything in it', () => {
  for (const { id, life } of yearly) {
    if (life === undefined) continue;
    expect(life.cases.length).toBeGreaterThan(4);
    for (const { docket, rules = [] } of life.cases) {
      const named = docket.flatMap(({ open }) => open.map((line) => line.split(' ')[0]));
      expect(named.filter((name) => name !== id && !rules.includes(name ?? ''))).toEqual([]);
    }
  }
});
