import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refuse } from '../../shared/base/result';
import { attachBytes } from '../attachments/attachments';
import { realFileSystem as fs } from '../disk/file-system';
import { headerJson } from '../journal/chain';
import { journalIn, openLaptop, sharedRegister } from '../test-support/laptop';
import { runLaptop } from '../test-support/office-bench';
import { referenceOffice } from '../test-support/reference-office';
import { missingFiles } from './office-files';
import type { OfficeServer } from './office-server';
import { joinOffice, leaveOffice, shareRegister } from './share-register';

const at = '2026-11-03T15:00:00.000Z';
const now = () => at;
const clock = { now, zone: () => 'UTC', isTest: true };
const ann = { by: 'Ann', via: 'cli' } as const;
let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'export-docket-share-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('a register is put on the server with its files, another computer takes part, and both go on', async () => {
  const own = openLaptop(path.join(root, 'ann'), clock);
  const attached = attachBytes(fs, own.folder, 'letter.pdf', new Uint8Array([1, 2, 3]));
  const files = attached.ok ? [attached.attachment] : [];
  own.run({ do: 'open-license', agency: 'BIS', licenseNumber: 'D1' }, ann);
  own.run({ do: 'log-letter', license: 'D1', kind: 'intent-to-deny', datedOn: '2026-11-02', files }, ann);
  const before = journalIn(own.folder);
  const office = referenceOffice();
  expect(await shareRegister(fs, own, office.connect())).toMatchObject({ ok: true });
  expect(journalIn(own.folder)).toBe(before);
  expect(await shareRegister(fs, own, office.connect())).toMatchObject({
    ok: false,
    messageKey: 'office-shared',
  });
  expect(own.run({ do: 'add-counterparty', name: 'A' }, ann)).toMatchObject({ ok: true });
  expect(leaveOffice(fs, own)).toMatchObject({ ok: false, messageKey: 'office-unsettled' });
  own.close();

  const folder = path.join(root, 'bob');
  expect(await joinOffice(fs, folder, office.connect())).toMatchObject({ ok: true });
  expect(await joinOffice(fs, folder, office.connect())).toMatchObject({
    ok: false,
    messageKey: 'office-shared',
  });
  const laptops = ['ann', 'bob'].map((name) => runLaptop(path.join(root, name), now, office.connect));
  for (const { publisher } of laptops) await publisher.wake();
  expect(journalIn(folder)).toBe(journalIn(own.folder));
  expect(journalIn(folder).startsWith(before)).toBe(true);
  const [, bob] = laptops;
  for (const file of files) expect(await bob?.publisher.fetch(file)).toMatchObject({ ok: true });
  expect(missingFiles({ fs, folder }, bob?.store.text ?? '')).toEqual([]);

  expect(bob && leaveOffice(fs, bob.store)).toMatchObject({ ok: true });
  const alone = bob?.store.run({ do: 'add-counterparty', name: 'Alone' }, ann);
  expect(alone).toEqual({ ok: true, value: { seq: 4, id: expect.any(String), warnings: [] } });
  expect(bob?.store.head.seq).toBe(4);
  expect(bob && leaveOffice(fs, bob.store)).toMatchObject({ ok: false, messageKey: 'office-not-shared' });
  for (const laptop of laptops) await laptop.close();
});

test('sharing that was interrupted before the last line goes on when it is asked for again', async () => {
  const own = openLaptop(path.join(root, 'ann'), clock);
  own.run({ do: 'open-license', agency: 'BIS', licenseNumber: 'D1' }, ann);
  const office = referenceOffice();
  const breaking: OfficeServer = {
    ...office.connect(),
    putLines: async () => refuse('unreachable', 'office-lost', { host: 'here', detail: 'broken off' }),
  };
  expect(await shareRegister(fs, own, breaking)).toMatchObject({ ok: false, messageKey: 'office-lost' });
  expect(office.lines).toEqual([]);
  expect(own.run({ do: 'add-counterparty', name: 'A' }, ann)).toMatchObject({
    ok: true,
    value: { officeCommand: expect.any(String) },
  });
  expect(await shareRegister(fs, own, office.connect())).toMatchObject({ ok: true });
  expect(office.head).toEqual(own.head);
  expect(await shareRegister(fs, own, office.connect())).toMatchObject({ messageKey: 'office-shared' });
  own.close();
});

test('a folder with a register is not taken, and an office without one is said', async () => {
  const own = openLaptop(path.join(root, 'ann'), clock);
  own.close();
  const office = referenceOffice();
  expect(await joinOffice(fs, path.join(root, 'new'), office.connect())).toMatchObject({
    ok: false,
    code: 'not-found',
  });
  await office.connect().create(headerJson(sharedRegister, at), { seq: 0, hash: '' });
  expect(await joinOffice(fs, own.folder, office.connect())).toMatchObject({
    ok: false,
    messageKey: 'office-folder-taken',
  });
});
