import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { type Launched, test } from './harness';
import { runProgram } from './running-program';
import { perform } from './story';

const clock = '2019-11-25T15:00:00Z';

const register = [
  {
    do: 'add-counterparty',
    name: '=HYPERLINK("http://example.invalid","x")',
    otherNames: ['Acme "Int\'l", Ltd', 'Müller | Łódź'],
    identifiers: [{ type: 'ID', value: '00202938' }],
    contacts: [{ name: 'R. Lind', phone: '+86 10 5555' }],
    notes: [
      { kind: 'privileged', text: 'Counsel doubts them.' },
      { kind: 'file', text: '-5' },
    ],
  },
  { do: 'add-counterparty', name: '-5' },
  {
    do: 'open-license',
    agency: 'BIS',
    applicationNumber: 'Z123456',
    orderNumber: '713752e1',
    owner: 'Dana Reed',
    expiresOn: '2026-11-21',
    parties: [{ role: 'ultimate-consignee', name: 'Reply, "ITD"; Acme\\Co' }],
    items: [{ line: '1', eccn: '5A992.c', quantity: '10.50', total: { minor: 48_000_000, currency: 'USD' } }],
  },
  {
    do: 'log-letter',
    license: 'Z123456',
    kind: 'intent-to-deny',
    datedOn: '2019-11-21',
    note: 'n'.repeat(300),
  },
];

async function exported({ app, page, userDataDir }: Launched, what: string, form: RegExp): Promise<Buffer> {
  const file = join(userDataDir, `${what}.${form.source}`);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
  }, file);
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByLabel('What').selectOption({ label: what });
  const choices = await dialog.getByLabel('Form').locator('option').allTextContents();
  await dialog.getByLabel('Form').selectOption({ label: choices.find((each) => form.test(each)) ?? '' });
  await dialog.getByRole('button', { name: 'Save as…' }).click();
  await expect(dialog.getByRole('status')).toContainText(`Saved as ${file}`);
  return await readFile(file);
}

type Event = { readonly component: ICAL.Component; readonly event: ICAL.Event };

/** The events by a second parser, which refuses what is no calendar. */
function eventsIn(bytes: Buffer): readonly Event[] {
  const calendar = new ICAL.Component(ICAL.parse(bytes.toString('utf8')));
  return calendar
    .getAllSubcomponents('vevent')
    .map((component) => ({ component, event: new ICAL.Event(component) }));
}

test('tables, the register and the deadlines leave whole, and every cell is what it was', async ({
  launch,
}) => {
  const program = await launch({ clock, args: ['--by', 'Kim Case'], env: { TZ: 'Asia/Shanghai' } });
  const { page, registerDir, userDataDir } = program;
  await perform(page, register);
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('button', { name: 'Counterparties' })
    .click();
  await page.getByRole('button', { name: 'Export…' }).click();

  const csv = (await exported(program, 'Counterparties', /csv/)).toString('utf8');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  expect(data[0]).toMatchObject({
    Name: '\'=HYPERLINK("http://example.invalid","x")',
    'Other names': 'Acme "Int\'l", Ltd\nMüller \\| Łódź',
    Identifiers: 'ID | 00202938',
    Contacts: 'R. Lind |  | +86 10 5555',
    Notes: 'File | -5',
  });
  expect(data[1]?.Name).toBe('-5');

  const [licenses] = await readXlsxFile(await exported(program, 'License records', /xlsx/));
  const [headings = [], first = []] = licenses?.data ?? [];
  const cell = (heading: string) => first[headings.indexOf(heading)];
  expect(cell('Application number')).toBe('Z123456');
  expect(cell('Our order number')).toBe('713752e1');
  expect(cell('Printed expiry')).toEqual(new Date('2026-11-21T00:00:00Z'));
  const sheets = await readXlsxFile(await exported(program, 'All tables in one workbook', /xlsx/));
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    'Counterparties',
    'License records',
    'Items',
    'Letters',
    'Shipments',
    'Opening balances',
  ]);
  const [itemHeadings = [], item = []] = sheets[2]?.data ?? [];
  expect(item[itemHeadings.indexOf('Quantity')]).toBe('10.50');
  expect(item[itemHeadings.indexOf('Total')]).toBe(480_000);

  const data1 = JSON.parse((await exported(program, 'The whole register as data', /json/)).toString('utf8'));
  expect(data1.schema.properties.counterparties.type).toBe('array');
  expect(data1.data.licenses[0].expiresOn).toBe('2026-11-21');
  expect(JSON.stringify(data1)).not.toContain('Counsel doubts');

  const ics = await exported(program, 'Open deadlines for a calendar', /ics/);
  const text = ics.toString('utf8');
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  const events = eventsIn(ics);
  expect(events).toHaveLength(4);
  const reply = events.find(({ event }) => event.summary.startsWith('Reply to intent to deny'));
  expect(reply?.component.getFirstPropertyValue('dtstart')?.toString()).toBe('2019-12-11');
  expect(reply?.component.getFirstPropertyValue('dtend')?.toString()).toBe('2019-12-12');
  expect(reply?.event.description).toContain('Reply, "ITD"; Acme\\Co');
  expect(reply?.event.description).toContain('Strict due date: Wed Dec 11, 2019 (Washington, DC date).');
  const alarms = reply?.component.getAllSubcomponents('valarm') ?? [];
  expect(alarms.map((alarm) => alarm.getFirstPropertyValue('trigger')?.toString())).toEqual([
    '-P14DT15H',
    '-P9DT15H',
    '-P4DT15H',
    '-P2DT15H',
    '-P1DT15H',
    '-PT15H',
    'PT9H',
  ]);
  // The day itself is the one that starts the event, not the midnight that ends it.
  expect(
    new Set(alarms.map((alarm) => alarm.getFirstProperty('trigger')?.getFirstParameter('related'))),
  ).toEqual(new Set(['START']));
  const final = events.find(({ event }) => event.summary.startsWith('Denial becomes final'));
  expect(final?.component.getFirstPropertyValue('dtstart')?.toString()).toBe('2020-01-03');

  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByLabel('What').selectOption({ label: 'The docket: every open deadline' });
  await dialog.getByRole('button', { name: 'Copy as text' }).click();
  await expect(dialog.getByRole('status')).toContainText('Copied 4 rows.');
  const copied = await program.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.split('\n')).toHaveLength(5);
  expect(copied).toMatch(/^Work by\tDue\tDays left\n?/);
  expect(copied).toContain('2019-12-11\t2019-12-11\t16\tReply to intent to deny');
  await page.keyboard.press('Escape');

  // The date moves and another is dropped: the same events, one raised and one cancelled.
  await perform(page, [
    { do: 'correct-letter', letter: await letterId(page), datedOn: '2019-11-20' },
    { do: 'change-license', license: 'Z123456', expiresOn: null },
  ]);
  await program.close();
  const again = join(userDataDir, 'again.ics');
  const places = ['--register', registerDir, '--clock', clock];
  expect(await runProgram(['calendar', '--out', again, ...places])).toMatchObject({
    code: 0,
    out: `${again}\n`,
  });
  const later = eventsIn(await readFile(again));
  expect(later.map(({ event }) => event.uid).sort()).toEqual(events.map(({ event }) => event.uid).sort());
  const moved = later.find(({ event }) => event.uid === reply?.event.uid);
  expect(moved?.component.getFirstPropertyValue('dtstart')?.toString()).toBe('2019-12-10');
  expect(moved?.event.sequence).toBeGreaterThan(reply?.event.sequence ?? Infinity);
  const gone = later.find(({ event }) => event.summary.startsWith('License'));
  expect(gone?.component.getFirstPropertyValue('status')).toBe('CANCELLED');

  const table = join(userDataDir, 'letters.csv');
  const asked = ['export', '--as', 'csv', '--table', 'letters', '--out', table, ...places];
  expect(await runProgram(asked)).toMatchObject({ code: 0, out: `${table}\n` });
  expect(await readFile(table, 'utf8')).toContain('Z123456,Intent to deny,2019-11-20');
  const wrong = await runProgram(['export', '--as', 'ics', '--table', 'letters', '--out', table, ...places]);
  expect(wrong).toMatchObject({ code: 2, out: '' });
  expect(wrong.err).toContain('export needs --as xlsx or csv with --table');
});

async function letterId(page: Page): Promise<string> {
  const history = await page.evaluate(() => window.exportDocket.readHistory({ beforeSeq: null, limit: 50 }));
  if (!history.ok) throw new Error(history.messageKey);
  return /"letter-logged","v":1,"id":"([^"]+)"/.exec(history.value.lines)?.[1] ?? '';
}
