import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './harness';
import { answersIn, runProgram } from './running-program';
import { noSmallDisk, smallDisk } from './small-disk';
import { perform, toPage } from './story';

// A whole reply by the command line alone: files in, commands, papers and folder out; then the same from the window.

const clock = ['--clock', '2019-12-02T15:00:00Z'];
const report = Buffer.concat([Buffer.from('%PDF-1.4 the report\n'), Buffer.alloc(200_000, 7)]);
const statement = Buffer.from('Nous déclarons: les articles restent ici.\n');

function textOf(pdf: string): string {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
}

function pagesOf(pdf: string): number {
  return Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1]);
}

test('a whole reply goes in by commands and comes out as papers and as a folder', async ({ launch }) => {
  test.slow();
  const desk = await mkdtemp(join(tmpdir(), 'export-docket-reply-'));
  const register = join(desk, 'register');
  const at = ['--register', register, ...clock];
  await writeFile(join(desk, 'test report.pdf'), report);
  await writeFile(join(desk, 'déclaration.txt'), statement);
  try {
    await test.step('files come in by attach, which answers what commands call them', async () => {
      const nothing = await runProgram(['attach', join(desk, 'not there.pdf'), ...at]);
      expect(nothing.code).toBe(1);
      expect(nothing.err).toContain('not there.pdf');
      const attached = await runProgram([
        'attach',
        join(desk, 'test report.pdf'),
        join(desk, 'déclaration.txt'),
        ...at,
      ]);
      expect(attached.code).toBe(0);
      const files = attached.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { sha256: string; name: string; size: number });
      expect(files.map(({ name, size }) => [name, size])).toEqual([
        ['test report.pdf', report.length],
        ['déclaration.txt', statement.length],
      ]);
      const [first, second] = files;
      const ran = await runProgram(
        ['execute', '--by', 'A. Script', ...at],
        [
          { do: 'open-license', applicationNumber: 'Z123456', applicant: 'Sample Exports Inc.' },
          {
            do: 'log-letter',
            license: 'Z123456',
            kind: 'intent-to-deny',
            datedOn: '2019-11-21',
            reference: 'ITD-1',
            basis: 'The items would strengthen a military.',
            modifications: 'Item 2 would have to go.',
          },
          { do: 'open-response', letter: 'ITD-1' },
          {
            do: 'change-response',
            letter: 'ITD-1',
            strategy: 'narrow',
            exhibits: [
              { title: 'Test report: model LT-9 / 2019', file: first },
              { title: 'Déclaration de l’utilisateur', file: second },
            ],
            points: [
              {
                text: 'The items would strengthen a military.',
                how: 'rebut',
                answer: 'Any office may buy them.',
                exhibits: ['1', '2'],
                isDone: true,
              },
              { kind: 'modification', text: 'Item 2 would have to go.', how: 'accept', answer: 'It goes.' },
            ],
            secondCount: { by: 'S. Second', on: '2019-12-02', got: '2019-12-11' },
            notes: [
              { kind: 'file', text: 'Call the engineer.' },
              { kind: 'privileged', text: 'Counsel thinks point two is weak.' },
            ],
          },
          // A file that nobody attached cannot be named.
          {
            do: 'change-response',
            letter: 'ITD-1',
            exhibits: [{ title: 'None', file: { sha256: 'ab'.repeat(32), name: 'none.pdf', size: 3 } }],
          },
          {
            do: 'log-step',
            license: 'Z123456',
            kind: 'reply-sent',
            happenedOn: '2019-12-02',
            time: '09:30',
            channel: 'courier',
            reference: 'TRACK-9',
          },
        ],
      );
      expect(answersIn(ran).map(({ ok, code }) => code ?? ok)).toEqual([
        true,
        true,
        true,
        true,
        'not-found',
        true,
      ]);
    });

    const toSend = join(desk, 'to send.pdf');
    await test.step('the package to send: points, answers and exhibits, and nothing of how we got there', async () => {
      const made = await runProgram(['sheet', 'response', 'Z123456', '--out', toSend, ...at]);
      expect(made.code, made.err).toBe(0);
      const text = textOf(toSend);
      for (const words of [
        'Reply to intent to deny',
        'Sample Exports Inc.',
        'reference ITD-1',
        'The items would strengthen a military.',
        'Any office may buy them.',
        'See exhibits 1, 2.',
        'We accept this modification.',
        'Z123456 · Exhibit 2',
        'déclaration.txt',
      ])
        expect(text).toContain(words);
      expect(text).not.toMatch(/Rebut|Narrow|law edition|journal|Export Docket|second person|sha256|DRAFT/i);
      expect(text).not.toContain('Counsel thinks');
      expect(text).not.toContain('Call the engineer');
      const privileged = await runProgram([
        'sheet',
        'response',
        'Z123456',
        '--package',
        'to-send',
        '--privileged',
        '--out',
        toSend,
        ...at,
      ]);
      expect([privileged.code, privileged.err]).toEqual([
        2,
        expect.stringContaining('privileged notes are never sent'),
      ]);
    });

    await test.step('the package for the file: fingerprints, the count, and privileged notes only if asked', async () => {
      const file = join(desk, 'file.pdf');
      const made = await runProgram([
        'sheet',
        'response',
        'Z123456',
        '--package',
        'for-the-file',
        '--out',
        file,
        ...at,
      ]);
      expect(made.code, made.err).toBe(0);
      const text = textOf(file);
      const [record = '', count = ''] = text.split('\f');
      expect(record).toContain('Narrow the application');
      expect(record).toContain('TRACK-9');
      expect(record).toContain('Mon Dec 2, 2019, 9:30 AM');
      expect(record).toMatch(/Accept the modification/);
      expect(record.replace(/\s/g, '')).toContain(createHash('sha256').update(report).digest('hex'));
      expect(record).toMatch(/Reply to intent to deny · Z123456 · for the file +page 1 of 1/);
      expect(count).toContain('How this date was counted');
      expect(count).toContain('Wed Dec 11, 2019');
      expect(text).not.toContain('Counsel thinks');
      const all = join(desk, 'all.pdf');
      await runProgram(['sheet', 'response', 'ITD-1', '--privileged', '--out', all, ...at]);
      expect(pagesOf(all)).toBe(3);
      expect(textOf(all)).toMatch(
        /PRIVILEGED – not to be sent with the reply[\s\S]*Counsel thinks point two is weak[\s\S]*PRIVILEGED · notes · Z123456/,
      );
    });

    const expected = [
      '00 Index.pdf',
      '01 Exhibit 1 - Test report- model LT-9 - 2019.pdf',
      '02 Exhibit 2 - Déclaration de l-utilisateur.txt',
      'SHA256SUMS',
      'list.json',
    ];
    await test.step('the folder holds the exhibits in order, byte for byte, and its own proof', async () => {
      const made = await runProgram(['response', 'Z123456', '--out', desk, ...at]);
      expect(made.code, made.err).toBe(0);
      const folder = join(desk, 'Reply Z123456 2019-11-21');
      expect(made.out.trim()).toBe(folder);
      expect((await readdir(folder)).sort()).toEqual(expected);
      expect(await readFile(join(folder, expected[1] ?? ''))).toEqual(report);
      expect(await readFile(join(folder, expected[2] ?? ''))).toEqual(statement);
      expect(
        execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' }),
      ).toContain('list.json: OK');
      expect(textOf(join(folder, '00 Index.pdf'))).not.toContain('Counsel thinks');
      expect(JSON.parse(await readFile(join(folder, 'list.json'), 'utf8'))).toMatchObject({
        controlNumbers: 'Z123456',
        points: [{ exhibits: [1, 2] }, { how: 'accept' }],
        exhibits: [{ file: expected[1], stamp: 'Z123456 · Exhibit 1' }, { size: statement.length }],
      });
      // A second one takes no name away from the first.
      const again = await runProgram(['response', 'ITD-1', '--out', desk, ...at]);
      expect(again.out.trim()).toBe(`${folder} (2)`);
      const none = await runProgram(['response', 'Z999999', '--out', desk, ...at]);
      expect([none.code, none.err]).toEqual([
        1,
        expect.stringContaining('No license record, letter or reply has'),
      ]);
    });

    await test.step('from the window: the preview, the PDF and the folder; an altered exhibit is refused by its name', async () => {
      const program = await launch({
        registerDir: register,
        clock: '2019-12-02T15:00:00Z',
        args: ['--by', 'Kim Case'],
      });
      const { page, app } = program;
      const saved = join(desk, 'from the window.pdf');
      const into = await mkdtemp(join(desk, 'chosen-'));
      await app.evaluate(
        ({ dialog }, { into: folder, saved: filePath }) => {
          dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
          dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
        },
        { into, saved },
      );
      await perform(page, [
        {
          do: 'change-response',
          letter: 'ITD-1',
          appeal: { statement: null, hearing: 'with-it', stay: null, datedDenialAskedOn: null, note: '' },
        },
      ]);
      await toPage(page, 'Licenses');
      await page.getByRole('row').filter({ hasText: 'Z123456' }).click();
      await page.getByRole('button', { name: 'Open reply' }).click();
      await page.getByRole('button', { name: 'Reply package' }).click();
      const preview = page.getByRole('dialog', { name: 'Reply package' });
      await expect(preview).toContainText('Any office may buy them.');
      await expect(preview).not.toContainText('Entered by A. Script');
      await preview.getByLabel('Package').selectOption('for-the-file');
      await expect(preview).toContainText('Room 3898');
      await expect(preview).toContainText('Entered by A. Script');
      await expect(preview).not.toContainText('Counsel thinks');
      await preview.getByLabel('Include privileged notes').check();
      await expect(preview).toContainText('Counsel thinks');
      await preview.getByLabel('Include privileged notes').uncheck();
      await preview.getByRole('button', { name: 'Save as PDF' }).click();
      await expect(preview.getByText(`Saved as ${saved}`)).toBeVisible();
      expect(pagesOf(saved)).toBe(3);
      expect(textOf(saved)).toContain('A hearing is asked for');
      await preview.getByLabel('Package').selectOption('to-send');
      await preview.getByRole('button', { name: 'Make a folder with the exhibits…' }).click();
      await expect(preview.getByText('Made:')).toBeVisible();
      expect((await readdir(join(into, 'Reply Z123456 2019-11-21'))).sort()).toEqual(expected);
      const sum = createHash('sha256').update(statement).digest('hex');
      await writeFile(join(register, 'files', sum), 'something else');
      await preview.getByRole('button', { name: 'Make a folder with the exhibits…' }).click();
      await expect(preview).toContainText('Exhibit 2');
      await expect(preview.getByText(/is altered, so nothing was written/)).toBeVisible();
      expect(await readdir(into)).toEqual(['Reply Z123456 2019-11-21']);
    });
  } finally {
    await rm(desk, { recursive: true, force: true });
  }
});

test('a disk that is full leaves no half of the folder', async () => {
  const impossible = noSmallDisk();
  test.skip(impossible !== '', impossible);
  const desk = await mkdtemp(join(tmpdir(), 'export-docket-reply-'));
  const at = ['--register', join(desk, 'register'), ...clock];
  const disk = smallDisk(join(desk, 'disk'), 160);
  try {
    await writeFile(join(desk, 'test report.pdf'), report);
    const attached = await runProgram(['attach', join(desk, 'test report.pdf'), ...at]);
    await runProgram(
      ['execute', ...at],
      [
        { do: 'open-license', applicationNumber: 'Z123456' },
        {
          do: 'log-letter',
          license: 'Z123456',
          kind: 'intent-to-deny',
          datedOn: '2019-11-21',
          reference: 'I',
        },
        { do: 'open-response', letter: 'I' },
        {
          do: 'change-response',
          letter: 'I',
          exhibits: [{ title: 'Report', file: JSON.parse(attached.out) }],
        },
      ],
    );
    const made = await runProgram(['response', 'Z123456', '--out', disk.folder, ...at]);
    expect([made.code, made.err]).toEqual([
      1,
      expect.stringContaining('the disk is full. Nothing is left of it.'),
    ]);
    expect(await readdir(disk.folder)).toEqual([]);
  } finally {
    disk.unmount();
    await rm(desk, { recursive: true, force: true });
  }
});
