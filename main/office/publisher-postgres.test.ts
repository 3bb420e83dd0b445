import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onPostgres } from '../../scripts/on-postgres.mjs';
import type { Cluster } from '../../scripts/postgres-cluster.mjs';
import { inWords } from '../../shared/base/message-text';
import type { Result } from '../../shared/base/result';
import { realFileSystem as fs } from '../disk/file-system';
import { realClock } from '../register/clock';
import type { RegisterStore } from '../register/register-store';
import { inNewYork } from '../test-support/in-new-york';
import { journalIn, openLaptop } from '../test-support/laptop';
import { officeScript, personScript } from './office-script';
import { connectOffice } from './pg-server';
import { type Publisher, startPublisher } from './publisher';
import { joinOffice, shareRegister } from './share-register';

const company = (name: string) => ({ do: 'add-counterparty', name });
const license = (licenseNumber: string) => ({ do: 'open-license', agency: 'BIS', licenseNumber });

function gotten<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(inWords(result));
  return result.value;
}

/** Done once the publisher says that it is so. */
function once(publisher: Publisher, is: ReturnType<Publisher['state']>['is']): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (publisher.state().is !== is) return;
      unlisten();
      resolve();
    };
    const unlisten = publisher.onState(look);
    look();
  });
}

onPostgres('publishers with a real PostgreSQL', (server) => {
  const root = mkdtempSync(path.join(tmpdir(), 'export-docket-publishers-'));
  const faults: unknown[] = [];
  let cluster: Cluster;
  const connectAs = (login: string) => () =>
    connectOffice({
      ...{ host: 'localhost', port: cluster.port, database: 'office', login },
      ...{ password: `secret of ${login}`, authority: cluster.authority },
    });
  const start = (login: string): { readonly store: RegisterStore; readonly publisher: Publisher } => {
    const folder = path.join(root, login);
    const store = openLaptop(folder, inNewYork(realClock));
    if (store.office === undefined) throw new Error(store.refusal?.messageKey);
    const publisher = startPublisher({
      ...{ office: store.office, registerId: store.registerId, place: { fs, folder } },
      ...{ connect: connectAs(login), now: realClock.now },
      // What is to happen again is asked for.
      after: () => () => undefined,
      report: (message, error) => void faults.push(message, error),
    });
    return { store, publisher };
  };
  beforeAll(async () => {
    cluster = server();
    cluster.sql('create database office');
    const people = ['ann', 'bob'].map((login) =>
      personScript({ login, person: login, may: 'write' }, `secret of ${login}`),
    );
    cluster.sql([officeScript, ...people].join('\n'), { database: 'office' });
  });
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  test('what one enters reaches the other by itself; after the server was away both are in step again', async () => {
    const own = openLaptop(path.join(root, 'ann'), inNewYork(realClock));
    gotten(own.run(license('D1'), { by: 'ann', via: 'window' }));
    const server = gotten(await connectAs('ann')());
    gotten(await shareRegister(fs, own, server));
    gotten(await joinOffice(fs, path.join(root, 'bob'), server));
    await server.close();
    own.close();

    const [ann, bob] = [start('ann'), start('bob')];
    for (const { publisher } of [ann, bob]) await once(publisher, 'in-step');
    expect(bob.store.register.licenses.size).toBe(1);
    const heard = new Promise<void>((resolve) => void bob.store.onEntries(() => resolve()));
    const entered = gotten(ann.store.run(company('A'), { by: 'ann', via: 'window' }));
    expect(await ann.publisher.settled(entered.officeCommand ?? '')).toEqual({ is: 'confirmed' });
    await heard;
    expect([...bob.store.register.counterparties.values()].map(({ name }) => name)).toEqual(['A']);

    cluster.stop('immediate');
    for (const { publisher } of [ann, bob]) await once(publisher, 'offline');
    gotten(ann.store.run(license('D2'), { by: 'ann', via: 'window' }));
    gotten(bob.store.run(license('D2'), { by: 'bob', via: 'window' }));
    gotten(bob.store.run(company('B'), { by: 'bob', via: 'window' }));
    cluster.start();
    await ann.publisher.wake();
    expect(ann.publisher.state()).toMatchObject({ is: 'in-step', waiting: 0 });
    await bob.publisher.wake();
    expect(bob.publisher.state()).toMatchObject({ is: 'refused', waiting: 0, refused: 1 });
    await ann.publisher.wake();
    expect(journalIn(ann.store.folder)).toBe(journalIn(bob.store.folder));
    expect(ann.store.head.seq).toBe(4);
    for (const { publisher, store } of [ann, bob]) {
      await publisher.stop();
      store.close();
    }
    expect(faults).toEqual([]);
  });
});
