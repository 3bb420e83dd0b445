import { done, refuse } from '../../shared/base/result';
import { hashLine } from '../journal/chain';
import type { OfficePlace } from './office-place';
import type { OfficeServer } from './office-server';
import { appendedRow, chainRow, oneRowAs } from './pg-answers';
import type { PgLink } from './pg-link';

/** What adds to the office's register. The hash that the server answers must be the one counted here. */
export function writingOn(
  link: PgLink,
  at: OfficePlace,
): Pick<OfficeServer, 'append' | 'create' | 'putLines' | 'takeTurn' | 'endTurn'> {
  const misled = (detail: string) => refuse('unexpected', 'office-answer', { host: at.host, detail });
  const turn = async (which: 'take_turn' | 'end_turn') => {
    const asked = await link.ask(`select export_docket.${which}()`);
    return asked.ok ? done(undefined) : asked;
  };
  return {
    takeTurn: () => turn('take_turn'),
    endTurn: () => turn('end_turn'),
    append: async (after, json, command) => {
      const row = oneRowAs(
        await link.ask('select outcome, at_seq, at_hash from export_docket.append($1, $2, $3, $4)', [
          after.seq,
          after.hash,
          json,
          command,
        ]),
        appendedRow,
        at,
      );
      if (!row.ok) return row;
      const { outcome, at_seq: seq, at_hash: hash } = row.value;
      if (outcome === 'done' && (seq !== after.seq + 1 || hash !== hashLine(after.hash, json)))
        return misled('the hash of a line');
      return done({ outcome, seq, hash });
    },
    create: async (header, through) => {
      const row = oneRowAs(
        await link.ask('select at_seq, at_hash from export_docket.put_register($1, $2, $3)', [
          header,
          through.seq,
          through.hash,
        ]),
        chainRow,
        at,
      );
      return row.ok ? done({ seq: row.value.at_seq, hash: row.value.at_hash }) : row;
    },
    putLines: async (after, lines) => {
      const row = oneRowAs(
        await link.ask(
          'select at_seq, at_hash from export_docket.put_lines($1, $2, $3::text[], $4::uuid[])',
          [after.seq, after.hash, lines.map(({ json }) => json), lines.map(({ command }) => command)],
        ),
        chainRow,
        at,
      );
      if (!row.ok) return row;
      const hash = lines.reduce((before, { json }) => hashLine(before, json), after.hash);
      const isOurs = row.value.at_hash === hash && row.value.at_seq === after.seq + lines.length;
      return isOurs ? done({ seq: row.value.at_seq, hash }) : misled('the hash of a line');
    },
  };
}
