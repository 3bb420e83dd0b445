import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OfficeState } from '../../shared/calls/office-state';
import { attachBytes } from '../attachments/attachments';
import { realFileSystem as fs } from '../disk/file-system';
import { journalIn, laptopFolder, sharedBeginning, sharedRegister } from '../test-support/laptop';
import { type RunningLaptop, runLaptop } from '../test-support/office-bench';
import { type ReferenceOffice, referenceOffice } from '../test-support/reference-office';
import { missingFiles } from './office-files';
import { putBack } from './share-register';

const company = (name: string) => ({ do: 'add-counterparty', name });
const license = (licenseNumber: string) => ({ do: 'open-license', agency: 'BIS', licenseNumber });

describe('the publisher', () => {
  let root: string;
  let now: string;
  let server: ReferenceOffice;
  const running: RunningLaptop[] = [];
  const start = (name: string): RunningLaptop => {
    const laptop = runLaptop(path.join(root, name), () => now, server.connect);
    running.push(laptop);
    return laptop;
  };
  /** The person's act by which the office gets back what it lacks. */
  const putBackFrom = ({ store, publisher }: RunningLaptop) => {
    const { office } = store;
    if (office === undefined) throw new Error('not shared');
    return publisher.whileIdle((at) => putBack(fs, store, office, at));
  };
  const by = (name: string) => ({ by: name, via: 'window' }) as const;
  const at = (time: string) => {
    now = time;
    server.now = time;
  };

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'export-docket-office-'));
    now = '2026-11-03T15:00:00.000Z';
    server = referenceOffice(sharedRegister, sharedBeginning, now);
    for (const name of ['ann', 'bob']) laptopFolder(path.join(root, name));
  });
  afterEach(async () => {
    for (const laptop of running.splice(0)) await laptop.close();
    rmSync(root, { recursive: true });
  });

  test('what one enters, the other has, with the same bytes; both are in step', async () => {
    const ann = start('ann');
    const bob = start('bob');
    await ann.publisher.wake();
    const ran = ann.store.run(company('A'), by('Ann'));
    expect(ann.publisher.state()).toMatchObject({ is: 'waiting', waiting: 1 });
    const command = ran.ok ? (ran.value.officeCommand ?? '') : '';
    expect(await ann.publisher.settled(command)).toEqual({ is: 'confirmed' });
    await bob.publisher.wake();
    expect([...bob.store.register.counterparties.values()].map(({ name }) => name)).toEqual(['A']);
    expect(journalIn(bob.store.folder)).toBe(journalIn(ann.store.folder));
    for (const { publisher } of [ann, bob]) expect(publisher.state().is).toBe('in-step');
  });

  test('nobody is in step before everything is read', async () => {
    const ann = start('ann');
    ann.store.run(company('A'), by('Ann'));
    await ann.publisher.wake();
    const bob = start('bob');
    const during: OfficeState['is'][] = [];
    bob.store.onEntries(() => during.push(bob.publisher.state().is));
    await bob.publisher.wake();
    expect(during).toEqual(['offline']);
    expect(bob.publisher.state().is).toBe('in-step');
  });

  test('two hundred entries of a day without the office, among 120 of somebody else: twenty are refused, none is lost', async () => {
    const ann = start('ann');
    const bob = start('bob');
    await ann.publisher.wake();
    server.stop();
    await ann.publisher.wake();
    for (let n = 0; n < 200; n += 1) {
      const ran = ann.store.run(n % 10 === 0 ? license(`D${n}`) : company(`Ann’s ${n}`), by('Ann'));
      expect(ran.ok).toBe(true);
    }
    expect(ann.publisher.state()).toMatchObject({ is: 'offline', waiting: 200, since: now });
    server.start();
    for (let n = 0; n < 120; n += 1)
      bob.store.run(n % 6 === 0 ? license(`D${(n / 6) * 10}`) : company(`Bob’s ${n}`), by('Bob'));
    await bob.publisher.wake();
    expect(bob.office.waiting).toBe(0);
    at('2026-11-04T15:00:00.000Z');
    await ann.publisher.wake();
    await bob.publisher.wake();
    expect(ann.publisher.state()).toMatchObject({ is: 'refused', waiting: 0, refused: 20 });
    expect(new Set(ann.office.refused.map(({ refusal }) => refusal.messageKey))).toEqual(
      new Set(['number-taken']),
    );
    expect(ann.store.head.seq).toBe(300);
    expect(journalIn(bob.store.folder)).toBe(journalIn(ann.store.folder));
    expect(ann.store.text).toBe(journalIn(ann.store.folder));
    const [, later] = [server.lines[119], server.lines[120]].map((line) => JSON.parse(line?.json ?? ''));
    expect(later).toMatchObject({ at: now, enteredAt: '2026-11-03T15:00:00.000Z', by: 'Ann' });
  });

  test('an answer that is lost doubles nothing', async () => {
    const ann = start('ann');
    await ann.publisher.wake();
    server.loseNextAnswer();
    ann.store.run(license('D1'), by('Ann'));
    await ann.publisher.wake();
    await ann.publisher.wake();
    expect(ann.publisher.state()).toMatchObject({ is: 'in-step', refused: 0 });
    expect(server.lines).toHaveLength(1);
  });

  test('a clock that is off is told, and nothing is sent until it is right', async () => {
    const ann = start('ann');
    await ann.publisher.wake();
    server.now = '2026-11-03T15:11:00.000Z';
    ann.store.run(company('A'), by('Ann'));
    await ann.publisher.wake();
    expect(ann.publisher.state()).toMatchObject({
      is: 'cannot',
      waiting: 1,
      why: { messageKey: 'office-clock' },
    });
    at('2026-11-03T15:11:00.000Z');
    await ann.publisher.wake();
    expect(ann.publisher.state().is).toBe('in-step');
  });

  test('an office restored from an older backup is told as behind, and gets back from here what it lacks', async () => {
    const ann = start('ann');
    for (const name of ['A', 'B', 'C']) ann.store.run(company(name), by('Ann'));
    await ann.publisher.wake();
    server.restoreTo(1);
    await ann.publisher.wake();
    ann.store.run(company('D'), by('Ann'));
    expect(ann.publisher.state()).toMatchObject({
      is: 'behind',
      waiting: 1,
      why: { messageKey: 'office-behind' },
    });
    expect(await putBackFrom(ann)).toMatchObject({ ok: true });
    expect(ann.publisher.state().is).toBe('in-step');
    expect(server.lines.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(await putBackFrom(ann)).toMatchObject({ ok: false, messageKey: 'office-not-behind' });
  });

  test('an office that went on from an older backup is told as forked, and neither side is changed', async () => {
    const ann = start('ann');
    for (const name of ['A', 'B']) ann.store.run(company(name), by('Ann'));
    await ann.publisher.wake();
    server.restoreTo(0);
    const bob = start('bob');
    bob.store.run(company('Bob’s'), by('Bob'));
    await bob.publisher.wake();
    const before = journalIn(ann.store.folder);
    for (let more = 0; more < 3; more += 1) {
      ann.store.run(company(`Later ${more}`), by('Ann'));
      await ann.publisher.wake();
      expect(ann.publisher.state()).toMatchObject({ is: 'forked', waiting: more + 1 });
      bob.store.run(company(`Bob’s ${more}`), by('Bob'));
      await bob.publisher.wake();
    }
    expect(journalIn(ann.store.folder)).toBe(before);
    expect(server.lines.every(({ json }) => json.includes('"by":"Bob"'))).toBe(true);
  });

  test('an office with another register is told as forked', async () => {
    const ann = start('ann');
    ann.store.run(company('A'), by('Ann'));
    await ann.publisher.wake();
    server = referenceOffice('another', sharedBeginning, now);
    const other = start('bob');
    await other.publisher.wake();
    expect(other.publisher.state().is).toBe('forked');
  });

  test('files go before the entry that names them, and come when they are wanted', async () => {
    const ann = start('ann');
    const bob = start('bob');
    const bytes = new Uint8Array(2_500_000).map((_byte, at) => at % 251);
    const attached = attachBytes(fs, ann.store.folder, 'letter.pdf', bytes);
    if (!attached.ok) throw new Error(attached.detail);
    const files = [attached.attachment];
    ann.store.run(license('D1'), by('Ann'));
    const letter = { do: 'log-letter', license: 'D1', kind: 'intent-to-deny', datedOn: '2026-11-02', files };
    expect(ann.store.run(letter, by('Ann'))).toMatchObject({ ok: true });
    await ann.publisher.wake();
    await bob.publisher.wake();
    const place = { fs, folder: bob.store.folder };
    expect(missingFiles(place, bob.store.text)).toEqual(files);
    expect(await bob.publisher.fetch(attached.attachment)).toMatchObject({ ok: true });
    expect(missingFiles(place, bob.store.text)).toEqual([]);
    const kept = readFileSync(path.join(place.folder, 'files', attached.attachment.sha256));
    expect(kept.equals(Buffer.from(bytes))).toBe(true);
  });

  test('states are told once each, and stopping ends everything', async () => {
    const ann = start('ann');
    const told: OfficeState['is'][] = [];
    ann.publisher.onState(({ is }) => told.push(is));
    await ann.publisher.wake();
    server.stop();
    await ann.publisher.wake();
    ann.store.run(company('A'), by('Ann'));
    server.start();
    await ann.publisher.wake();
    expect(told).toEqual(['in-step', 'offline', 'offline', 'in-step']);
    await ann.publisher.stop();
    ann.store.run(company('B'), by('Ann'));
    expect(server.lines).toHaveLength(1);
  });
});
