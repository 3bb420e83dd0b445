/// <reference types="vite/client" />
import { describe, expect, test } from 'vitest';
import type { Entry } from './events';
import { eventVersions, readEntry } from './read-entry';
import { emptyRegister, fold } from './register';

// Journal lines are permanent: one line of every event version ever shipped is kept here as it was written, and read back for ever.
const shipped = import.meta.glob('./journal-fixtures/*.jsonl', {
  query: '?raw',
  import: 'default',
  eager: true,
}) as Readonly<Record<string, string>>;

const lines = Object.values(shipped)
  .flatMap((text) => text.split('\n'))
  .filter((line) => line !== '');

function entries(): Entry[] {
  return lines.map((line) => {
    const read = readEntry(line);
    if (!read.ok) throw new Error(`a shipped line is no longer read (${read.why}): ${line}`);
    return read.entry;
  });
}

test('every event version ever shipped has a line here', () => {
  const seen = new Set(entries().flatMap(({ events }) => events.map(({ type, v }) => `${type} ${v}`)));
  const versions = Object.entries(eventVersions).flatMap(([type, newest]) =>
    Array.from({ length: newest }, (_, index) => `${type} ${index + 1}`),
  );
  expect(versions.filter((version) => !seen.has(version))).toEqual([]);
});

test('the shipped lines fold into the register they always made', () => {
  const register = emptyRegister();
  for (const entry of entries()) fold(register, entry);
  expect({
    counterparties: [...register.counterparties.values()],
    licenses: [...register.licenses.values()],
    letters: [...register.letters.values()],
    steps: [...register.steps.values()],
    deadlines: [...register.deadlines.values()],
    responses: [...register.responses.values()],
    told: [...register.told],
    snoozed: [...register.snoozed],
    settings: register.settings,
  }).toMatchSnapshot();
});

describe('lines this program must not guess at', () => {
  const good = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  test.each<[string, string, unknown]>([
    ['a newer line', 'newer', { ...good, v: 2 }],
    ['a newer event', 'newer', { ...good, events: [{ type: 'counterparty-added', v: 2, id: 'x' }] }],
    ['an unknown event', 'newer', { ...good, events: [{ type: 'moon-landed', v: 1 }] }],
    ['an event that is none', 'malformed', { ...good, events: [null] }],
    ['no author field', 'malformed', { ...good, by: undefined }],
    ['null', 'malformed', null],
    ['a list', 'malformed', []],
  ])('%s is %s', (_, why, value) => {
    expect(readEntry(JSON.stringify(value))).toMatchObject({ ok: false, why });
  });

  test('text that is no JSON is malformed', () => {
    expect(readEntry('{"v":1')).toMatchObject({ ok: false, why: 'malformed' });
  });
});
