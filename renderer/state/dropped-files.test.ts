import { describe, expect, test } from 'vitest';
import { inWords } from '../../shared/base/message-text';
import type { Result } from '../../shared/base/result';
import { bytesOf, type Drop, filesDropped } from './dropped-files';

const paper = (name: string, size = 3) => ({ name, size }) as File;
const drop = (given: Partial<Drop>): Drop => ({ types: ['Files'], files: [], folder: null, ...given });
const says = (answer: Result<unknown>): string => (answer.ok ? 'taken' : inWords(answer));

describe('what was dropped', () => {
  test('files', () => {
    const files = [paper('Letter.pdf'), paper('Envelope.png')];
    expect(filesDropped(drop({ files }))).toEqual({ ok: true, value: files });
  });

  test('a folder, a link, text, nothing', () => {
    expect(says(filesDropped(drop({ files: [paper('Scans')], folder: 'Scans' })))).toMatch(
      /^Scans is a folder/,
    );
    expect(says(filesDropped(drop({ types: ['text/uri-list', 'text/plain'] })))).toMatch(/^A link is not/);
    expect(says(filesDropped(drop({ types: ['text/plain', 'text/html'] })))).toMatch(/^Text is not attached/);
    expect(says(filesDropped(drop({ types: [] })))).toMatch(/^What was dropped holds no file/);
  });

  test('too much of it, before a byte is read', () => {
    const hundred = 100 * 1024 * 1024;
    expect(says(filesDropped(drop({ files: [paper('Plan.pdf', hundred + 1)] })))).toBe(
      'Plan.pdf is larger than 100 MB. Attach a smaller scan.',
    );
    const three = ['a', 'b', 'c'].map((name) => paper(name, hundred));
    expect(says(filesDropped(drop({ files: three })))).toMatch(
      /limited to 50, and their size together to 200 MB/,
    );
    expect(says(filesDropped(drop({ files: three.slice(1) })))).toBe('taken');
    const many = Array.from({ length: 51 }, (_, index) => paper(`${index}.pdf`));
    expect(says(filesDropped(drop({ files: many })))).toMatch(/limited to 50/);
  });

  test('the bytes of all, or of none', async () => {
    const good = new File(['abc'], 'Letter.pdf');
    const gone = new File([], 'Gone.pdf');
    gone.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
    expect(await bytesOf([good])).toEqual({
      ok: true,
      value: [{ name: 'Letter.pdf', bytes: new TextEncoder().encode('abc') }],
    });
    expect(says(await bytesOf([good, gone]))).toBe('Gone.pdf could not be read (NotFoundError).');
  });
});
