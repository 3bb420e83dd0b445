import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { realFileSystem as fs } from '../disk/file-system';
import { beginJournal } from '../journal/journal';
import { journalIn, openLaptop } from '../test-support/laptop';
import { runLaptop } from '../test-support/office-bench';
import { referenceOffice } from '../test-support/reference-office';
import { joinOffice, shareRegister } from './share-register';
import { prepareRegister, putInPlace } from './take-register';

const at = '2026-11-03T15:00:00.000Z';
const now = () => at;
const clock = { now, zone: () => 'UTC', isTest: true };
const ann = { by: 'Ann', via: 'window' } as const;
let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'export-docket-take-'));
});
afterEach(() => rmSync(root, { recursive: true }));

async function shared(name: string) {
  const office = referenceOffice();
  const own = openLaptop(path.join(root, name), clock);
  own.run({ do: 'open-license', agency: 'BIS', licenseNumber: 'D1' }, ann);
  expect(await shareRegister(fs, own, office.connect())).toMatchObject({ ok: true });
  own.close();
  return office;
}

test('the office’s register takes the place of the one here, which is kept beside it with everything', async () => {
  const office = await shared('ann');
  const place = path.join(root, 'bob');
  const own = openLaptop(place, clock);
  own.run({ do: 'add-counterparty', name: 'Only here' }, ann);
  own.close();
  const before = journalIn(place);
  const prepared = await prepareRegister(fs, place, office.connect());
  if (!prepared.ok) throw new Error(prepared.messageKey);
  expect(journalIn(place)).toBe(before);
  const put = putInPlace(fs, place, prepared.value, at);
  if (!put.ok) throw new Error(put.messageKey);
  expect(journalIn(put.value.keptAs)).toBe(before);
  expect(readdirSync(root).sort()).toEqual(['ann', 'bob', 'bob kept aside 2026-11-03T15-00-00Z']);
  const bob = runLaptop(place, now, office.connect);
  await bob.publisher.wake();
  expect(journalIn(place)).toBe(journalIn(path.join(root, 'ann')));
  await bob.close();
});

test('a server without a register leaves nothing beside the one here', async () => {
  const place = path.join(root, 'bob');
  openLaptop(place, clock).close();
  const prepared = await prepareRegister(fs, place, referenceOffice().connect());
  expect(prepared).toMatchObject({ ok: false, code: 'not-found' });
  expect(readdirSync(root)).toEqual(['bob']);
});

test('a computer that went off while it joined joins when it is asked again', async () => {
  const office = await shared('ann');
  const head = await office.connect().head();
  if (!head.ok) throw new Error(head.messageKey);
  const folder = path.join(root, 'bob');
  beginJournal({ fs, dir: folder }, head.value.header);
  expect(await joinOffice(fs, folder, office.connect())).toMatchObject({ ok: true });
  const bob = runLaptop(folder, now, office.connect);
  await bob.publisher.wake();
  expect(bob.store.register.licenses.size).toBe(1);
  await bob.close();
});
