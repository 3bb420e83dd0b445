import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import type { Entry } from '../register/events';
import { createScene } from '../testing/scene';
import { countFacts } from './count-facts';
import { CountSheet } from './count-sheet';

const today = day('2026-12-08');
const entryAt = (seq: number): Entry | undefined =>
  seq > 90
    ? undefined
    : { v: 1, seq, at: '2026-12-01T15:00:00.000Z', zone: 'UTC', by: 'Ann Example', via: 'cli', events: [] };
const source = {
  moment: { at: '2026-12-08T15:00:00Z', today, localToday: today, zone: 'UTC', isTestClock: false },
  head: { seq: 3, hash: 'ab'.repeat(32) },
  person: 'Pat Example',
};

function sheetOf(ruleId: string, command: CommandInput, ...more: readonly CommandInput[]) {
  const { register, perform } = createScene(today);
  perform({ do: 'open-license', applicationNumber: 'Z000001' });
  for (const each of [command, ...more]) perform(each);
  const deadline = [...register.deadlines.values()].find((each) => each.ruleId === ruleId);
  const facts = countFacts(register, deadline?.id ?? '', source, entryAt);
  if (facts === null) throw new Error(`no line of ${ruleId}`);
  const html = renderToStaticMarkup(createElement(CountSheet, { facts }));
  const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  return { facts, html, text, does: perform, register };
}

const itd: CommandInput = {
  do: 'log-letter',
  license: 'Z000001',
  kind: 'intent-to-deny',
  datedOn: day('2026-11-21'),
  reference: 'ITD-44 <b>',
};

describe('the sheet of a count', () => {
  test('has all that is needed to count the date again', () => {
    const { text, html } = sheetOf('itd-final', itd);
    expect(text).toContain('Takes effect Tue Jan 5, 2027');
    expect(text).toContain('15 CFR 750.6(b)');
    expect(text).toContain('Entered by Ann Example , Tue Dec 1, 2026, 3:00 PM UTC (entry 2).');
    expect(text).toContain('Jan 5 45 DUE WORK BY');
    expect(text).toContain('Nov 26 5 Thanksgiving Day');
    expect(text).toContain('My count agrees');
    expect(html).toContain('ITD-44 &lt;b&gt;');
  });

  test('shows every day up to forty-five, each once', () => {
    const { html } = sheetOf('itd-final', itd);
    const numbers = [...html.matchAll(/<b>(\d+)<\/b>/g)].map(([, n]) => Number(n));
    expect(numbers).toEqual(Array.from({ length: 46 }, (_, n) => n));
  });

  test('folds the plain weeks of a long count into sums that add up', () => {
    const { text } = sheetOf('vsd-narrative', {
      do: 'log-step',
      kind: 'disclosure-received-by-oee',
      happenedOn: day('2026-11-20'),
    });
    expect(text).toContain(
      '12 whole weeks without a holiday : Sun Feb 21 to Sat May 15, 2027; 12 × 7 = 84 days, day 93 to 176',
    );
  });

  test('says which days were left out, and which carried the date on', () => {
    const left = sheetOf('ofac-blocked-report', {
      do: 'log-step',
      kind: 'property-blocked',
      happenedOn: day('2026-11-20'),
    });
    expect(left.text).toContain('Nov 26 – left out Thanksgiving Day');
    const carried = sheetOf('charging-answer', {
      do: 'log-step',
      kind: 'charging-letter-delivered',
      happenedOn: day('2026-06-04'),
    });
    expect(carried.text).toContain('Jul 5 – passed over');
    expect(carried.text).toContain('Jul 6 – DUE WORK BY');
  });

  test('tells a date that was moved beside the one the rule counts to', () => {
    const { register, does: perform, facts } = sheetOf('itd-reply', itd);
    const id = [...register.deadlines.values()].find(({ ruleId }) => ruleId === 'itd-reply')?.id ?? '';
    perform({ do: 'move-deadline', deadline: id, dueOn: day('2026-12-09'), reason: 'Counsel asks <i>.' });
    const moved = countFacts(register, id, source, entryAt);
    expect(moved?.due).not.toBe(facts.due);
    const html = renderToStaticMarkup(createElement(CountSheet, { facts: moved ?? facts }));
    expect(html).toContain('due Fri Dec 11, 2026, work by Fri Dec 11, 2026');
    expect(html).toContain('Counsel asks &lt;i&gt;.');
  });

  test('of a date entered by hand says that nothing was counted', () => {
    const { text } = sheetOf('by-hand', { do: 'add-deadline', title: 'Call', dueOn: day('2026-12-20') });
    expect(text).toContain('No rule: the date was set by hand.');
    expect(text).toContain('Nothing is counted: the date is used as it stands.');
  });

  test('of a report has the condition with its words in the place of a rule', () => {
    const report = { how: { every: 'shipment', days: 30 }, firstOn: null } as const;
    const { text } = sheetOf(
      'by-hand',
      {
        do: 'change-license',
        license: 'Z000001',
        conditions: [{ number: '3', text: 'Report each export <b>.', report }],
      },
      { do: 'log-step', license: 'Z000001', kind: 'export', happenedOn: day('2026-11-20') },
    );
    expect(text).toContain('The condition Condition 3 of the license asks for this report.');
    expect(text).toContain('30 days from the export of Fri Nov 20, 2026 is Sun Dec 20, 2026.');
    expect(text).toContain('Report each export &lt;b&gt;.');
    expect(text).not.toContain('set by hand');
  });

  test('of an amended section says that it was changed since its text was read', () => {
    const { text } = sheetOf('eei-postdeparture', {
      do: 'log-step',
      license: 'Z000001',
      kind: 'postdeparture-export',
      happenedOn: day('2026-11-20'),
    });
    expect(text).toContain(
      'Text of January 2025, changed since: read the current section (FR Doc 2025-15493 and FR Doc 2026-10370).',
    );
    expect(sheetOf('itd-reply', itd).text).not.toContain('changed since');
  });

  test('is none for a deadline that is not there', () => {
    expect(countFacts(createScene(today).register, 'nothing', source, entryAt)).toBeNull();
  });
});

test('says what a second person got, and asks again once the letter is dated otherwise', () => {
  const count = (got: string): CommandInput => ({
    do: 'change-response',
    letter: 'ITD-44 <b>',
    secondCount: { by: 'S. Second', on: today, got: day(got) },
  });
  const reply = { do: 'open-response', letter: 'ITD-44 <b>' } as const;
  const blank = sheetOf('itd-reply', itd, reply).text;
  expect(blank).toContain('To be counted again by a second person');
  const agreed = sheetOf('itd-reply', itd, reply, count('2026-12-11')).text;
  expect(agreed).toContain('Second count: S. Second, Tue Dec 8, 2026, agrees: Fri Dec 11, 2026');
  expect(agreed).not.toContain('To be counted again');
  expect(agreed).not.toContain('My count agrees');
  const differs = sheetOf('itd-reply', itd, reply, count('2026-12-10')).text;
  expect(differs).toContain('Count again together.');
  expect(differs).toContain('My count agrees');
  const corrected = { do: 'correct-letter', letter: 'ITD-44 <b>', datedOn: day('2026-11-20') } as const;
  const stale = sheetOf('itd-reply', itd, reply, count('2026-12-11'), corrected).text;
  expect(stale).toContain('To be counted again by a second person');
  expect(stale).not.toContain('S. Second');
});
