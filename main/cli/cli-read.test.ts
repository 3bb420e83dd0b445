import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCliTestBench, exampleCommands, writeExampleFiles } from '../test-support/cli-test-bench';
import { letterPdf } from '../test-support/letter-pdf';

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
    'This very file is attached already to: ',
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
