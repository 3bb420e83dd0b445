import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { day } from '../../shared/base/dates';
import { leftOut } from '../../shared/register/redact-privileged';
import { attachmentPath } from '../attachments/attachments';
import { realFileSystem } from '../disk/file-system';
import { handoverData } from '../exchange/handover-data';
import { type BackupTestBench, backupTestBench } from '../test-support/backup-test-bench';
import { type DiskFault, failingDisk } from '../test-support/failing-disk';
import { type HandoverOrder, makeHandover } from './handover';

let bench: BackupTestBench;
let into: string;
const asked: string[] = [];
beforeEach(() => {
  bench = backupTestBench();
  into = path.join(bench.base, 'out');
  fs.mkdirSync(into);
  asked.length = 0;
});
afterEach(() => bench.remove());

function order(more: Partial<HandoverOrder> = {}): HandoverOrder {
  return {
    fs: realFileSystem,
    store: bench.store,
    into,
    at: bench.at,
    today: day('2026-11-25'),
    program: '1.2.3',
    includePrivileged: false,
    pdf: async (what) => {
      asked.push(JSON.stringify(what));
      return Buffer.from(`%PDF of ${JSON.stringify(what)}`);
    },
    ...more,
  };
}

async function handedOver(more: Partial<HandoverOrder> = {}): Promise<string> {
  const made = await makeHandover(order(more));
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.value.folder;
}

function verify(folder: string): { readonly code: number | null; readonly out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'verify.mjs')], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout + stderr };
}

function read(folder: string, name: string): string {
  return fs.readFileSync(path.join(folder, name), 'utf8');
}

function rows(folder: string, name: string): readonly Readonly<Record<string, string>>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(
    read(folder, `csv/${name}`).replace(/^\uFEFF/, ''),
    {
      header: true,
      skipEmptyLines: true,
    },
  );
  expect(errors).toEqual([]);
  return data;
}

const secret = 'counsel thinks, "quietly", that we are late';

function fillRegister(): void {
  bench.addLetterWithFile('a scanned letter');
  bench.run({
    do: 'change-license',
    license: 'Z123456',
    owner: '=cmd|calc',
    items: [
      {
        line: '1',
        eccn: '3A001',
        description: 'a, "quoted"\nline',
        total: { minor: 123456, currency: 'USD' },
      },
    ],
    notes: [
      { kind: 'privileged', text: secret },
      { kind: 'file', text: 'plain words' },
    ],
  });
  bench.run({ do: 'change-license', license: 'Z123456', notes: [] });
}

describe('a handover', () => {
  test('holds the register for any reader, and its own verifier finds it whole', async () => {
    fillRegister();
    const folder = await handedOver({ includePrivileged: true });
    expect(path.basename(folder)).toBe('Export Docket handover 2026-11-25');
    const names = (fs.readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
      fs.statSync(path.join(folder, name)).isFile(),
    );
    expect(names.map((name) => name.replace(/[0-9a-f]{64}/, 'SHA')).sort()).toEqual([
      'README.txt',
      'SHA256SUMS',
      'csv/counterparties.csv',
      'csv/deadlines.csv',
      'csv/files.csv',
      'csv/history.csv',
      'csv/ledger-acts.csv',
      'csv/letters.csv',
      'csv/license-conditions.csv',
      'csv/license-items.csv',
      'csv/license-parties.csv',
      'csv/license-riders.csv',
      'csv/licenses.csv',
      'csv/replies.csv',
      'csv/shipment-lines.csv',
      'csv/shipments.csv',
      'csv/steps.csv',
      'data-schema.json',
      'data.json',
      'docket.pdf',
      'files/SHA',
      'journal.txt',
      'law.pdf',
      'summaries/Z123456.pdf',
      'verify.mjs',
    ]);
    expect(read(folder, 'journal.txt')).toBe(bench.store.text);
    const { code, out } = verify(folder);
    expect(out).toContain('5 journal entries');
    expect(out).toContain('Everything is as it was written.');
    expect(code).toBe(0);
    expect(asked).toHaveLength(3);
  });

  test('the tables read back, and no cell starts a formula', async () => {
    fillRegister();
    const folder = await handedOver();
    expect(rows(folder, 'counterparties.csv')).toMatchObject([
      { Name: 'Example Trading Ltd.', Country: 'CN' },
    ]);
    expect(rows(folder, 'licenses.csv')).toMatchObject([{ 'Owner here': "'=cmd|calc", Agency: 'BIS' }]);
    expect(rows(folder, 'license-items.csv')).toMatchObject([
      { 'License record': 'Z123456', Description: 'a, "quoted"\nline', Total: '1234.56 USD' },
    ]);
    expect(rows(folder, 'letters.csv')).toMatchObject([
      { 'Date printed on it': '2026-11-20', Files: 'letter.txt' },
    ]);
    expect(rows(folder, 'history.csv').map((row) => row.Entry)).toEqual(['1', '2', '3', '4', '5']);
  });

  test('the tables name records, dates and files as people do, and say how each date stands', async () => {
    const sha256 = bench.addLetterWithFile('a scanned letter');
    bench.run({
      do: 'change-license',
      license: 'Z123456',
      expiresOn: '2026-11-21',
      parties: [{ role: 'end-user', counterparty: 'Example Trading Ltd.' }],
    });
    bench.run({ do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: '2026-11-03' });
    bench.run({
      do: 'log-step',
      license: 'Z123456',
      kind: 'reply-sent',
      happenedOn: '2026-11-24',
      channel: 'courier',
    });
    bench.run({
      do: 'log-letter',
      license: 'Z123456',
      kind: 'intent-to-deny',
      datedOn: '2026-11-20',
      reference: 'ITD-2',
    });
    bench.run({ do: 'open-response', letter: 'ITD-2' });
    const folder = await handedOver();
    const deadlines = rows(folder, 'deadlines.csv');
    expect(deadlines.find((row) => row['Rule id'] === 'plan-send')).toMatchObject({
      Rule: 'Send the reply (internal)',
    });
    for (const row of deadlines)
      for (const [heading, cell] of Object.entries(row))
        if (!/^Id$|\bids?$/.test(heading))
          expect(`${heading}: ${cell}`).not.toMatch(/[{}]|[0-9a-f]{8}-[0-9a-f]{4}-/);
    const reply = deadlines.find(({ Title }) => Title === 'Reply to intent to deny');
    expect(reply).toMatchObject({
      'License record': 'Z123456',
      Rule: 'Reply to intent to deny',
      'Rule id': 'itd-reply',
      Source: 'Intent to deny of Tue Nov 3, 2026 (Z123456)',
      Sent: '2026-11-24',
      State: 'Sent Tue Nov 24, 2026, 1 day late, receipt unconfirmed',
      'Still open': 'yes',
      'Days late': '1',
      'In doubt': 'no',
      'Extended in writing': 'no',
    });
    expect(deadlines.every(({ Title = '' }) => Title !== '')).toBe(true);
    expect(rows(folder, 'steps.csv')).toMatchObject([
      {
        Kind: 'Reply sent',
        'Moves the deadline': 'Reply to intent to deny (Z123456)',
        'Ids of deadlines it moves': reply?.Id,
      },
    ]);
    expect(rows(folder, 'license-parties.csv')).toMatchObject([
      { Role: 'End user', Counterparty: 'Example Trading Ltd.' },
    ]);
    expect(rows(folder, 'files.csv')).toMatchObject([
      { Name: 'letter.txt', 'In this folder as': `files/${sha256}`, 'SHA-256': sha256 },
    ]);
    expect(rows(folder, 'files.csv')[0]?.['Attached to']).toContain('Z123456');
  });

  test('a record whose conditions bind somebody has a sheet of them', async () => {
    bench.addCompany('Second');
    bench.run({
      do: 'open-license',
      applicationNumber: 'Z654321',
      parties: [{ role: 'end-user', name: 'Bound Ltd' }],
      conditions: [{ number: '1', text: 'Report.', partyBound: 'Bound Ltd' }],
    });
    const folder = await handedOver();
    expect(fs.readdirSync(path.join(folder, 'conditions'))).toEqual(['Z654321.pdf']);
    expect(read(folder, 'README.txt')).toContain('conditions/');
  });

  test('the data fits its schema, as a reader of JSON schemas and as we see it', async () => {
    fillRegister();
    bench.run({ do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: '2026-11-06' });
    const folder = await handedOver();
    const data: unknown = JSON.parse(read(folder, 'data.json'));
    const keeping = { keepThrough: null, isHeld: false, heldBecause: [], citation: null };
    expect(handoverData.parse(data)).toMatchObject({ licenses: [{ owner: '=cmd|calc', keeping }] });
    expect(handoverData.parse(data).deadlines.length).toBeGreaterThan(2);
    const schema = z.fromJSONSchema(JSON.parse(read(folder, 'data-schema.json')));
    expect(schema.safeParse(data).success).toBe(true);
    expect(schema.safeParse({ ...(data as object), licenses: 'none' }).success).toBe(false);
  });

  test('privileged notes stay out of every file, and the chain can still be followed', async () => {
    fillRegister();
    const folder = await handedOver();
    const telling = (fs.readdirSync(folder, { recursive: true }) as string[])
      .filter((name) => fs.statSync(path.join(folder, name)).isFile())
      .filter((name) => read(folder, name).includes('quietly'));
    expect(telling).toEqual([]);
    const journal = read(folder, 'journal-without-privileged.txt');
    expect(journal).toContain(leftOut);
    expect(journal).toContain('plain words');
    expect(JSON.parse(read(folder, 'withheld.json'))).toEqual([4, 5]);
    expect(fs.existsSync(path.join(folder, 'journal.txt'))).toBe(false);
    const { code, out } = verify(folder);
    expect(out).toContain('5 journal entries, 2 of them without a privileged note');
    expect(code).toBe(0);
    const asWell = await handedOver({ includePrivileged: true });
    expect(path.basename(asWell)).toBe('Export Docket handover 2026-11-25 (2)');
    expect(read(asWell, 'journal.txt')).toContain('quietly');
    expect(read(asWell, 'README.txt')).toContain('INCLUDED');
  });

  test('an attachment that is gone is named', async () => {
    const sha256 = bench.addLetterWithFile('a scanned letter');
    fs.rmSync(attachmentPath(bench.registerFolder, sha256));
    const made = await makeHandover(order());
    expect(made).toMatchObject({ ok: true, value: { warnings: [{ messageKey: 'handover-lacks-files' }] } });
    const folder = made.ok ? made.value.folder : '';
    expect(read(folder, 'README.txt')).toContain(sha256);
    expect(verify(folder)).toMatchObject({ code: 1 });
  });

  test('license records of one name get files of their own', async () => {
    for (const orderNumber of ['PO/1', 'po:1', 'PO 1']) bench.run({ do: 'open-license', orderNumber });
    const folder = await handedOver();
    expect(fs.readdirSync(path.join(folder, 'summaries')).sort()).toEqual([
      'PO 1.pdf',
      'PO-1.pdf',
      'Z123456.pdf',
      'po-1 (2).pdf',
    ]);
  });
});

describe('the verifier finds', () => {
  test.each([
    ['a changed table', 'csv/licenses.csv', 'x', 'csv/licenses.csv is not as it was written'],
    ['a changed journal', 'journal.txt', 'x', 'journal line 0 is not as it was written'],
    ['a changed attachment', 'files/', 'x', 'was altered'],
    ['a file too many', 'csv/more.csv', 'x', 'csv/more.csv is not in SHA256SUMS'],
  ])('%s', async (_name, file, text, fault) => {
    const sha256 = bench.addLetterWithFile('a scanned letter');
    const folder = await handedOver();
    const target = path.join(folder, file.endsWith('/') ? `${file}${sha256}` : file);
    const before = fs.existsSync(target) ? fs.readFileSync(target, 'utf8') : '';
    fs.writeFileSync(target, text + before);
    const { code, out } = verify(folder);
    expect(out).toContain(fault);
    expect(code).toBe(1);
  });

  test('a missing file, and every change of a line in the journal of a register folder', async () => {
    bench.addCompany('Second');
    const folder = await handedOver();
    fs.rmSync(path.join(folder, 'docket.pdf'));
    expect(verify(folder).out).toContain('docket.pdf is missing');
    const script = path.join(folder, 'verify.mjs');
    const whole = execFileSync(process.execPath, [script, bench.registerFolder], { encoding: 'utf8' });
    expect(whole).toContain(`3 journal entries, ending with ${bench.store.head.hash}`);
    const copy = path.join(bench.base, 'copy');
    fs.mkdirSync(copy);
    fs.writeFileSync(path.join(copy, 'journal.txt'), bench.store.text.replace('Second', 'Secund'));
    const { status, stdout } = spawnSync(process.execPath, [script, copy], { encoding: 'utf8' });
    expect(stdout).toContain('journal line 3 is not as it was written');
    expect(status).toBe(1);
  });
});

test('with privileged notes it is for its owner alone under any umask, without them it follows the umask', async () => {
  fillRegister();
  const before = process.umask(0o000);
  const modes = (folder: string) =>
    new Set(
      ['', ...(fs.readdirSync(folder, { recursive: true }) as string[])]
        .filter((name) => !name.startsWith('files/'))
        .map((name) => fs.statSync(path.join(folder, name)).mode & 0o777),
    );
  try {
    expect(modes(await handedOver({ includePrivileged: true }))).toEqual(new Set([0o700, 0o600]));
    const open = await handedOver();
    expect(fs.statSync(path.join(open, 'README.txt')).mode & 0o777).toBe(0o666);
  } finally {
    process.umask(before);
  }
});

test('after an import nothing is called missing, neither in its README nor by its verifier', async () => {
  bench.addLetterWithFile('a scanned letter');
  const rows = [{ do: 'add-counterparty', name: 'Imported Ltd.', country: 'CN' }];
  bench.run({
    do: 'import-batch',
    file: 'list.csv',
    sha256: 'e'.repeat(64),
    table: 'counterparties',
    rows,
  });
  const made = await makeHandover(order());
  if (!made.ok) throw new Error(JSON.stringify(made));
  const { folder, warnings } = made.value;
  expect(warnings).toEqual([]);
  expect(read(folder, 'README.txt')).not.toContain('Missing');
  expect(verify(folder)).toMatchObject({ code: 0, out: expect.stringContaining('1 attachments') });
});

describe('a failure leaves nothing behind', () => {
  test('of the printer', async () => {
    const made = await makeHandover(order({ pdf: () => Promise.reject(new Error('no printer')) }));
    expect(made).toMatchObject({
      ok: false,
      messageKey: 'handover-failed',
      params: { detail: 'no printer' },
    });
    expect(fs.readdirSync(into)).toEqual([]);
  });

  // Each at other calls, with FULL=1 at more of them.
  test.each<[DiskFault, number]>([
    ['ENOSPC', 0],
    ['EIO', 45],
    ['partial-then-ENOSPC', 90],
  ])('%s at the n-th call', async (fault, from) => {
    bench.addLetterWithFile('a scanned letter');
    const isFull = process.env.FULL === '1';
    for (let at = isFull ? 0 : from, wasReached = true; wasReached; at += isFull ? 23 : 134) {
      const disk = failingDisk(realFileSystem);
      disk.fail(fault, at, false);
      const made = await makeHandover(order({ fs: disk }));
      wasReached = disk.wasReached();
      const names = fs.readdirSync(into);
      // A file that could not be read is left out and told; the rest is handed over.
      if (made.ok) expect(verify(made.value.folder).code).toBe(made.value.warnings.length);
      else if (names.length > 0)
        expect(fs.existsSync(path.join(into, names[0] ?? '', 'SHA256SUMS'))).toBe(true);
      for (const name of names) fs.rmSync(path.join(into, name), { recursive: true });
    }
  });
});
