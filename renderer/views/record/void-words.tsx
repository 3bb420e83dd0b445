import { undoneReason } from '../../../shared/records/record-meta';
import { viewWords } from '../../../shared/words/views-words';
import { Verbatim } from '../../parts/verbatim';

/** Why a record no longer counts: entered in error, with the reason given, or taken back by an undo. */
export function VoidWords({ what, reason }: { readonly what: string; readonly reason: string }) {
  if (reason === undoneReason) return <strong>{viewWords.wasUndone({ what })}</strong>;
  return (
    <>
      <strong>{viewWords.inError({ what })}</strong>
      <Verbatim text={reason} />
    </>
  );
}
