import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { allAtOnce } from '../base/steps';
import { createScene } from '../testing/scene';
import type { Event } from './events';
import { readEntry } from './read-entry';
import { readEntryInSteps } from './read-entry-in-steps';

const head = { v: 1, seq: 7, at: '2019-11-25T15:00:00Z', zone: 'UTC', by: 'Robin Test', via: 'window' };

/** So many events of a company whose address says this. */
function eventsSaying(says: readonly string[], count: number): Event[] {
  const scene = createScene(day('2019-11-25'));
  scene.perform({ do: 'add-counterparty', name: 'Fictional Company', country: 'DE' });
  const [event] = scene.lastEvents();
  if (event?.type !== 'counterparty-added') throw new Error('no company was added');
  return Array.from({ length: count }, (_, n) => ({
    ...event,
    id: `id-${n}`,
    fields: { ...event.fields, address: [...says] },
  }));
}

function stepsOf(json: string): number {
  let count = 0;
  for (const steps = readEntryInSteps(json); !steps.next().done; ) count += 1;
  return count;
}

test('a long entry is read in several steps, and is what it is when it is read at once', () => {
  const odd = fc.constantFrom('"events":[', '\\', '\\"', '},{', ']}', '{', '[', '日本', '\u{1f6a2}', '\n');
  const says = fc.array(fc.oneof(odd, fc.string({ unit: 'binary' })), { maxLength: 8 });
  fc.assert(
    fc.property(says, fc.integer({ min: 1000, max: 1500 }), (texts, count) => {
      const json = JSON.stringify({ ...head, events: eventsSaying(texts, count) });
      expect(stepsOf(json)).toBeGreaterThan(1);
      expect(allAtOnce(readEntryInSteps(json))).toEqual(readEntry(json));
    }),
    { numRuns: 20 },
  );
});

const many = eventsSaying(['1 Example Street'], 900);
const long = JSON.stringify({ ...head, events: many });
const withLast = (last: unknown) => JSON.stringify({ ...head, events: [...many, last] });

test.each([
  ['a fault in its last event', withLast({ ...many[0], id: 5 })],
  ['an event of a later program', withLast({ type: 'from-the-future', v: 1 })],
  ['an event of a later version', withLast({ ...many[0], v: 2 })],
  ['something that is no event', withLast([1, 2])],
  ['no zone', JSON.stringify({ ...head, zone: 'Nowhere', events: many })],
  ['a fault in its head', JSON.stringify({ ...head, seq: 'seven', events: many })],
  ['something behind its events', `${long.slice(0, -1)},"more":[1]}`],
  ['a number behind its events', `${long.slice(0, -1)},"undoes":[3]}`],
  ['its events twice', `${long.slice(0, -1)},"events":${JSON.stringify(many.slice(0, 3))}}`],
  ['lines and spaces', JSON.stringify({ ...head, events: many }, null, 1)],
  ['no end', long.slice(0, -2)],
])('a long entry with %s is read as it is read at once', (_what, json) => {
  expect(allAtOnce(readEntryInSteps(json))).toEqual(readEntry(json));
});
