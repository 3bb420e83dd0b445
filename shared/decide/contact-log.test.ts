import { expect, test } from 'vitest';
import { askedOnceMore } from '../base/asked-once-more';
import { day } from '../base/dates';
import { parseCommand } from '../commands/parse-command';
import { tableOf } from '../exchange/tables';
import { describeEntry } from '../history/describe-entry';
import { counterpartyFacts } from '../print/counterparty-facts';
import { leftOut, withoutPrivileged } from '../register/redact-privileged';
import { createScene } from '../testing/scene';
import { decide } from './decide';

function begun() {
  const scene = createScene(day('2026-11-29'));
  const id = scene.perform({ do: 'add-counterparty', name: 'Example Trading Ltd.' });
  scene.perform({ do: 'open-license', applicationNumber: 'Z150001' });
  const note = (more: object) =>
    scene.attempt({
      do: 'note-contact',
      counterparty: 'Example Trading Ltd.',
      text: 'Asked for the end use.',
      ...more,
    });
  const log = () => scene.register.counterparties.get(id)?.contactLog ?? [];
  return { ...scene, id, note, log };
}

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

test('a contact is noted with its day, kind and author, and can be put right; the history keeps both', () => {
  const { note, log, entries, register } = begun();
  expect(note({ kind: 'call', author: 'Robin Miller', license: 'Z150001' })).toMatchObject({
    ok: true,
    value: { warnings: [] },
  });
  const [entry] = log();
  expect(entry).toMatchObject({ on: '2026-11-29', kind: 'call', author: 'Robin Miller', marking: 'file' });
  expect(register.licenses.get(entry?.licenseId ?? '')?.applicationNumber).toBe('Z150001');
  note({ contact: entry?.id, kind: 'call', text: 'Asked for the end user.', license: 'Z150001' });
  expect(log()).toEqual([{ ...entry, text: 'Asked for the end user.' }]);
  const last = entries.at(-1);
  const [told] = last === undefined ? [] : describeEntry(last, register);
  expect(told?.changes).toEqual([
    { label: 'Contact 1, words', was: 'Asked for the end use.', now: 'Asked for the end user.' },
  ]);
});

test('whoever makes the entry is its author, where none is named', () => {
  const { register } = begun();
  const command = parseCommand({ do: 'note-contact', counterparty: 'Example Trading Ltd.', text: 'x' });
  if (!command.ok) throw new Error(command.messageKey);
  const decided = decide(register, command.value, {
    newId: () => 'new',
    today: day('2026-11-29'),
    by: 'Dana Reyes',
  });
  expect(JSON.stringify(decided)).toContain('"author":"Dana Reyes"');
});

test.each([
  ['2026-11-30', ['date-far-ahead']],
  ['2027-11-20', ['date-far-ahead']],
  ['2025-11-20', ['date-long-ago']],
  ['2026-11-29', []],
  ['2026-10-01', []],
])('a contact on %s is asked about: %j', (on, says) => {
  const tried = begun().note({ on });
  expect(tried.ok && askedOnceMore(tried.value.warnings).map(({ messageKey }) => messageKey)).toEqual(says);
});

test('an entry that is not there and a void record are refused', () => {
  const { note, perform, id } = begun();
  expect(note({ contact: 'none' })).toMatchObject({ messageKey: 'no-such-contact', field: 'contact' });
  expect(note({ text: ' ' })).toMatchObject({ ok: false, field: 'text' });
  perform({ do: 'void', counterparty: 'Example Trading Ltd.', reason: 'x' });
  expect(note({ counterparty: id })).toMatchObject({ messageKey: 'record-is-void' });
});

test('a privileged contact leaves in no table, sheet or history unless asked', () => {
  const { note, register, id, entries } = begun();
  note({ text: 'Counsel says so.', marking: 'privileged', author: 'Dana Reyes' });
  note({ text: 'Sent the form.', kind: 'email', on: day('2026-11-20') });
  const cell = (includePrivileged: boolean) => {
    const { columns, rows } = tableOf(register, 'counterparties', includePrivileged);
    expect(columns.at(-1)?.header).toBe('Contact log');
    return rows[0]?.at(-1);
  };
  expect(cell(false)).toBe('2026-11-20 | E-mail |  | File |  | Sent the form.');
  expect(cell(true)).toContain('Counsel says so.');
  const printed = (includePrivileged: boolean) =>
    counterpartyFacts(register, id, source, includePrivileged)?.contacts.map(({ text }) => text);
  expect(printed(false)).toEqual(['Sent the form.']);
  expect(printed(true)).toEqual(['Sent the form.', 'Counsel says so.']);
  const open = JSON.stringify(withoutPrivileged(entries));
  expect(open).not.toContain('Counsel says so.');
  expect(open).toContain(leftOut);
});
