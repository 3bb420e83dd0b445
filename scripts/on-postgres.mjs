import { afterAll, beforeAll, describe, test } from 'vitest';
import { noPostgres, startPostgres } from './postgres-cluster.mjs';

/** @typedef {import('./postgres-cluster.mjs').Cluster} Cluster */

/**
 * Tests on a real PostgreSQL that is started before the first of them and removed after the last; `server` answers it once a test or a
 * hook runs. Where none can be had, one test says why.
 * @param {string} name
 * @param {(server: () => Cluster) => void} tests
 */
export function onPostgres(name, tests) {
  const why = noPostgres();
  if (why !== '') {
    test.skip(`not possible here: ${why}`, () => undefined);
    return;
  }
  describe(name, () => {
    /** @type {Cluster | undefined} */
    let cluster;
    beforeAll(async () => {
      cluster = await startPostgres();
    });
    afterAll(() => cluster?.remove());
    tests(() => {
      if (cluster === undefined) throw new Error('asked for before it was started');
      return cluster;
    });
  });
}
