import type { About, Telling } from '../../shared/words/history';
import type { Piece } from '../../shared/words/pieces';
import { type Place, useNavigation } from '../navigation';
import { InlineLink } from '../parts/inline-link';

function placeOf({ kind, id }: About): Place {
  switch (kind) {
    case 'license':
      return { page: 'licenses', licenseId: id };
    case 'counterparty':
      return { page: 'counterparties', counterpartyId: id };
    case 'deadline':
      return { page: 'docket', deadlineId: id };
  }
}

/** One sentence of the history, a way to the record it is about, and each value before and after. */
export function HistoryTelling({ telling }: { readonly telling: Telling }) {
  const { go } = useNavigation();
  const { sentence, about, changes } = telling;
  return (
    <div className="telling">
      <div>
        <Sentence pieces={sentence} onOpen={about === null ? null : () => go(placeOf(about))} />
      </div>
      {changes.length > 0 && (
        <dl className="changes">
          {changes.map(({ label, was, now }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two parts can change alike
            <div key={index}>
              <dt>{label}</dt>
              <dd>
                <del>
                  <span className="unseen">was </span>
                  <bdi>{was}</bdi>
                </del>
                <span aria-hidden="true"> → </span>
                <ins>
                  <span className="unseen">now </span>
                  <bdi>{now}</bdi>
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** The words of a sentence; the first name in it opens the record it is about. */
function Sentence(props: { readonly pieces: readonly Piece[]; readonly onOpen: (() => void) | null }) {
  const { pieces, onOpen } = props;
  const first = pieces.findIndex((piece) => typeof piece !== 'string');
  return pieces.map((piece, index) => {
    if (typeof piece === 'string') return piece;
    return onOpen !== null && index === first ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a sentence never changes
      <InlineLink key={index} onPress={onOpen}>
        <bdi className="strong">{piece.quoted}</bdi>
      </InlineLink>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a sentence never changes
      <bdi key={index} className="strong">
        {piece.quoted}
      </bdi>
    );
  });
}
