import { expect, test } from 'vitest';
import { done, refuse } from '../../shared/base/result';
import { textOfLines } from '../../shared/reading/letter-text';
import { readLetter } from '../../shared/reading/read-letter';
import { createLetterJobs } from './letter-jobs';
import type { ReadingWays, ReadLetter } from './read-letter-file';

const pdf = (...names: readonly string[]) =>
  done(names.map((name) => ({ name, bytes: new TextEncoder().encode('%PDF-1.7') })));
const text = textOfLines(['Date: November 21, 2019']);
const read = { text, pageCounts: [1], reading: readLetter(text), notRead: [] };

/** A reader that answers when it is told to, or when it is stopped. */
function readerInHand() {
  const running: { readonly name: string; readonly end: () => void; readonly watch: ReadingWays }[] = [];
  const reader: ReadLetter = (files, watch = {}) =>
    new Promise((resolve) => {
      const name = files.map((file) => file.name).join(' ');
      watch.signal?.addEventListener('abort', () => resolve(refuse('invalid', 'reading-canceled', { name })));
      running.push({ name, watch, end: () => resolve(done(read)) });
    });
  return { reader, running };
}

const at = { file: 1, files: 1, page: 2, of: 3 };
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('letters are read one at a time, in the order in which they are asked for, each with its progress', async () => {
  const { reader, running } = readerInHand();
  const told: unknown[] = [];
  const jobs = createLetterJobs({ readLetter: reader, progress: (...each) => told.push(each) });
  const first = jobs.read('a', () => pdf('first.pdf'));
  const second = jobs.read('b', () => pdf('second.pdf'));
  await settled();
  expect(running.map(({ name }) => name)).toEqual(['first.pdf']);
  running[0]?.watch.onProgress?.({ ...at, part: 0, isPicture: false });
  // A tenth of a page at least lies between one word of it and the next.
  running[0]?.watch.onProgress?.({ ...at, part: 0.05, isPicture: true });
  running[0]?.watch.onProgress?.({ ...at, part: 0.2, isPicture: true });
  expect(told).toEqual([
    ['a', { ...at, part: 0, isPicture: false }],
    ['a', { ...at, part: 0.2, isPicture: true }],
  ]);
  running[0]?.end();
  expect(await first).toMatchObject({ ok: true, value: { files: [{ name: 'first.pdf', pages: 1 }] } });
  await settled();
  expect(running.map(({ name }) => name)).toEqual(['first.pdf', 'second.pdf']);
  running[1]?.end();
  expect(await second).toMatchObject({ ok: true });
});

test('a letter that is stopped answers nothing, and the next one begins', async () => {
  const { reader, running } = readerInHand();
  const jobs = createLetterJobs({ readLetter: reader, progress: () => undefined });
  const first = jobs.read('a', () => pdf('first.pdf'));
  const waiting = jobs.read('b', () => pdf('second.pdf'));
  const third = jobs.read('c', () => pdf('third.pdf'));
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
  const first = jobs.read('a', () => refuse('damaged', 'file-altered', { name: 'first.pdf' }));
  const second = jobs.read('b', () => pdf('second.pdf'));
  expect(await first).toMatchObject({ ok: false, messageKey: 'file-altered' });
  await settled();
  running[0]?.end();
  expect(await second).toMatchObject({ ok: true });
});
