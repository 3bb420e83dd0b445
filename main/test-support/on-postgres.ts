import { afterAll, beforeAll, describe, test } from 'vitest';
import { type Cluster, noPostgres, startPostgres } from '../../scripts/postgres-cluster.mjs';

/**
 * Tests on a real PostgreSQL that is started before the first of them and removed after the last; `server` answers it once a test or a hook
 * runs. Where none can be had, one test says why.
 */
export function onPostgres(name: string, tests: (server: () => Cluster) => void): void {
  const why = noPostgres();
  if (why !== '') {
    test.skip(`not possible here: ${why}`, () => undefined);
    return;
  }
  describe(name, () => {
    let cluster: Cluster | undefined;
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
