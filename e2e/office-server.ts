import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from '../scripts/postgres-cluster.mjs';

/** A PostgreSQL of its own with the office's database, and the two people who share it. */
export interface TestOffice {
  readonly cluster: Cluster;
  /** The file of the authority that signed the server's certificate. */
  readonly authority: string;
  readonly password: string;
}

const password = 'the first password';

/** Sets the server up with the program's script, and adds Ann and Bob. */
export function officeOn(cluster: Cluster): TestOffice {
  const parts = ['tables', 'functions', 'putting'].map((part) =>
    readFileSync(join(import.meta.dirname, `../main/office/office-${part}.sql`), 'utf8'),
  );
  cluster.sql('create database office');
  cluster.sql(
    `${parts.join('\n')}
    create role ann login in role export_docket_member password '${password}';
    create role bob login in role export_docket_member password '${password}';
    insert into export_docket.member values ('ann', 'Ann Example', 'write'), ('bob', 'Bob Other', 'write')`,
    { database: 'office' },
  );
  return { cluster, authority: join(cluster.folder, 'office-ca.crt'), password };
}
