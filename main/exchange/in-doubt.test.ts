import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { day, type IsoDate } from '../../shared/base/dates';
import { doubtSentence } from '../../shared/docket/doubt';
import { docketTable } from '../../shared/exchange/docket-table';
import { countFacts } from '../../shared/print/count-facts';
import { CountSheet } from '../../shared/print/count-sheet';
import { docketFacts } from '../../shared/print/docket-facts';
import { DocketSheet } from '../../shared/print/docket-sheet';
import { LicenseSummary } from '../../shared/print/license-summary';
import { licenseSummaryFacts } from '../../shared/print/license-summary-facts';
import type { PageSource } from '../../shared/print/page-facts';
import { createScene, type Scene } from '../../shared/testing/scene';
import { calendarOf } from './calendar';

// A date beyond the table of holidays, followed into everything that leaves the program.

function withLicense(today: IsoDate, expiresOn: string): Scene {
  const scene = createScene(today);
  scene.perform({
    do: 'open-license',
    applicationNumber: 'Z123456',
    agency: 'BIS',
    expiresOn: day(expiresOn),
  });
  return scene;
}

const sourceOn = (today: IsoDate): PageSource => ({
  moment: {
    at: `${today}T15:00:00Z`,
    today,
    localToday: today,
    zone: 'America/New_York',
    isTestClock: false,
  },
  head: { seq: 1, hash: 'a'.repeat(64) },
  person: 'Dana Reyes',
});

async function calendarText({ register }: Scene, today: IsoDate): Promise<string> {
  const asked = { instantOf: () => `${today}T15:00:00Z`, settingsSeq: 0, isStopped: () => false };
  return ((await calendarOf(register, today, asked)) ?? '').replaceAll('\r\n ', '').replaceAll('\\,', ',');
}

const paper = (sheet: Parameters<typeof renderToStaticMarkup>[0]): string =>
  renderToStaticMarkup(sheet)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

function wall({ register }: Scene, today: IsoDate, days: number): string {
  return paper(createElement(DocketSheet, { facts: docketFacts(register, days, sourceOn(today)) }));
}

describe('a date beyond the table of holidays', () => {
  const today = day('2060-12-01');
  const scene = withLicense(today, '2061-07-04');
  const [deadline] = [...scene.register.deadlines.values()];
  const [license] = [...scene.register.licenses.keys()];

  test('is in doubt, and its work-by is only a weekday', () => {
    expect(deadline).toMatchObject({ due: '2061-07-04', workBy: '2061-07-04', inDoubt: true });
  });

  test('says so in the table, behind the headings that were there', () => {
    const { columns, rows } = docketTable(scene.register, today);
    expect(columns.map(({ header }) => header)).toEqual([
      ...['Work by', 'Due', 'Days left', 'What', 'State', 'License record', 'Counterparty', 'Owner', 'Rule'],
      ...['May extend to', 'Conservative appeal date', 'In doubt'],
      ...['Time left', 'Days late', 'Date stated in the letter', 'Date by the rule', 'Other reading'],
      ...['Date moved by hand, set aside', 'Extended in writing', 'Internal'],
      'Rule amended and not read again',
    ]);
    expect(rows.map((row) => row.slice(9, 12))).toEqual([['', '', 'yes']]);
  });

  test('says so in the calendar, which claims no federal working day', async () => {
    const text = await calendarText(scene, today);
    expect(text).toContain('(in doubt)');
    expect(text).toContain('Work by: Mon Jul 4, 2061, a weekday on or before it.');
    expect(text).toContain(doubtSentence);
    expect(text).not.toContain('federal working day');
  });

  test('says so beside the next date of its record and on the sheet of its count', () => {
    const summary = licenseSummaryFacts(scene.register, license ?? '', sourceOn(today));
    if (summary === null) throw new Error('no such record');
    const text = paper(createElement(LicenseSummary, { facts: summary }));
    expect(text.slice(text.indexOf('Next date'), text.indexOf('Identification'))).toContain(doubtSentence);
    const count = countFacts(scene.register, deadline?.id ?? '', sourceOn(today), () => undefined);
    if (count === null) throw new Error('no such line');
    const sheet = paper(createElement(CountSheet, { facts: count }));
    expect(sheet).toContain(`Work by Mon Jul 4, 2061 ${doubtSentence}`);
    expect(sheet).not.toContain('working day before it');
  });
});

describe('the docket for the wall', () => {
  test('says how far the holidays of its stretch are known', () => {
    const today = day('2060-12-20');
    const text = wall(withLicense(today, '2061-01-03'), today, 60);
    expect(text).toContain('Federal holidays and closures up to Fri Dec 31, 2060: Fri Dec 24, 2060');
    expect(text).toContain(
      "New Year's Day (observed). Beyond that day they are not known here".replace("'", '&#x27;'),
    );
    expect(text).toContain(doubtSentence);
  });

  test('never says that there is none where none is known', () => {
    const last = day('2060-12-31');
    const text = wall(withLicense(day('2061-02-01'), '2061-03-01'), day('2061-02-01'), 60);
    expect(text).toContain(`Federal holidays are known here up to Fri Dec 31, 2060 only`);
    expect(text).not.toContain('is a federal holiday');
    expect(wall(withLicense(last, '2061-03-01'), last, 0)).not.toContain('No weekday up to');
  });

  test('of a stretch without any says so, also where the table of 2030 ended', () => {
    const today = day('2030-12-28');
    const text = wall(withLicense(today, '2031-02-27'), today, 60);
    expect(text).toContain('up to Wed Feb 26, 2031: Wed Jan 1, 2031 New Year');
    expect(wall(withLicense(day('2026-12-01'), '2026-12-04'), day('2026-12-01'), 10)).toContain(
      'No weekday up to Fri Dec 11, 2026 is a federal holiday.',
    );
  });
});

test('a date inside the table that was once beyond it reads as any other', async () => {
  const today = day('2026-11-28');
  const scene = withLicense(today, '2031-01-01');
  expect(docketTable(scene.register, today).rows.map((row) => row.slice(9, 12))).toEqual([
    ['2031-01-02', '', 'no'],
  ]);
  const text = await calendarText(scene, today);
  expect(text).toContain('Work by: Tue Dec 31, 2030, the last federal working day on or before it.');
  expect(text).not.toContain('in doubt');
});

test('the calendar calls a day kept for the courier no last working day', async () => {
  const scene = createScene(day('2026-11-28'));
  scene.perform({ do: 'add-deadline', title: 'Report', dueOn: day('2026-12-10'), leadDays: 2 });
  expect(await calendarText(scene, day('2026-11-28'))).toContain('Work by: Tue Dec 8, 2026.');
});
