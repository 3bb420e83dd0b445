import { formatDay } from '../../../shared/base/dates';
import { workByWords } from '../../../shared/docket/doubt';
import type { DocketRow } from '../../../shared/docket/rows';
import { timeInWords } from '../../../shared/docket/state-text';
import { viewWords } from '../../../shared/words/views-words';
import { InlineLink } from '../../parts/inline-link';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useNavigation } from '../../state/navigation';
import { timeLeftBadge } from './docket-view';
import './next-date.css';

/** The date a page is about: days left, what is to be done, both dates. */
export function NextDate({ row }: { readonly row: DocketRow }) {
  const { go } = useNavigation();
  const { number, words, isUrgent } = timeLeftBadge(row);
  return (
    <div className="next-date">
      <div className={isUrgent ? 'next-count urgent' : 'next-count'}>
        <strong>{number}</strong>
        <span>{words}</span>
      </div>
      <div>
        <div>
          <InlineLink onPress={() => go({ page: 'docket', deadlineId: row.deadline.id })}>
            <Name text={row.title} />
          </InlineLink>
        </div>
        <div className="muted">
          <Worded
            say={viewWords.workByAndDue}
            with={{
              workBy: <strong>{workByWords(row.deadline)}</strong>,
              due: formatDay(row.deadline.due),
              citation: row.citation,
            }}
          />
        </div>
      </div>
    </div>
  );
}

/** A date of our own plan, beside the legal date and never in its place. */
export function InternalTarget({ row }: { readonly row: DocketRow }) {
  const { go } = useNavigation();
  return (
    <p className="small muted">
      <Worded
        say={viewWords.internalTargetOf}
        with={{
          title: (
            <InlineLink onPress={() => go({ page: 'docket', deadlineId: row.deadline.id })}>
              <Name text={row.title} />
            </InlineLink>
          ),
          day: formatDay(row.deadline.workBy),
          left: timeInWords(row),
        }}
      />
    </p>
  );
}
