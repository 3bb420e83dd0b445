import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { day, isIsoDate } from '../../shared/base/dates';
import { inWords } from '../../shared/base/message-text';
import { monthOf } from '../../shared/base/month';
import type { SheetRequest } from '../../shared/calls/print-calls';
import { licenseRows } from '../../shared/docket/license-rows';
import { docketRows } from '../../shared/docket/rows';
import { yearlyDuties } from '../../shared/docket/yearly-duties';
import { wholeHistory } from '../../shared/history/filter';
import { everyReason } from '../../shared/records/reason-filter';
import { historyKinds } from '../../shared/records/saved-view';
import type { ChainHead } from '../../shared/register/journal-line';
import { entryAt, foldText } from '../../shared/register/journal-text';
import type { Register } from '../../shared/register/register';
import { dueReminders, nextMoment } from '../../shared/reminders/due-reminders';
import { createScene } from '../../shared/testing/scene';
import { docketJson } from '../cli/cli-docket';
import { exportBytes } from '../exchange/export-bytes';
import { lastChangeIn } from '../exchange/last-change';
import { textFiles } from '../handover/handover-files';
import { entriesOf } from '../history/entries-of';
import { historyCsv } from '../history/history-csv';
import { historyPage } from '../history/history-page';
import { sheetOf } from '../paper/sheet-of';
import { dueThisWeek, trayFacts } from '../reminding/next-deadlines';
import { cases, someOf } from '../test-support/cases';
import { headerJson, sealLine } from './chain';
import { damagedLine } from './journal-words';
import { readChain } from './read-chain';

// A journal whose hashes are right although one value in it is not: somebody rewrote it, or a program wrote nonsense. It is
// told as damaged with its line, or every reader takes it without a fault.

const shipped = readFileSync(
  path.join(import.meta.dirname, '../../shared/register/journal-fixtures/version-1.jsonl'),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '');

/** More than the shipped lines have: every part of a record, a reply with its exhibits, a series, an undo. */
function storyLines(): readonly string[] {
  const scene = createScene(day('2026-11-02'));
  const file = { sha256: 'a'.repeat(64), name: 'Letter.pdf', size: 12 };
  const party = scene.perform({ do: 'add-counterparty', name: 'Example Co.', country: 'CN' });
  scene.perform({
    do: 'open-license',
    applicationNumber: 'Z100001',
    parties: [
      { role: 'end-user', counterparty: party, name: 'Example Co.', address: ['1 Road'], country: 'CN' },
    ],
    items: [
      { line: '1', eccn: '5A002', quantity: '2.5', unitPrice: '10', total: { minor: 2500, currency: 'USD' } },
    ],
    conditions: [
      { number: '1', text: 'Report.', report: { how: { every: 'month' }, firstOn: day('2026-12-31') } },
    ],
    tolling: [{ fromOn: day('2026-10-01'), toOn: null, why: 'Wait' }],
    holds: [{ sinceOn: day('2026-10-01'), liftedOn: null, why: 'Order' }],
    supportDocuments: [{ kind: 'Statement', validUntilOn: day('2027-01-01') }],
    links: [{ kind: 'related', number: 'Z100002' }],
    expiresOn: day('2030-12-31'),
  });
  scene.perform({
    do: 'log-letter',
    license: 'Z100001',
    kind: 'intent-to-deny',
    datedOn: day('2026-11-02'),
    reference: 'ITD',
    files: [file],
  });
  scene.perform({ do: 'open-response', letter: 'ITD' });
  scene.perform({
    do: 'change-response',
    letter: 'ITD',
    strategy: 'answer',
    points: [{ text: 'Why', how: 'rebut', answer: 'So', owner: 'R' }],
    exhibits: [{ title: 'Data sheet', file }],
  });
  scene.perform({
    do: 'add-deadline',
    license: 'Z100001',
    title: 'Report',
    dueOn: day('2026-12-31'),
    repeat: { every: 'month' },
  });
  scene.perform({
    do: 'change-settings',
    closures: [{ on: day('2026-12-24'), name: 'Closed', note: '' }],
    quietDays: true,
  });
  scene.perform({ do: 'log-step', license: 'Z100001', kind: 'reply-sent', happenedOn: day('2026-11-20') });
  scene.perform({ do: 'undo' });
  scene.perform({ do: 'redo' });
  scene.perform({
    do: 'change-license',
    license: 'Z100001',
    items: [{ line: '1', eccn: 'EAR99', quantity: '3' }],
  });
  return scene.entries.map((entry) => JSON.stringify(entry));
}

const header = sealLine('', headerJson('0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee', '2019-11-25T14:00:00.000Z'));

function sealed(lines: readonly string[]): string {
  let { hash, line: text } = header;
  for (const json of lines) {
    const next = sealLine(hash, json);
    hash = next.hash;
    text += next.line;
  }
  return text;
}

type Place = readonly (string | number)[];

/** Every place in a value: the objects and lists in it, and what they end in. */
function placesIn(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, each]) => placesIn(each, [...at, key]))];
}

const gone = Symbol('left out');
const nonsense: readonly unknown[] = [
  gone,
  null,
  '',
  'x',
  ' ',
  0,
  -1,
  1.5,
  2,
  1e9,
  1e300,
  true,
  false,
  [],
  [null],
  ['x'],
  [[]],
  {},
  { id: 'x' },
  '2026-11-28',
  '1900-01-01',
  '2199-12-31',
  '2026-02-30',
  '2026-11-28T12:00:00.000Z',
  '9999-12-31T00:00:00.000Z',
  'UTC',
  'Etc/Unknown',
  'id-1',
  'id-3',
  'id-9',
  'reply-sent',
  'approval',
  'by-hand',
  '\u0000',
  '\ud800',
  '💥',
  '999',
];

function withValue(json: string, place: Place, value: unknown): string {
  const entry = JSON.parse(json) as Record<string, unknown>;
  let at: Record<string | number, unknown> = { root: entry };
  let key: string | number = 'root';
  for (const step of place) {
    at = at[key] as Record<string | number, unknown>;
    key = step;
  }
  if (value === gone) delete at[key];
  else at[key] = value;
  return JSON.stringify(at.root ?? entry) ?? 'null';
}

const valueAt = (json: string, place: Place): unknown =>
  place.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], JSON.parse(json));

/** The event a place lies in, and its path there without numbers. */
function kindOf(json: string, place: Place): string {
  const type = valueAt(json, [...place.slice(0, 2), 'type']);
  return [type, ...place.filter((step) => typeof step === 'string')].join('.');
}

const isDay = (value: unknown): boolean => typeof value === 'string' && isIsoDate(value);

const when = { at: '2026-11-28T12:00:00.000Z', today: day('2026-11-28'), zone: 'America/New_York' };

/** Everything that reads a register, each once. */
async function readAll(register: Register, text: string, head: ChainHead): Promise<void> {
  const { today } = when;
  const moment = { ...when, localToday: today, isTestClock: false, doubtSince: null };
  docketJson(register, docketRows(register, today), today);
  licenseRows(register, today);
  yearlyDuties(register, today);
  dueReminders(register, when);
  nextMoment(register, when);
  trayFacts(register, when);
  dueThisWeek(register, when);
  const facts = { registerId: 'x', madeAt: when.at, today, program: '1', head };
  const source = {
    register,
    today,
    lastChange: () => lastChangeIn(text, when.at),
    isStopped: () => false,
    facts,
  };
  for (const [what, format] of [
    ['docket', 'csv'],
    ['licenses', 'csv'],
    ['counterparties', 'csv'],
    ['items', 'csv'],
    ['letters', 'csv'],
    ['reasons', 'csv'],
    ['all', 'xlsx'],
    ['register', 'json'],
    ['calendar', 'ics'],
  ] as const)
    await exportBytes({ what, format, includePrivileged: true } as Parameters<typeof exportBytes>[0], source);
  textFiles(text, { ...facts, includesPrivileged: false }, []);
  await historyCsv(text, register, { filter: wholeHistory, beforeSeq: null });
  for (const kind of historyKinds)
    historyPage(text, register, {
      beforeSeq: null,
      limit: 500,
      filter: { ...wholeHistory, kind, words: 'x', fromOn: today },
    });
  const paper = {
    moment,
    head,
    person: 'R',
    pictureOf: () => null,
    entryAt: (seq: number) => entryAt(text, seq),
    entriesOf: (record: Parameters<typeof entriesOf>[2]) => entriesOf(text, register, record),
  };
  const requests: readonly SheetRequest[] = [
    { kind: 'docket', days: null },
    { kind: 'month', month: monthOf(today), withDone: true },
    { kind: 'reasons', filter: everyReason, includePrivileged: true },
    {
      kind: 'away',
      absence: { fromAt: '2026-11-01T00:00:00.000Z', toAt: when.at, why: 'off' },
      unshown: null,
    },
    ...[...register.licenses.keys()].flatMap((licenseId): readonly SheetRequest[] => [
      { kind: 'license-summary', licenseId },
      { kind: 'conditions', licenseId, party: null },
      { kind: 'record-history', record: { kind: 'license', id: licenseId } },
    ]),
    { kind: 'overview' },
    { kind: 'screening', party: null },
    { kind: 'screening-differences' },
    ...[...register.licenses.keys()].map((licenseId): SheetRequest => ({ kind: 'statement', licenseId })),
    ...[...register.shipments.keys()].map(
      (shipmentId): SheetRequest => ({ kind: 'before-shipping', shipmentId }),
    ),
    ...[...register.counterparties.keys()].flatMap((counterpartyId): readonly SheetRequest[] => [
      { kind: 'counterparty', counterpartyId },
      { kind: 'screening', party: counterpartyId },
      { kind: 'record-history', record: { kind: 'counterparty', id: counterpartyId } },
    ]),
    ...[...register.deadlines.keys()].map((deadlineId): SheetRequest => ({ kind: 'count', deadlineId })),
    ...[...register.responses.keys()].map(
      (responseId): SheetRequest => ({ kind: 'response', responseId, includePrivileged: true }),
    ),
  ];
  for (const request of requests) {
    const drawn = sheetOf(register, request, paper);
    if (drawn.ok) renderToStaticMarkup(drawn.value.sheet);
  }
}

describe.each([
  ['the shipped lines', shipped],
  ['a whole story', storyLines()],
])('%s', (_, lines) => {
  const places = lines.flatMap((json, line) => placesIn(JSON.parse(json)).map((place) => ({ line, place })));

  test('as they are every reader takes them', async () => {
    const text = sealed(lines);
    const { register, head, stop } = foldText(text);
    expect(stop).toBeUndefined();
    await readAll(register, text, head);
    expect(head.seq).toBe(lines.length);
  });

  // Half of the days at one of the two ends, with FULL=1 each at both.
  test.each([
    ['1900-01-01', 0],
    ['2199-12-31', 1],
  ] as const)('with any one day at an end of the calendar, %s', async (end, from) => {
    const found = places.filter(({ line, place }) => isDay(valueAt(lines[line] ?? '', place)));
    // One place of each kind: the last is as good as the first.
    const days = [
      ...new Map(found.map((each) => [kindOf(lines[each.line] ?? '', each.place), each])).values(),
    ];
    expect(days.length).toBeGreaterThan(10);
    for (const { line, place } of someOf(days, 4, from)) {
      const text = sealed(lines.with(line, withValue(lines[line] ?? '', place, end)));
      const folded = foldText(readChain(Buffer.from(text)).text);
      await expect(
        readAll(folded.register, folded.text, folded.head),
        `${line} ${place.join('.')}`,
      ).resolves.toBeUndefined();
    }
  });

  test('one wrong value is told with its line, or harms no reader', async () => {
    // A journal is trusted up to its wrong line, so many of them come to the same one: that is read once. A hash covers all before it.
    const harmless = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.constantFrom(...nonsense),
        async ({ line, place }, value) => {
          const text = sealed(lines.with(line, withValue(lines[line] ?? '', place, value)));
          expect(readChain(Buffer.from(text)).header).toBeDefined();
          const folded = foldText(readChain(Buffer.from(text)).text);
          if (folded.stop?.why === 'malformed')
            expect(inWords(damagedLine(folded.stop.line, lines.length, folded.stop.detail))).toMatch(
              /line \d+ of \d+/,
            );
          if (harmless.has(folded.head.hash)) return;
          await readAll(folded.register, folded.text, folded.head);
          harmless.add(folded.head.hash);
        },
      ),
      { numRuns: cases(10, 400) },
    );
  });
});
