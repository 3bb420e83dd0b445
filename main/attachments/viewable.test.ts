import { expect, test } from 'vitest';
import { viewableEnding, viewName } from './viewable';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const pdf = bytes('%PDF-1.7\n1 0 obj\n');
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
const exe = Buffer.concat([bytes('MZ'), Buffer.alloc(200)]);

test.each([
  ['Letter.PDF', pdf, 'pdf'],
  ['scan.png', png, 'png'],
  ['note.txt', bytes('Counsel says yes.\n'), 'txt'],
  ['mail.eml', bytes('From: a@example.com\r\nSubject: x\r\n\r\ntext'), 'eml'],
  ['utf16.txt', Buffer.from('\uFEFFtext', 'utf16le'), 'txt'],
])('%s may be opened', async (name, content, ending) => {
  expect(await viewableEnding(name, content)).toEqual({ ok: true, value: ending });
});

test.each([
  ['a program', 'setup.exe', exe, 'file-not-viewable'],
  ['a program that calls itself a letter', 'letter.pdf', exe, 'file-not-what-it-says'],
  ['a picture that calls itself a letter', 'letter.pdf', png, 'file-not-what-it-says'],
  ['a page', 'letter.html', bytes('<script>alert(1)</script>'), 'file-not-viewable'],
  [
    'a drawing with a script',
    'scan.svg',
    bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'file-not-viewable',
  ],
  ['a shortcut', 'letter.pdf.lnk', bytes('L\0\0\0'), 'file-not-viewable'],
  ['a desktop entry', 'letter.desktop', bytes('[Desktop Entry]\nExec=rm'), 'file-not-viewable'],
  ['bytes that call themselves text', 'note.txt', exe, 'file-not-viewable'],
  ['a name that turns around', 'letter\u202Efdp.exe', pdf, 'file-not-viewable'],
  ['no ending', 'letter', pdf, 'file-not-viewable'],
  ['nothing at all', 'letter.pdf', Buffer.alloc(0), 'file-not-what-it-says'],
])('%s is not', async (_what, name, content, messageKey) => {
  expect(await viewableEnding(name, content)).toMatchObject({ ok: false, messageKey });
});

test('the copy has a plain name', () => {
  expect(viewName('../../Brief $(rm -rf) 北方\u202E.pdf', 'pdf')).toBe('Brief -rm -rf- 北方-.pdf');
  expect(viewName('.pdf', 'pdf')).toBe('-pdf.pdf');
  expect(viewName('???', 'txt')).toBe('-.txt');
  expect(viewName('Nul.pdf', 'pdf')).toBe('Nul_.pdf');
});
