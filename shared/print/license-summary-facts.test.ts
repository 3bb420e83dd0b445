import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import { createScene, type Scene } from '../testing/scene';
import { LicenseSummary } from './license-summary';
import { type LicenseSummaryFacts, licenseSummaryFacts } from './license-summary-facts';

type Opening = Omit<Extract<CommandInput, { readonly do: 'open-license' }>, 'do' | 'applicationNumber'>;

/** A register with one record, Z104977, and whatever else the test does to it. */
function scene(opening: Opening = {}): Scene & { readonly facts: (today?: string) => LicenseSummaryFacts } {
  const made = createScene(day('2019-11-25'));
  const id = made.perform({ do: 'open-license', applicationNumber: 'Z104977', ...opening });
  const facts = (today = '2019-11-25') => {
    const found = licenseSummaryFacts(made.register, id, {
      moment: {
        at: '2019-11-25T14:14:00.000Z',
        today: day(today),
        localToday: day(today),
        zone: 'America/New_York',
        isTestClock: false,
      },
      head: { seq: 1284, hash: '7c1e90b4'.repeat(8) },
      person: 'Pat Example',
    });
    if (found === null) throw new Error('the record is missing');
    return found;
  };
  return { ...made, facts };
}

function drawn(facts: LicenseSummaryFacts): string {
  return renderToStaticMarkup(createElement(LicenseSummary, { facts }));
}

const intentToDeny = {
  do: 'log-letter',
  license: 'Z104977',
  kind: 'intent-to-deny',
  datedOn: day('2019-11-21'),
  arrivedOn: day('2019-11-25'),
} as const;

describe('the dates', () => {
  test('an intent to deny leaves three open lines, the reply first, with the strip of its window', () => {
    const { perform, facts } = scene({ owner: 'Export desk' });
    perform(intentToDeny);
    const { next, open, window, closed } = facts();
    expect(open.map(({ title, due, workBy, daysLeft }) => [title, due, workBy, daysLeft])).toEqual([
      ['Reply to intent to deny', '2019-12-11', '2019-12-11', 16],
      ['Denial becomes final unless BIS advises otherwise', '2020-01-05', '2020-01-03', 41],
      ['Appeal the final denial', '2020-02-19', '2020-02-19', 86],
    ]);
    expect(next.map(({ title }) => title)).toEqual(['Reply to intent to deny']);
    expect(open[2]?.notes).toEqual(['Conservative appeal date Sun Jan 5, 2020 (15 CFR 756.2(c)(1)).']);
    expect(window?.title).toBe('Reply to intent to deny');
    expect(window?.days.map(({ n }) => n)).toEqual(Array.from({ length: 21 }, (_, n) => n));
    expect(closed).toEqual([]);
  });

  test('a missed line stands first and the next one to come stands beside it', () => {
    const { perform, facts } = scene();
    perform(intentToDeny);
    const { next } = facts('2019-12-12');
    expect(next.map(({ title, state }) => [title, state])).toEqual([
      ['Reply to intent to deny', 'Missed'],
      ['Denial becomes final unless BIS advises otherwise', 'Watch'],
    ]);
    expect(facts('2019-12-12').window?.title).toBe('Denial becomes final unless BIS advises otherwise');
  });

  test('day 45 past asks for the answer', () => {
    const { perform, facts } = scene();
    perform(intentToDeny);
    const final = facts('2020-01-06').open.find(({ title }) => title.startsWith('Denial'));
    expect(final?.state).toBe('Denial final unless BIS advised otherwise: record the decision');
  });

  test('a met line shows both steps as its proof', () => {
    const { perform, facts } = scene();
    perform(intentToDeny);
    perform({
      do: 'log-step',
      license: 'Z104977',
      kind: 'reply-sent',
      happenedOn: day('2019-11-24'),
      channel: 'courier',
      reference: '1Z999',
    });
    expect(facts().open[0]?.state).toBe('Sent Sun Nov 24, 2019, receipt unconfirmed');
    perform({ do: 'log-step', license: 'Z104977', kind: 'receipt-confirmed', happenedOn: day('2019-11-25') });
    const [met] = facts().closed;
    expect(met).toMatchObject({ title: 'Reply to intent to deny', how: 'Completed', on: '2019-11-25' });
    expect(met?.proof.map(({ kind, reference }) => [kind, reference])).toEqual([
      ['Reply sent', '1Z999'],
      ['Receipt confirmed', ''],
    ]);
  });

  test('a line that a letter answered names the letter', () => {
    const { perform, facts } = scene();
    perform(intentToDeny);
    perform({ do: 'log-letter', license: 'Z104977', kind: 'denied', datedOn: day('2019-11-25') });
    expect(facts().closed.map(({ how, letter }) => [how, letter])).toEqual([
      ['Answered by the agency', 'Denied, letter of Mon Nov 25, 2019'],
      ['Answered by the agency', 'Denied, letter of Mon Nov 25, 2019'],
      ['Answered by the agency', 'Denied, letter of Mon Nov 25, 2019'],
    ]);
  });

  test('a printed expiry has no strip', () => {
    const { facts } = scene({ expiresOn: day('2020-06-30'), licenseNumber: 'D1123456' });
    expect(facts().open.map(({ title }) => title)).toEqual(['License D1123456 expires']);
    expect(facts().window).toBeNull();
  });

  test('a date extended in writing gets no strip that would contradict it', () => {
    const { perform, facts } = scene();
    perform(intentToDeny);
    perform({
      do: 'log-letter',
      license: 'Z104977',
      kind: 'extension-granted',
      datedOn: day('2019-11-25'),
      replyExtendedTo: day('2019-12-18'),
    });
    const { open, window } = facts();
    expect(open.find(({ title }) => title.startsWith('Reply'))).toMatchObject({
      due: '2019-12-18',
      notes: ['Extended by the agency in writing.'],
      because: '',
    });
    expect(window?.title).not.toBe('Reply to intent to deny');
  });
});

describe('parties and items', () => {
  test('a party keeps its printed words; the list status is that of today', () => {
    const { perform, facts } = scene();
    perform({ do: 'add-counterparty', name: 'Lakeside Telecom Co.', address: ['No. 8 Lakeside Road'] });
    perform({
      do: 'change-license',
      license: 'Z104977',
      parties: [
        { role: 'end-user', counterparty: 'Lakeside Telecom Co.' },
        { role: 'other', name: 'Unlinked Ltd.' },
      ],
    });
    perform({
      do: 'change-counterparty',
      counterparty: 'Lakeside Telecom Co.',
      address: ['Elsewhere'],
      lists: [{ list: 'Entity List', citation: '84 FR 22963', mustCheck: true }],
      listsCheckedOn: day('2019-11-22'),
    });
    const [linked, unlinked] = facts().parties;
    expect(linked).toMatchObject({ address: ['No. 8 Lakeside Road'], listsCheckedOn: '2019-11-22' });
    expect(linked?.lists.map(({ list }) => list)).toEqual(['Entity List']);
    expect(unlinked).toMatchObject({ name: 'Unlinked Ltd.', isLinked: false });
  });

  test('one total where application and items agree, both where they do not', () => {
    const usd = (minor: number) => ({ minor, currency: 'USD' });
    const items = [{ total: usd(48_000_000) }, { total: usd(21_200_000) }];
    expect(scene({ items, total: usd(69_200_000) }).facts().items).toMatchObject({
      currency: 'USD',
      totals: [{ label: 'Total applied for', value: '692,000.00', isGranted: false }],
    });
    expect(scene({ items, total: usd(70_000_000) }).facts().items.totals).toEqual([
      { label: 'Total of the items applied for', value: '692,000.00', isGranted: false },
      { label: 'Total on the application', value: '700,000.00', isGranted: false },
    ]);
  });

  test('several currencies are never added up', () => {
    const items = [{ total: { minor: 100, currency: 'USD' } }, { total: { minor: 100, currency: 'EUR' } }];
    const found = scene({ items }).facts().items;
    expect(found.totals).toEqual([]);
    expect(found.rows.map(({ value }) => value)).toEqual(['1.00 USD', '1.00 EUR']);
  });
});

describe('the sheet', () => {
  const parts = [
    'License summary',
    'Next date',
    'Identification',
    'Parties',
    'Items',
    'End use (verbatim)',
    'Letters and steps',
    'Open deadlines',
    'Completed and closed',
    'Conditions',
    'Riders (explanatory, not binding)',
    'Prepared by',
    'Verified by',
  ];

  test('every part stands in its order, empty or not', () => {
    const html = drawn(scene().facts());
    const places = parts.map((part) => Math.max(html.indexOf(`>${part}<`), html.indexOf(`>${part} <bdi>`)));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('waits, holds and support documents print where the record has them', () => {
    const html = drawn(
      scene({
        tolling: [{ fromOn: '2019-11-01', toOn: null, why: 'waits for a paper' }],
        holds: [{ sinceOn: '2019-11-02', liftedOn: '2019-11-20', why: 'subpoena' }],
        supportDocuments: [{ kind: 'Import certificate', number: 'IC-7', isInHand: false }],
      } as never).facts(),
    );
    for (const words of [
      'Tolled periods (15 CFR 750.4(b))',
      'still waiting',
      'waits for a paper',
      'Legal holds',
      'Wed Nov 20, 2019',
      'Support documents',
      'IC-7',
      '>Not in hand<',
    ])
      expect(html).toContain(words);
    expect(drawn(scene().facts())).not.toContain('Legal holds');
  });

  test('no note reaches the facts or the page', () => {
    const { facts } = scene({
      notes: [
        { kind: 'privileged', text: 'advice of counsel' },
        { kind: 'file', text: 'for the file' },
      ],
    });
    for (const text of [JSON.stringify(facts()), drawn(facts())]) {
      expect(text).not.toContain('advice of counsel');
      expect(text).not.toContain('for the file');
    }
  });

  test('hostile text is text', () => {
    const endUse = '<img src=x onerror=alert(1)> "quoted" \u202Ereversed';
    const html = drawn(scene({ endUse }).facts());
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  test('a void record, sample data and a foreign date are said in the head', () => {
    const { perform, facts } = scene();
    perform({ do: 'change-settings', isSample: true, company: 'Northfield Instruments, Inc.' });
    perform({ do: 'void', license: 'Z104977', reason: 'Entered twice.' });
    const found = facts();
    const html = drawn({ ...found, page: { ...found.page, localToday: day('2019-11-26') } });
    const head = html.slice(0, html.indexOf('Next date'));
    for (const words of [
      'VOID – this record was entered in error',
      'Entered twice.',
      'Sample – fictional companies',
      'Northfield Instruments, Inc.',
      'Company record; the license governs',
      'in Washington, DC (here Tue Nov 26, 2019)',
    ]) {
      expect(head).toContain(words);
    }
  });

  test('an ITAR license has provisos', () => {
    expect(drawn(scene({ agency: 'DDTC' }).facts())).toContain('<h2>Provisos</h2>');
  });
});

test('a record that is not there has no facts', () => {
  const { register } = createScene();
  const moment = {
    at: '2019-11-25T14:14:00.000Z',
    today: day('2019-11-25'),
    localToday: day('2019-11-25'),
    zone: 'UTC',
    isTestClock: false,
  };
  expect(licenseSummaryFacts(register, 'x', { moment, head: { seq: 0, hash: '' }, person: '' })).toBeNull();
});
