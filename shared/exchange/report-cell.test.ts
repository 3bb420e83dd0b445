import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { planImport } from '../import/plan-rows';
import { createScene } from '../testing/scene';
import { readReport, reportText } from './report-cell';

test.each([
  ['Every quarter, first 2027-01-31', { how: { every: 'quarter' }, firstOn: '2027-01-31' }],
  ['once, first 2024-02-29', { how: { every: 'once' }, firstOn: '2024-02-29' }],
  ['1 day after each shipment', { how: { every: 'shipment', days: 1 }, firstOn: null }],
  ['', null],
  ['Every quarter', undefined],
  ['Every week, first 2027-01-31', undefined],
  ['Every year, first 2027-02-30', undefined],
])('"%s" reads as a report, as none, or is told', (text, report) => {
  expect(readReport(text)).toEqual(report);
  if (report != null && text.startsWith('Every')) expect(reportText(report as never)).toBe(text);
});

test('a list from before it named reports takes none off', () => {
  const scene = createScene(day('2026-11-25'));
  const report = { how: { every: 'quarter' as const }, firstOn: day('2027-01-31') };
  scene.perform({
    do: 'open-license',
    agency: 'BIS',
    applicationNumber: 'Z123456',
    conditions: [{ number: '1', text: 'Report.', report }],
  });
  const source = {
    headers: ['Application number', 'Conditions'],
    rows: [{ line: 2, cells: ['Z123456', '1 | Report. | | no'] }],
  };
  const columns = ['applicationNumber', 'conditions'].map((field, column) => ({
    column,
    field,
    dates: null,
    decimal: null,
  }));
  const plan = planImport(
    scene.register,
    { source: source as never, mapping: { table: 'licenses', columns }, choices: new Map() },
    { newId: () => 'new', today: day('2026-11-25') },
  );
  expect(plan.rows.map(({ verdict }) => verdict)).toEqual(['same']);
});
