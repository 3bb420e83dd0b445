import { done, refuse } from '../../shared/base/result';
import { hashLine } from '../journal/chain';
import type { OfficePlace } from './office-place';
import type { OfficeServer } from './office-server';
import { headRow, knownRow, lineRow, rowsAs } from './pg-answers';
import type { PgLink } from './pg-link';

/** What reads the office's register. Lines that do not follow each other are taken from nobody. */
export function readingOn(
  link: PgLink,
  at: OfficePlace,
): Pick<OfficeServer, 'head' | 'linesAfter' | 'known'> {
  const misled = (detail: string) => refuse('unexpected', 'office-answer', { host: at.host, detail });
  return {
    head: async () => {
      const rows = rowsAs(
        await link.ask('select id, header, seq, hash, may from export_docket.head()'),
        headRow,
        at,
      );
      if (!rows.ok) return rows;
      const [head] = rows.value;
      if (head === undefined) return refuse('not-found', 'office-empty');
      const { id, header, seq, hash, may } = head;
      return done({ registerId: id, header, seq, hash, may });
    },
    linesAfter: async (seq, most) => {
      const rows = rowsAs(
        await link.ask('select seq, hash, json, command, stored_at from export_docket.lines_after($1, $2)', [
          seq,
          most,
        ]),
        lineRow,
        at,
      );
      if (!rows.ok) return rows;
      const lines = rows.value.map(({ stored_at: storedAt, ...line }) => ({ ...line, storedAt }));
      const follows = lines.every((line, place) => {
        const before = lines[place - 1];
        return (
          line.seq === seq + 1 + place &&
          (before === undefined || line.hash === hashLine(before.hash, line.json))
        );
      });
      return follows && lines.length <= most ? done(lines) : misled('the order of the lines');
    },
    known: async (commands) => {
      const rows = rowsAs(
        await link.ask('select command, seq, hash from export_docket.known($1::uuid[])', [commands]),
        knownRow,
        at,
      );
      return rows.ok
        ? done(new Map(rows.value.map(({ command, seq, hash }) => [command, { seq, hash }])))
        : rows;
    },
  };
}
