import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { everyReason } from '../records/reason-filter';
import { createScene } from '../testing/scene';
import { reasonsTable } from './reasons-table';

const today = day('2019-12-10');

function tableOf(asked: Parameters<typeof reasonsTable>[2] = {}) {
  const { perform, register } = createScene(day('2019-11-25'));
  const license = perform({ do: 'open-license', applicationNumber: 'Z123456', owner: 'Ann Lee' });
  const itd = perform({ do: 'log-letter', license, kind: 'intent-to-deny', datedOn: day('2019-11-21') });
  perform({ do: 'open-response', letter: itd });
  perform({
    do: 'change-response',
    letter: itd,
    points: [{ text: '=Risk of diversion', answer: 'None.' }, { text: 'End use unclear' }],
    notes: [{ kind: 'privileged', text: 'Counsel doubts it.' }],
  });
  perform({ do: 'log-letter', license, kind: 'denied', datedOn: day('2019-12-09') });
  const { columns, rows } = reasonsTable(register, today, asked);
  return rows.map((row) => Object.fromEntries(columns.map(({ header }, at) => [header, row[at]])));
}

test('a row for each reason, and one for a letter without any', () => {
  const rows = tableOf();
  expect(
    rows.map((row) => [row.Letter, row['No.'], row['Stated reason'], row['No reason recorded']]),
  ).toEqual([
    ['Intent to deny', '1', '=Risk of diversion', 'no'],
    ['Intent to deny', '2', 'End use unclear', 'no'],
    ['Denied', '', '', 'yes'],
  ]);
  expect(rows[0]).toMatchObject({
    'License record': 'Z123456',
    Agency: 'BIS',
    Owner: 'Ann Lee',
    'Date printed on it': '2019-11-21',
    'Our answer': 'None.',
    Outcome: 'Denied',
    'Outcome on': '2019-12-09',
  });
});

test('privileged notes are in it only when asked for', () => {
  expect(JSON.stringify(tableOf())).not.toContain('Counsel');
  expect(tableOf({ includePrivileged: true })[0]).toMatchObject({ 'Privileged notes': 'Counsel doubts it.' });
});

test('a filter narrows it', () => {
  expect(tableOf({ filter: { ...everyReason, words: 'diversion' } })).toHaveLength(2);
  expect(tableOf({ filter: { ...everyReason, fields: { agency: ['OFAC'] } } })).toEqual([]);
});
