import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../shared/base/dates';
import type { Moment } from '../../shared/base/moment';
import { createScene } from '../../shared/testing/scene';
import { realFileSystem } from '../disk/file-system';
import { failingDisk } from '../test-support/failing-disk';
import type { PrintJob } from './print-job';
import { createPrintOutput, type PrintEnd, type Printer, type PrintOutputOptions } from './print-output';

const moment: Moment = {
  at: '2019-11-25T14:14:00.000Z',
  today: day('2019-11-25'),
  localToday: day('2019-11-25'),
  zone: 'America/New_York',
  isTestClock: false,
  doubtSince: null,
};

let dir: string;
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'paper-'));
});
afterEach(() => {
  fs.rmSync(dir, { recursive: true, force: true });
});

/** A desk over a register of one license, with a printer that only remembers. */
function desk({
  number = 'Z104977',
  ...given
}: Partial<PrintOutputOptions> & { readonly number?: string } = {}) {
  const scene = createScene();
  const licenseId = scene.perform({ do: 'open-license', applicationNumber: number });
  const jobs: PrintJob[] = [];
  const asked: string[] = [];
  const printer: Printer = {
    toPdf: async (job) => {
      jobs.push(job);
      return Buffer.from(`PDF of ${job.title}`);
    },
    list: async () => [
      { name: 'desk', label: 'Desk', isDefault: true, state: 'ready' },
      { name: 'old', label: 'Old one', isDefault: false, state: 'stopped' },
    ],
    print: async (job) => {
      jobs.push(job);
      return { how: 'sent' };
    },
  };
  const paper = createPrintOutput({
    store: {
      register: scene.register,
      head: { seq: 1, hash: 'ab'.repeat(32) },
      text: '',
      moment: () => moment,
    },
    settings: { current: { preferences: { person: 'Pat Example', paper: 'a4' } } },
    dialogs: {
      askPdfPath: async (name) => {
        asked.push(name);
        return path.join(dir, name);
      },
    },
    printer,
    fontsFor: () => '',
    fs: realFileSystem,
    ...given,
  });
  return { paper, sheet: { kind: 'license-summary', licenseId } as const, jobs, asked };
}

describe('saving as PDF', () => {
  test('writes what the printer made where the person says, on the chosen paper', async () => {
    const { paper, sheet, jobs } = desk();
    const file = path.join(dir, 'License summary Z104977 2019-11-25.pdf');
    expect(await paper.savePdf(sheet)).toEqual({ ok: true, value: { cancelled: false, value: file } });
    expect(fs.readFileSync(file, 'utf8')).toBe('PDF of License summary Z104977');
    expect(jobs.map((job) => job.paper)).toEqual(['a4']);
  });

  test('a dialog that was closed is no error and makes no PDF', async () => {
    const { paper, sheet, jobs } = desk({ dialogs: { askPdfPath: async () => null } });
    expect(await paper.savePdf(sheet)).toEqual({ ok: true, value: { cancelled: true } });
    expect(jobs).toEqual([]);
  });

  test('offers a name that every file system takes', async () => {
    const { paper, sheet, asked } = desk({ number: '../北方 A/B:*?"<>|' });
    await paper.savePdf(sheet);
    expect(asked).toEqual(['License summary ..-北方 A-B- 2019-11-25.pdf']);
  });

  test('a disk that fails part-way leaves the older file and says so', async () => {
    const disk = failingDisk(realFileSystem);
    const { paper, sheet, asked } = desk({ fs: disk });
    await paper.savePdf(sheet);
    const file = path.join(dir, asked[0] ?? '');
    fs.writeFileSync(file, 'older');
    disk.fail('partial-then-ENOSPC', 1, true);
    const answer = await paper.savePdf(sheet);
    expect(answer).toMatchObject({
      ok: false,
      code: 'disk',
      messageKey: 'pdf-not-saved',
      params: { detail: 'ENOSPC' },
    });
    expect(fs.readFileSync(file, 'utf8')).toBe('older');
  });

  test('a printer that fails is told in words and writes nothing', async () => {
    const printer: Printer = {
      toPdf: () => Promise.reject(new Error('no page')),
      list: async () => [],
      print: async () => ({ how: 'sent' }),
    };
    const { paper, sheet } = desk({ printer });
    expect(await paper.savePdf(sheet)).toMatchObject({ ok: false, messageKey: 'pdf-failed' });
    expect(fs.readdirSync(dir)).toEqual([]);
  });

  test('a record that is not there is refused before any dialog', async () => {
    const { paper, asked } = desk();
    const answer = await paper.savePdf({ kind: 'license-summary', licenseId: 'nobody' });
    expect(answer).toMatchObject({ ok: false, code: 'not-found' });
    expect(asked).toEqual([]);
  });
});

test('the command line writes to its path without asking', async () => {
  const { paper, sheet, asked } = desk();
  const file = path.join(dir, 'out.pdf');
  expect(await paper.writePdf(sheet, file)).toEqual({ ok: true, value: file });
  expect(fs.existsSync(file)).toBe(true);
  expect(asked).toEqual([]);
});

describe('printing', () => {
  const ends: readonly (readonly [PrintEnd, object])[] = [
    [{ how: 'sent' }, { ok: true, value: { cancelled: false, value: 'sent' } }],
    [{ how: 'cancelled' }, { ok: true, value: { cancelled: true } }],
    [
      { how: 'failed', detail: 'Print job failed' },
      { ok: false, messageKey: 'printer-failed', params: { detail: 'Print job failed' } },
    ],
  ];
  test.each(ends)('%o', async (end, answer) => {
    const printer: Printer = {
      toPdf: () => Promise.reject(new Error('not asked')),
      list: async () => [],
      print: async () => end,
    };
    const { paper, sheet } = desk({ printer });
    expect(await paper.print(sheet, null)).toMatchObject(answer);
  });

  test('a print view that fails is told in words', async () => {
    const printer: Printer = {
      toPdf: () => Promise.reject(new Error('not asked')),
      list: async () => [],
      print: () => Promise.reject(new Error('no view')),
    };
    const { paper, sheet } = desk({ printer });
    expect(await paper.print(sheet, null)).toMatchObject({ ok: false, messageKey: 'printer-failed' });
  });

  test('a printer that is gone or stands is told before anything is drawn for it', async () => {
    const { paper, sheet, jobs } = desk();
    expect(await paper.print(sheet, { printer: 'attic', copies: 1 })).toMatchObject({
      ok: false,
      code: 'not-found',
      messageKey: 'printer-missing',
      params: { printer: 'attic' },
    });
    expect(await paper.print(sheet, { printer: 'old', copies: 1 })).toMatchObject({
      ok: false,
      messageKey: 'printer-stopped',
      params: { printer: 'Old one' },
    });
    expect(jobs).toEqual([]);
    expect(await paper.print(sheet, { printer: 'desk', copies: 2 })).toMatchObject({ ok: true });
  });

  test('the sheet carries journal head, law edition, data date and the number of every page', async () => {
    const { paper, sheet, jobs } = desk();
    await paper.print(sheet, null);
    const html = jobs[0]?.html({ pages: 2, headings: [] }) ?? '';
    expect(html).toContain('journal head abab abab · entry 1');
    expect(html).toMatch(/law edition \d{4}-\d{2}-\d{2} · data as of Mon Nov 25, 2019, 9:14 AM EST/);
    expect(html).toContain('page 2 of 2');
  });
});
