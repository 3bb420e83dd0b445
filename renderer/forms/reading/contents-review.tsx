import { useRef } from 'react';
import type { Place } from '../../../shared/reading/letter-text';
import { readingWords } from '../../../shared/words/reading-words';
import { Badge } from '../../parts/badge';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import type { ContentRow } from '../letter/license-contents';
import type { ContentDecisions } from '../letter/taken-contents';
import { focusNextUnconfirmed, unconfirmedAttribute } from './next-unconfirmed';
import './contents-review.css';

/** The parts of a license as the letter prints them, beside what was applied for; each is taken or left out. */
export function ContentsReview(props: {
  readonly rows: readonly ContentRow[];
  readonly decisions: ContentDecisions;
  readonly isNewRecord: boolean;
  readonly onDecide: (key: string, decision: 'take' | 'leave' | null) => void;
  readonly onPoint: (place: Place) => void;
}) {
  const { rows, isNewRecord } = props;
  if (rows.length === 0) return null;
  return (
    <fieldset className="field wide" data-field="contents">
      <legend className="field-label">
        {isNewRecord ? readingWords.forNewRecord : readingWords.asApproved}
      </legend>
      <ul className="contents-rows">
        {rows.map((row) => (
          <Row key={row.key} row={row} decision={props.decisions[row.key]} {...props} />
        ))}
      </ul>
    </fieldset>
  );
}

function Row(props: {
  readonly row: ContentRow;
  readonly decision: 'take' | 'leave' | undefined;
  readonly isNewRecord: boolean;
  readonly onDecide: (key: string, decision: 'take' | 'leave' | null) => void;
  readonly onPoint: (place: Place) => void;
}) {
  const { row, decision, onDecide } = props;
  const ref = useRef<HTMLLIElement>(null);
  const { key, what, printed, before, differences, check, place } = row;
  const decide = (as: 'take' | 'leave') => {
    onDecide(key, as);
    focusNextUnconfirmed(ref.current, ref.current?.closest('form') ?? null);
  };
  const isUnnamed = printed === '';
  const part = <span className="unseen">{printed || before}</span>;
  return (
    <li
      ref={ref}
      className="contents-row"
      data-different={differences.length > 0 || undefined}
      {...(decision === undefined ? { [unconfirmedAttribute]: key } : {})}
      onFocus={() => place !== null && props.onPoint(place)}
    >
      <span className="contents-words">
        <span className="small muted">{what}</span>
        {printed !== '' && (
          <span className="contents-printed">
            <Name text={printed} />
          </span>
        )}
        {before !== '' && (
          <span className="small">
            <Worded
              say={row.taken.is === 'applicant' ? readingWords.company : readingWords.appliedFor}
              with={{ text: <Name text={before} /> }}
            />
          </span>
        )}
        {differences.length > 0 && (
          <span>
            <Badge tone="amber">{readingWords.differs({ what: differences.join(', ') })}</Badge>
          </span>
        )}
        {check !== '' && <span className="small">{check}</span>}
      </span>
      <span className="contents-acts">
        {decision === undefined ? (
          <>
            <Button kind="quiet" icon="check" onPress={() => decide('take')}>
              <Worded say={isUnnamed ? readingWords.notApproved : readingWords.take} with={{ part }} />
            </Button>
            <Button kind="quiet" onPress={() => decide('leave')}>
              <Worded say={readingWords.leaveOut} with={{ part }} />
            </Button>
          </>
        ) : (
          <>
            <span className="proposal proposal-settled">
              <Icon name={decision === 'take' ? 'check' : 'minus'} />
              {decision === 'leave'
                ? readingWords.leftOut
                : isUnnamed
                  ? readingWords.takenNotApproved
                  : readingWords.taken}
            </span>
            <Button kind="link" onPress={() => onDecide(key, null)}>
              <Worded say={readingWords.change} with={{ part }} />
            </Button>
          </>
        )}
      </span>
    </li>
  );
}
