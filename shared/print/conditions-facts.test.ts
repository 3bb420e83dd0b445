import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { createScene } from '../testing/scene';
import { conditionsFacts } from './conditions-facts';
import { ConditionsSheet } from './conditions-sheet';
import { LicenseSummary } from './license-summary';
import { licenseSummaryFacts } from './license-summary-facts';

const source = {
  moment: {
    at: '2026-11-29T14:14:00.000Z',
    today: day('2026-11-29'),
    localToday: day('2026-11-29'),
    zone: 'America/New_York',
    isTestClock: false,
  },
  head: { seq: 1, hash: '7c1e90b4'.repeat(8) },
  person: 'Pat Example',
};

function scene() {
  const made = createScene(day('2026-11-29'));
  const id = made.perform({
    do: 'open-license',
    applicationNumber: 'Z150001',
    parties: [{ role: 'end-user', name: 'Lakeside Telecom Co.' }],
    conditions: [
      { number: '1', text: 'No resale.' },
      { number: '2', text: 'Keep a log.', partyBound: 'Lakeside Telecom Co.', acknowledgment: true },
      { number: '3', text: 'Report.', report: { how: { every: 'quarter' }, firstOn: day('2027-01-31') } },
    ],
    riders: [{ text: 'This rider explains.' }],
  });
  const told = (withWhom: string) =>
    made.perform({
      do: 'log-step',
      license: 'Z150001',
      kind: 'conditions-told',
      happenedOn: day('2026-11-20'),
      withWhom,
    });
  return { ...made, id, told };
}

test('a step that told one party stands on its sheet alone, one that names nobody on every sheet', () => {
  const { register, id, told } = scene();
  const named = told('Ms. Lind, Lakeside Telecom Co.');
  const open = told('');
  const other = told('Harbor Freight');
  const facts = conditionsFacts(register, { licenseId: id, party: null }, source);
  const rows = (name: string) =>
    facts?.parties.find((party) => party.name === name)?.told.map((row) => row.id);
  expect(rows('')).toEqual([open, other]);
  expect(rows('Lakeside Telecom Co.')).toEqual([named, open]);
});

test('a rider without a number begins with its words', () => {
  const { register, id } = scene();
  const facts = conditionsFacts(register, { licenseId: id, party: null }, source);
  if (facts === null) throw new Error('not there');
  const html = renderToStaticMarkup(createElement(ConditionsSheet, { facts }));
  expect(html).toMatch(/<td>—<\/td><td><div class="s-verbatim" dir="auto">This rider explains\./);
});

test('the summary has the dates of the reports beside their conditions, and the basis a letter cites', () => {
  const { register, id, perform } = scene();
  perform({
    do: 'log-letter',
    license: 'Z150001',
    kind: 'intent-to-deny',
    datedOn: day('2026-11-20'),
    basis: '744.11: risk of diversion',
  });
  const facts = licenseSummaryFacts(register, id, source);
  if (facts === null) throw new Error('not there');
  expect([...facts.reports.values()]).toEqual([
    'Next report due Sun Jan 31, 2027; Every quarter, first on Sun Jan 31, 2027',
  ]);
  const html = renderToStaticMarkup(createElement(LicenseSummary, { facts }));
  expect(html).toContain('Next report due Sun Jan 31, 2027; Every quarter');
  expect(html).toContain('744.11: risk of diversion');
});
