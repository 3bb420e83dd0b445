import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import type { CommandInput } from '../shared/commands/commands';
import { test } from './harness';
import { runProgram } from './running-program';

test('an attached paper opens as a copy in the system’s viewer; what is something else, or altered, does not', async ({
  launch,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'export-docket-viewer-'));
  const opened = join(folder, 'opened');
  // The desktop's own opener, which writes down what it was given.
  const opener = join(folder, 'xdg-open');
  await writeFile(opener, `#!/bin/sh\nprintf '%s\\n' "$1" >> '${opened}'\ncat "$1" > '${opened}.copy'\n`);
  await chmod(opener, 0o755);
  const paper = join(folder, 'Letter of intent.pdf');
  await writeFile(paper, '%PDF-1.7\nthe letter\n');
  const program = join(folder, 'letter.pdf');
  await writeFile(program, Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400)]));

  const launched = await launch({
    clock: '2019-11-25T15:00:00Z',
    args: ['--by', 'Kim Case'],
    env: { PATH: `${folder}${delimiter}${process.env.PATH ?? ''}` },
  });
  const { app, page, registerDir } = launched;
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = (async () => ({ canceled: false, filePaths })) as never;
    },
    [paper, program],
  );
  const attached = await page.evaluate(() => window.exportDocket.attachFiles({}));
  if (!attached.ok || attached.value.cancelled) throw new Error('nothing was attached');
  const files = attached.value.value;
  for (const command of [
    { do: 'open-license', agency: 'BIS', applicationNumber: 'Z123456' },
    { do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: '2019-11-21', files },
  ]) {
    const ran = await page.evaluate(
      (input) => window.exportDocket.run({ command: input as CommandInput }),
      command,
    );
    expect(ran.ok).toBe(true);
  }
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Licenses' }).click();
  await page.getByRole('row', { name: /Z123456/ }).click();
  await page.getByRole('button', { name: 'Open Letter of intent.pdf' }).click();
  await expect
    .poll(async () => readFile(`${opened}.copy`, 'utf8').catch(() => ''))
    .toBe('%PDF-1.7\nthe letter\n');
  const [copy = ''] = (await readFile(opened, 'utf8')).trim().split('\n');
  expect(copy.startsWith(registerDir)).toBe(false);
  expect(copy).toMatch(/\/Letter of intent\.pdf$/);
  // Nobody may write to it: what the viewer does changes nothing here.
  expect((await stat(copy)).mode & 0o222).toBe(0);

  await page.getByRole('button', { name: 'Open letter.pdf' }).click();
  await expect(page.getByRole('alert')).toContainText('by its name it is pdf, by its contents exe');
  const sha256 = createHash('sha256').update('%PDF-1.7\nthe letter\n').digest('hex');
  const kept = join(registerDir, 'files', sha256);
  await chmod(kept, 0o600);
  await writeFile(kept, '%PDF-1.7\nanother letter\n');
  await page.getByRole('button', { name: 'Open Letter of intent.pdf' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'Letter of intent.pdf no longer matches its fingerprint',
  );
  expect((await readFile(opened, 'utf8')).trim().split('\n')).toHaveLength(1);
  await launched.close();
  await expect
    .poll(() =>
      stat(dirname(dirname(copy))).then(
        () => true,
        () => false,
      ),
    )
    .toBe(false);

  const verified = await runProgram(['verify', '--register', registerDir]);
  expect(verified.code).toBe(3);
  expect(verified.out).toContain(`The file "Letter of intent.pdf" of Z123456 is altered (${sha256}).`);
  await rm(folder, { recursive: true });
});
