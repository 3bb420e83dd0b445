import type { About, Telling } from '../../shared/words/history';
import type { Piece } from '../../shared/words/pieces';
import { type Place, useNavigation } from '../navigation';
import { Button } from '../parts/button';

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

const openWords: Readonly<Record<About['kind'], string>> = {
  license: 'Open the record',
  counterparty: 'Open the counterparty',
  deadline: 'Open the deadline',
};

/** One sentence of the history, a way to the record it is about, and each value before and after. */
export function HistoryTelling({ telling }: { readonly telling: Telling }) {
  const { go } = useNavigation();
  const { sentence, about, changes } = telling;
  return (
    <div className="telling">
      <div>
        <Sentence pieces={sentence} />{' '}
        {about !== null && (
          <Button kind="link" onPress={() => go(placeOf(about))}>
            {openWords[about.kind]}
          </Button>
        )}
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

function Sentence({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, index) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a sentence never changes
      <bdi key={index} className="strong">
        {piece.quoted}
      </bdi>
    ),
  );
}
