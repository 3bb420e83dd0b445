import type { ReactNode } from 'react';
import { formatDay, type IsoDate } from '../../../shared/base/dates';
import { licenseWords } from '../../../shared/words/license-words';
import { Badge } from '../../parts/badge';
import { Icon } from '../../parts/icon';
import { Verbatim } from '../../parts/verbatim';
import { type Fact, FactList } from '../../views/record/record-parts';
import './license-letters-and-steps.css';

/** A letter or a step in its order of days; one entered in error stays in its place, with the reason. */
export function LetterOrStepEntry(props: {
  /** Lets the timeline of the record lead here. */
  readonly elementId?: string;
  readonly icon: 'letter' | 'check';
  readonly on: IsoDate;
  readonly title: ReactNode;
  readonly voidReason: string | null;
  readonly facts: readonly Fact[];
  readonly actions: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <li
      id={props.elementId}
      // Holds the focus when the button that had it goes.
      tabIndex={-1}
      className={props.voidReason === null ? 'letter-or-step' : 'letter-or-step letter-or-step-void'}
    >
      <span className="letter-or-step-mark">
        <Icon name={props.icon} />
      </span>
      <div className="letter-or-step-body">
        <div className="row spread">
          <div>
            <strong>{props.title}</strong> <span className="muted">{formatDay(props.on)}</span>{' '}
            {props.voidReason !== null && <Badge>{licenseWords.enteredInError}</Badge>}
          </div>
          {props.voidReason === null && <div className="row letter-or-step-actions">{props.actions}</div>}
        </div>
        {props.voidReason !== null && <Verbatim text={props.voidReason} />}
        <FactList facts={props.facts} />
        {props.children}
      </div>
    </li>
  );
}
