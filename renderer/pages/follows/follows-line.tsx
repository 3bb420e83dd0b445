import { formatDay } from '../../../shared/dates';
import { doubtSentence } from '../../../shared/words/doubt';
import type { Consequence } from './what-follows';

/** What becomes of one line of the docket: its date, before and after where it moves. */
export function FollowsLine({ line }: { readonly line: Consequence }) {
  const isUrgent = !isGone(line) && line.kind === 'act-by' && line.daysLeft <= 2;
  return (
    <li className="follows-line">
      <div className="follows-title">{line.title}</div>
      <Moved line={line} />
      <div className="small muted">
        {!isGone(line) && line.workBy !== line.due && <>work by {formatDay(line.workBy)} · </>}
        {!isGone(line) && (
          <>
            <span className={isUrgent ? 'urgent' : ''}>{leftInWords(line)}</span> ·{' '}
          </>
        )}
        {line.citation}
      </div>
      {line.cautiousDue !== null && !isGone(line) && (
        <div className="small amber">
          Cautious date {formatDay(line.cautiousDue)}: ask for a dated denial.
        </div>
      )}
      {line.extendedTo !== null && !isGone(line) && (
        <div className="small muted">
          May run to {formatDay(line.extendedTo)}; the printed date stays the deadline.
        </div>
      )}
      {line.inDoubt && <div className="small amber">{doubtSentence}</div>}
    </li>
  );
}

/** Off the docket: its dates ask for nothing any more. */
const isGone = ({ what }: Consequence): boolean => what.is === 'closed' || what.is === 'met';

function leftInWords({ daysLeft, kind }: Consequence): string {
  if (daysLeft < 0) return kind === 'act-by' ? `work-by was ${-daysLeft} days ago` : `${-daysLeft} days ago`;
  if (daysLeft === 0) return 'today';
  return daysLeft === 1 ? '1 day left' : `${daysLeft} days left`;
}

function Moved({ line }: { readonly line: Consequence }) {
  const { what } = line;
  switch (what.is) {
    case 'set':
      return <div className="follows-date">{formatDay(line.due)}</div>;
    case 'moved':
      return (
        <div className="follows-date">
          {what.was === line.due ? (
            formatDay(line.due)
          ) : (
            <>
              <div className="small muted">
                <del>
                  {formatDay(what.was)}
                  {what.wasWorkBy !== what.was && `, work by ${formatDay(what.wasWorkBy)}`}
                </del>{' '}
                <span aria-hidden="true">→</span>
                <span className="unseen">becomes</span>
              </div>
              <ins>{formatDay(line.due)}</ins>
            </>
          )}
          {what.was === line.due && what.wasWorkBy !== line.workBy && (
            <span className="small muted"> work-by was {formatDay(what.wasWorkBy)}</span>
          )}
        </div>
      );
    case 'kept':
      return (
        <div className="follows-date">
          {formatDay(line.due)}{' '}
          <span className="small muted">kept, already met; would be {formatDay(what.wouldBeDue)}</span>
        </div>
      );
    case 'closed':
      return (
        <div className="follows-date">
          <del>{formatDay(line.due)}</del>{' '}
          <span className="small">
            {what.how === 'answered' ? 'answered, leaves the docket' : 'ends, leaves the docket'}
          </span>
        </div>
      );
    case 'sent':
      return (
        <div className="follows-date">
          {formatDay(line.due)} <span className="small">sent, receipt still to be confirmed</span>
        </div>
      );
    case 'met':
      return (
        <div className="follows-date">
          <del>{formatDay(line.due)}</del> <span className="small">met, leaves the docket</span>
        </div>
      );
    case 'undone':
      return (
        <div className="follows-date">
          {formatDay(line.due)} <span className="small">no longer {what.what}</span>
        </div>
      );
    case 'reopened':
      return (
        <div className="follows-date">
          {formatDay(line.due)} <span className="small">comes back to the docket</span>
        </div>
      );
    case 'answered-in-part':
      return (
        <div className="follows-date">
          {formatDay(line.due)} <span className="small">keeps running for the items not named</span>
        </div>
      );
  }
}
