import { expect, test } from 'vitest';
import { done, refuse } from '../../shared/base/result';
import { textOfLines } from '../../shared/reading/letter-text';
import { readLetter } from '../../shared/reading/read-letter';
import { createLetterJobs } from './letter-jobs';
import type { ReadingWays, ReadLetter } from './read-letter-file';

const pdf = new TextEncoder().encode('%PDF-1.7');
const text = textOfLines(['Date: November 21, 2019']);
const read = { text, reading: readLetter(text) };

/** A reader that answers when it is told to, or when it is stopped. */
function readerInHand() {
  const running: { readonly name: string; readonly end: () => void; readonly watch: ReadingWays }[] = [];
  const reader: ReadLetter = (_bytes, name, watch = {}) =>
    new Promise((resolve) => {
      watch.signal?.addEventListener('abort', () => resolve(refuse('invalid', 'reading-canceled', { name })));
      running.push({ name, watch, end: () => resolve(done(read)) });
    });
  return { reader, running };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('letters are read one at a time, in the order in which they are asked for, each with its progress', async () => {
  const { reader, running } = readerInHand();
  const told: unknown[] = [];
  const jobs = createLetterJobs({ readLetter: reader, progress: (...each) => told.push(each) });
  const first = jobs.read('a', 'first.pdf', () => done(pdf));
  const second = jobs.read('b', 'second.pdf', () => done(pdf));
  await settled();
  expect(running.map(({ name }) => name)).toEqual(['first.pdf']);
  running[0]?.watch.onProgress?.({ page: 2, of: 3, part: 0, isPicture: false });
  // A tenth of a page at least lies between one word of it and the next.
  running[0]?.watch.onProgress?.({ page: 2, of: 3, part: 0.05, isPicture: true });
  running[0]?.watch.onProgress?.({ page: 2, of: 3, part: 0.2, isPicture: true });
  expect(told).toEqual([
    ['a', { page: 2, of: 3, part: 0, isPicture: false }],
    ['a', { page: 2, of: 3, part: 0.2, isPicture: true }],
  ]);
  running[0]?.end();
  expect(await first).toMatchObject({ ok: true, value: { name: 'first.pdf' } });
  await settled();
  expect(running.map(({ name }) => name)).toEqual(['first.pdf', 'second.pdf']);
  running[1]?.end();
  expect(await second).toMatchObject({ ok: true });
});

test('a letter that is stopped answers nothing, and the next one begins', async () => {
  const { reader, running } = readerInHand();
  const jobs = createLetterJobs({ readLetter: reader, progress: () => undefined });
  const first = jobs.read('a', 'first.pdf', () => done(pdf));
  const waiting = jobs.read('b', 'second.pdf', () => done(pdf));
  const third = jobs.read('c', 'third.pdf', () => done(pdf));
  await settled();
  jobs.stop('b');
  jobs.stop('a');
  expect(await first).toBeNull();
  expect(await waiting).toBeNull();
  await settled();
  expect(running.map(({ name }) => name)).toEqual(['first.pdf', 'third.pdf']);
  jobs.stopAll();
  expect(await third).toBeNull();
});

test('a file that cannot be had is refused, and the next one is read all the same', async () => {
  const { reader, running } = readerInHand();
  const jobs = createLetterJobs({ readLetter: reader, progress: () => undefined });
  const first = jobs.read('a', 'first.pdf', () => refuse('damaged', 'file-altered', { name: 'first.pdf' }));
  const second = jobs.read('b', 'second.pdf', () => done(pdf));
  expect(await first).toMatchObject({ ok: false, messageKey: 'file-altered' });
  await settled();
  running[0]?.end();
  expect(await second).toMatchObject({ ok: true });
});
