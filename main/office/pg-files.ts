import { done, refuse } from '../../shared/base/result';
import type { OfficePlace } from './office-place';
import type { OfficeServer } from './office-server';
import { fileRow, pieceRow, rowsAs } from './pg-answers';
import type { PgLink } from './pg-link';

type Files = Pick<OfficeServer, 'holds' | 'putPiece' | 'finishFile' | 'getPiece'>;

/** The attached files of the office's register. */
export function filesOn(link: PgLink, at: OfficePlace): Files {
  return {
    holds: async (files) => {
      const rows = rowsAs(
        await link.ask('select holds from export_docket.holds($1::text[])', [files]),
        fileRow,
        at,
      );
      return rows.ok ? done(new Set(rows.value.map(({ holds }) => holds))) : rows;
    },
    putPiece: async (file, index, bytes) => {
      const asked = await link.ask('select export_docket.put_piece($1, $2, $3)', [
        file,
        index,
        Buffer.from(bytes),
      ]);
      return asked.ok ? done(undefined) : asked;
    },
    finishFile: async (file, pieces) => {
      const asked = await link.ask('select export_docket.finish_file($1, $2)', [file, pieces]);
      return asked.ok ? done(undefined) : asked;
    },
    getPiece: async (file, index) => {
      const rows = rowsAs(
        await link.ask('select bytes, pieces from export_docket.get_piece($1, $2)', [file, index]),
        pieceRow,
        at,
      );
      if (!rows.ok) return rows;
      const [piece] = rows.value;
      return piece === undefined ? refuse('not-found', 'office-file-missing') : done(piece);
    },
  };
}
