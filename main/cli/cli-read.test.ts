import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCliTestBench, exampleCommands, writeExampleFiles } from '../test-support/cli-test-bench';
import { exampleLetter, letterPdf } from '../test-support/letter-pdf';

let rig: ReturnType<typeof createCliTestBench>;
beforeEach(() => {
  rig = createCliTestBench();
  writeExampleFiles(rig.cwd);
});
afterEach(() => rig.remove());

test('read works without a register, and makes none', async () => {
  const { code, out, err } = await rig.run('export-docket read letter.pdf');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/Kind +Intent to deny/);
  expect(out).toMatch(/Reply by +2019-12-11/);
  expect(out).toContain('  1. The end use could not be verified.');
  expect(out).toContain('Record: none in the register; it would be a new one.');
  expect((await rig.run('export-docket docket')).code).toBe(1);
});

test('read finds the record of the letter, says that it was logged already, and enters nothing', async () => {
  await rig.run('export-docket execute', exampleCommands);
  const before = JSON.parse((await rig.run('export-docket history --json')).out).length;
  const answer = JSON.parse((await rig.run('export-docket read letter.pdf --json')).out);
  expect(answer.record).toMatchObject({
    by: 'application-number',
    certainty: 'sure',
    licenses: [{ name: 'Z123456' }],
  });
  expect(answer.loggedAlready).toMatchObject([{ by: 'kind-date-record' }]);
  expect(answer.fields.datedOn).toMatchObject({ certainty: 'sure', because: null, value: '2019-11-21' });
  expect(JSON.parse((await rig.run('export-docket history --json')).out).length).toBe(before);
});

test('the same file under another name is known by its fingerprint', async () => {
  await rig.run('export-docket execute', exampleCommands);
  const attached = JSON.parse((await rig.run('export-docket attach letter.pdf')).out);
  const step = {
    do: 'log-letter',
    license: 'Z123456',
    kind: 'other',
    datedOn: '2019-11-20',
    noDeadlineBecause: 'A copy.',
    files: [attached],
  };
  expect((await rig.run('export-docket execute', JSON.stringify(step))).code).toBe(0);
  const answer = JSON.parse((await rig.run('export-docket read letter.pdf --json')).out);
  expect(answer.loggedAlready.map(({ by }: { by: string }) => by)).toEqual(['file', 'kind-date-record']);
});

test('the same file is known on any other record too', async () => {
  await rig.run('export-docket execute', exampleCommands);
  const attached = JSON.parse((await rig.run('export-docket attach letter.pdf')).out);
  const step = {
    do: 'log-step',
    licenses: ['Z123456'],
    kind: 'call',
    happenedOn: '2019-11-22',
    files: [attached],
  };
  expect((await rig.run('export-docket execute', JSON.stringify(step))).code).toBe(0);
  const answer = JSON.parse((await rig.run('export-docket read letter.pdf --json')).out);
  expect(answer.attachedTo).toEqual([expect.stringContaining('(Z123456)')]);
  expect((await rig.run('export-docket read letter.pdf')).out).toContain(
    'The same file is attached already to: ',
  );
});

test('what cannot be read is refused with a sentence', async () => {
  writeFileSync(join(rig.cwd, 'note.txt'), 'a note');
  const { code, out, err } = await rig.run('export-docket read note.txt');
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('note.txt is neither a PDF nor a picture by its contents.');
  expect((await rig.run('export-docket read none.pdf')).err).toContain('none.pdf could not be read');
});

test('what a letter asks for stands in the table with a question mark', async () => {
  writeFileSync(
    join(rig.cwd, 'two.pdf'),
    letterPdf([['Date: 03/04/2026', 'Dear \u0000\u001b[31mExporter:']]),
  );
  const { out } = await rig.run('export-docket read two.pdf');
  expect(out).toMatch(/Date printed +\? 2026-03-04 or 2026-04-03/);
  expect(out).not.toContain('\u001b');
});

const pages = [
  exampleLetter.slice(0, exampleLetter.indexOf('Dear Exporter:')),
  exampleLetter.slice(exampleLetter.indexOf('Dear Exporter:')),
];

test('several files are the pages of one letter where that is said, each value with its file and page', async () => {
  for (const [index, lines] of pages.entries())
    writeFileSync(join(rig.cwd, `page-${index + 1}.pdf`), letterPdf([lines]));
  const refused = await rig.run('export-docket read page-1.pdf page-2.pdf');
  expect([refused.code, refused.out]).toEqual([2, '']);
  expect(refused.err).toContain('One letter is read at a time. Where the files are the pages of one letter');
  const answer = JSON.parse((await rig.run('export-docket read page-1.pdf page-2.pdf --as-one --json')).out);
  expect(answer.files).toMatchObject([
    { file: 'page-1.pdf', pages: 1 },
    { file: 'page-2.pdf', pages: 1 },
  ]);
  expect([answer.file, answer.pages, answer.sha256]).toEqual(['page-1.pdf', 2, answer.files[0].sha256]);
  expect(answer.fields.datedOn.candidates).toMatchObject([
    { value: '2019-11-21', file: 'page-1.pdf', page: 1 },
  ]);
  expect(answer.fields.replyByOn.candidates).toMatchObject([
    { value: '2019-12-11', file: 'page-2.pdf', page: 1 },
  ]);
  expect(answer.reasons).toMatchObject([
    { number: '1.', file: 'page-2.pdf', page: 1 },
    { number: '2.', file: 'page-2.pdf', page: 1 },
  ]);
  const { out } = await rig.run('export-docket read page-1.pdf page-2.pdf --as-one');
  expect(out).toContain('page-1.pdf, 1 page; page-2.pdf, 1 page. Nothing was saved');
  expect(out).toMatch(/Reply by +2019-12-11 +1 of file 2/);
});

test('a page that cannot be read refuses the letter: a date could stand on it', async () => {
  writeFileSync(join(rig.cwd, 'page-2.txt'), 'a note');
  const { code, out, err } = await rig.run('export-docket read letter.pdf page-2.txt --as-one');
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('page-2.txt is neither a PDF nor a picture by its contents.');
});

test('a longer time to reply has a field of its own', async () => {
  writeFileSync(
    join(rig.cwd, 'more-time.pdf'),
    letterPdf([
      [
        'Bureau of Industry and Security',
        'Date: December 1, 2026',
        'Application Control Number: Z123456',
        'Subject: Notice of Intent to Deny',
        '',
        'Your time to reply is extended to December 20, 2026.',
      ],
    ]),
  );
  const { fields } = JSON.parse((await rig.run('export-docket read more-time.pdf --json')).out);
  expect([fields.kind.value, fields.replyExtendedTo.value, fields.expiresOn, fields.replyByOn]).toEqual([
    'extension-granted',
    '2026-12-20',
    null,
    null,
  ]);
  expect((await rig.run('export-docket read more-time.pdf')).out).toMatch(/Reply extended to +2026-12-20/);
});
