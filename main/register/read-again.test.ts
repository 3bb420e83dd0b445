import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inWords } from '../../shared/base/message-text';
import { isKnownZone } from '../../shared/base/wall-clock';
import { letterKinds } from '../../shared/law/letter-kinds';
import { stepKinds } from '../../shared/law/step-kinds';
import type { Entry } from '../../shared/register/events';
import { entriesIn } from '../../shared/register/journal-text';
import { realFileSystem } from '../disk/file-system';
import { headerJson, sealLine } from '../journal/chain';
import { cases } from '../test-support/cases';
import { type Clock, realClock } from './clock';
import { newIds } from './ids';
import { systemUser } from './machine';
import { openRegisterStore } from './open-register-store';
import type { RegisterStore } from './register-store';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'export-docket-again-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function open(dir: string, access: 'read' | 'write', clock: Clock, faults: string[] = []): RegisterStore {
  return openRegisterStore({
    fs: realFileSystem,
    folder: dir,
    access,
    holder: { pid: process.pid, host: 'here', user: 'tester' },
    clock,
    newId: newIds({ now: () => 0, random: (n) => new Uint8Array(n).fill(n) }),
    report: (message) => faults.push(message),
  });
}

const clockAt = (at: string, zone: unknown): Clock => ({
  now: () => at,
  zone: () => zone as string,
  isTest: true,
});
const company = (name: string) => ({ do: 'add-counterparty', name });
const noon = '2026-11-28T12:00:00.000Z';

describe('what the machine says', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test.each(['UTC0', 'JST-9', 'localtime', 'America/New_Yorck', 'Etc/Unknown', ':', '%%%', 'UTC0UTC0UTC0'])(
    'TZ=%s: what is confirmed can be read, and the person is told',
    (tz) => {
      process.env.TZ = tz;
      const dir = path.join(folder, 'register');
      const store = open(dir, 'write', realClock);
      expect(store.run(company('Example'), { by: 'Kim', via: 'cli' }).ok).toBe(true);
      expect(isKnownZone(store.moment().zone)).toBe(true);
      store.close();
      const again = open(dir, 'read', realClock);
      expect(again.refusal?.code).toBe('read-only');
      expect(again.register.counterparties.size).toBe(1);
      const isNamed = isKnownZone(new Intl.DateTimeFormat('en-US').resolvedOptions().timeZone);
      expect(again.notices.map(({ messageKey }) => messageKey)).toEqual(isNamed ? [] : ['zone-unknown']);
    },
  );

  test('the name of the system is one that a journal keeps', () => {
    expect(systemUser()).toMatch(/^\P{Cc}{1,200}$/u);
  });
});

describe('entries without a time zone that is known here', () => {
  test.each<[string, string]>([
    ['none', ''],
    ['an empty one', '"zone":"",'],
    ['one of no place', '"zone":"Etc/Unknown",'],
    ['a rule and no name', '"zone":"UTC0",'],
    ['no text', '"zone":7,'],
  ])('%s: the register opens, they are read as UTC, and it is said once', (_, zone) => {
    const header = sealLine('', headerJson('r', noon));
    const event = { type: 'counterparty-added', v: 1, id: 'x', fields: { name: 'Example' } };
    const rest = `${zone}"by":"Kim","via":"cli","events":[${JSON.stringify(event)}]}`;
    const line = sealLine(header.hash, `{"v":1,"seq":1,"at":"${noon}",${rest}`);
    const stored = header.line + line.line;
    writeFileSync(path.join(folder, 'journal.txt'), stored);
    const store = open(folder, 'write', clockAt(noon, 'America/New_York'));
    expect(store.refusal).toBeUndefined();
    expect(store.notices.map(inWords)).toEqual([
      'The checkpoint file was missing or unreadable and was rebuilt from the register.',
      '1 entry was written without a known time zone; their times are shown in UTC.',
    ]);
    expect(entriesIn(store.text.split('\n').slice(1).join('\n'))[0]?.zone).toBe('UTC');
    expect(store.run(company('Second'), { by: 'Kim', via: 'cli' }).ok).toBe(true);
    store.close();
    expect(readFileSync(path.join(folder, 'journal.txt'), 'utf8').startsWith(stored)).toBe(true);
  });
});

test('an entry that could not be read again is refused with a sentence, and nothing is written', () => {
  const dir = path.join(folder, 'register');
  open(dir, 'write', clockAt(noon, 'UTC')).close();
  const before = readFileSync(path.join(dir, 'journal.txt'));
  const faults: string[] = [];
  let zone: unknown = 'UTC';
  const store = open(dir, 'write', { ...clockAt(noon, 'UTC'), zone: () => zone as string }, faults);
  zone = undefined;
  const ran = store.run(company('Example'), { by: 'Kim', via: 'cli' });
  store.close();
  expect(ran.ok ? '' : inWords(ran)).toMatch(/^This was not saved: it could not be read again afterwards/);
  expect(faults).toEqual(['an entry was not written: "zone" is not a time zone such as America/New_York']);
  expect(readFileSync(path.join(dir, 'journal.txt'))).toEqual(before);
});

test.each<[string, string]>([
  ['nobody', ''],
  ['a control character', 'a\u001b[31m'],
  ['two lines', 'Kim\nCase'],
  ['too long', 'x'.repeat(201)],
  ['half a character', 'Kim \ud800'],
])('an author that is %s is refused with a sentence by every door', (_, by) => {
  const store = open(path.join(folder, 'register'), 'write', clockAt(noon, 'UTC'));
  const ran = store.run(company('Example'), { by, via: 'window' });
  store.close();
  expect(ran).toMatchObject({ ok: false, code: 'invalid', field: 'by' });
  expect(ran.ok ? '' : inWords(ran)).not.toMatch(/[{}[\]]/);
});

test('a day from which a date would follow that no register holds is refused with a sentence', () => {
  const store = open(path.join(folder, 'register'), 'write', clockAt(noon, 'UTC'));
  const run = (input: object) => store.run(input, { by: 'Kim', via: 'cli' });
  expect(run({ do: 'open-license', applicationNumber: 'Z123456' }).ok).toBe(true);
  const { seq } = store.head;
  const late = [
    { do: 'log-step', license: 'Z123456', kind: 'unscheduled-unloading', happenedOn: '2199-12-31' },
    { do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: '2199-12-31' },
  ];
  for (const input of late) {
    const ran = run(input);
    expect(ran.ok ? '' : inWords(ran)).toMatch(/would lie outside the years 1900 to 2199/);
  }
  expect(store.head.seq).toBe(seq);
  store.close();
});

// Anything a script may send, under any zone, author and clock: what is confirmed is read again as it was written.
test('whatever is confirmed reads back equal', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', ' ', 'x', '\u2028', '💥', '=1+1'),
  );
  const on = fc.constantFrom('2026-11-01', '2026-12-31', '1900-01-01', '2199-12-31', '2026-02-30', '');
  const license = fc.constantFrom('Z1', 'Z2', 'none');
  const command = fc.oneof(
    fc.record({ do: fc.constant('add-counterparty'), name: text, country: fc.constantFrom('CN', 'xx', '') }),
    fc.record({
      do: fc.constant('open-license'),
      applicationNumber: license,
      endUse: text,
      expiresOn: fc.option(on),
    }),
    fc.record({
      do: fc.constant('log-letter'),
      license,
      kind: fc.constantFrom(...letterKinds),
      datedOn: on,
      note: text,
      noDeadlineBecause: text,
    }),
    fc.record({
      do: fc.constant('log-step'),
      license,
      kind: fc.constantFrom(...stepKinds),
      happenedOn: on,
      note: text,
    }),
    fc.record({
      do: fc.constant('add-deadline'),
      title: text,
      dueOn: on,
      repeat: fc.constantFrom({ every: 'year' }, { every: 'once' }),
    }),
    fc.record({
      do: fc.constant('change-settings'),
      company: text,
      reminderHour: fc.integer({ min: -1, max: 25 }),
    }),
    fc.record({ do: fc.constantFrom('undo', 'redo') }),
    fc.record({ do: fc.constant('add-counterparty'), name: text, notes: fc.anything() }),
  );
  const environment = fc.record({
    zone: fc.constantFrom<unknown>('UTC', 'Asia/Tokyo', '+05:30', '', 'UTC0', undefined, 'Etc/Unknown', 7),
    by: fc.oneof(text, fc.constantFrom('Kim', 'R. Example', '\u0000', 'x'.repeat(300))),
    at: fc.constantFrom(noon, '2026-11-29T00:00:00.000Z', '2027-01-01T23:59:59.999Z'),
  });
  let n = 0;
  let confirmed = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(command, environment), { minLength: 1, maxLength: 12 }), (acts) => {
      n += 1;
      const dir = path.join(folder, String(n));
      let now = { zone: 'UTC' as unknown, at: noon };
      const clock: Clock = {
        now: () => now.at,
        zone: () => (isKnownZone(now.zone) ? now.zone : 'UTC'),
        isTest: true,
      };
      const store = open(dir, 'write', clock);
      const heard: Entry[] = [];
      store.onEntries(({ entries }) => heard.push(...entries));
      for (const [input, env] of acts) {
        now = env;
        store.run(input, { by: env.by, via: 'cli' });
      }
      store.close();
      now = { zone: 'UTC', at: noon };
      const again = open(dir, 'read', clock);
      expect(again.refusal?.code).toBe('read-only');
      const lines = again.text.slice(again.text.indexOf('\n') + 1);
      expect(lines === '' ? [] : entriesIn(lines)).toEqual(heard);
      expect(again.register).toEqual(store.register);
      confirmed += heard.length;
    }),
    { numRuns: cases(60, 400) },
  );
  expect(confirmed).toBeGreaterThan(cases(20, 30));
});

test('a converted register under a lock that nobody can judge offers to take it over, then is mended', () => {
  const dir = path.join(folder, 'register');
  const clock = clockAt(noon, 'UTC');
  const first = open(dir, 'write', clock);
  expect(first.run(company('Example'), { by: 'Kim', via: 'cli' }).ok).toBe(true);
  first.close();
  const file = path.join(dir, 'journal.txt');
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, whole.replaceAll('\n', '\r\n'));
  writeFileSync(path.join(dir, 'lock.json'), 'garbage');

  const store = open(dir, 'write', clock);
  expect(store.refusal).toMatchObject({ messageKey: 'converted-line-endings' });
  expect(store.mendLineEndings()).toMatchObject({ ok: false, messageKey: 'in-use-unknown' });
  expect(store.refusal).toMatchObject({ messageKey: 'in-use-unknown' });
  expect(store.takeOver()).toMatchObject({
    mode: 'read-only',
    why: { messageKey: 'converted-line-endings' },
  });
  expect(store.mendLineEndings()).toMatchObject({ ok: true, value: { access: { mode: 'open' } } });
  expect(readFileSync(file, 'utf8')).toBe(whole);
  store.close();
});
