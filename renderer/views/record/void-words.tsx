import { undoneReason } from '../../../shared/history/describe-record-change';
import { Verbatim } from '../../parts/verbatim';

/** Why a record no longer counts: entered in error, with the reason given, or taken back by an undo. */
export function VoidWords({ what, reason }: { readonly what: string; readonly reason: string }) {
  if (reason === undoneReason)
    return <strong>Entering this {what} was undone. It is kept only for its history.</strong>;
  return (
    <>
      <strong>This {what} was entered in error.</strong>
      <Verbatim text={reason} />
    </>
  );
}
