import { formatDay, type IsoDate } from '../../../shared/base/dates';
import { uncapitalized } from '../../../shared/base/letter-case';
import { plural } from '../../../shared/base/plural';
import { doubtSentence } from '../../../shared/docket/doubt';
import type { Consequence } from './what-follows';
import './follows.css';

/** What a command changes on one deadline: its date, before and after where it moves. */
export function FollowsRow({ line }: { readonly line: Consequence }) {
  const isUrgent = !isGone(line) && line.kind === 'act-by' && line.daysLeft <= 2;
  return (
    <li className="follows-line">
      <div className="follows-title">{line.title}</div>
      <Moved line={line} />
      {line.late !== '' && (
        <div className="small urgent">Saved as {uncapitalized(line.late)}; it stays under Missed.</div>
      )}
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
          Conservative appeal date {formatDay(line.cautiousDue)}: ask for a dated denial.
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

/** Its dates ask for nothing any more, or what is asked is said in words. */
const isGone = ({ isOpen, late, what, from }: Consequence): boolean =>
  !isOpen || late !== '' || (what.is === 'closed' && from === null);

function leftInWords({ daysLeft, kind }: Consequence): string {
  if (daysLeft < 0) {
    const ago = `${plural(-daysLeft, 'day')} ago`;
    return kind === 'act-by' ? `work-by was ${ago}` : ago;
  }
  return daysLeft === 0 ? 'today' : `${plural(daysLeft, 'day')} left`;
}

function Stays({ line, words }: { readonly line: Consequence; readonly words: string }) {
  return (
    <div className="follows-date">
      {formatDay(line.due)} <span className="small">{words}</span>
    </div>
  );
}

/** An act dated ahead is kept and waits for its day. */
const aheadWords = (from: IsoDate): string => `dated ${formatDay(from)}: changes nothing before that day`;

function laterWords({ kind }: Consequence, from: IsoDate): string {
  return kind === 'takes-effect'
    ? `keeps counting, and leaves the docket by itself after ${formatDay(from)}`
    : `answered ${formatDay(from)}: changes nothing before that day`;
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
    case 'closed':
      if (line.from !== null) return <Stays line={line} words={laterWords(line, line.from)} />;
      return (
        <div className="follows-date">
          <del>{formatDay(line.due)}</del>{' '}
          <span className="small">
            {what.how === 'answered' ? 'answered, leaves the docket' : 'ends, leaves the docket'}
          </span>
        </div>
      );
    case 'sent':
      if (line.from !== null) return <Stays line={line} words={aheadWords(line.from)} />;
      return <Stays line={line} words={line.late === '' ? 'sent, receipt still to be confirmed' : ''} />;
    case 'met':
      if (line.from !== null) return <Stays line={line} words={aheadWords(line.from)} />;
      if (line.late !== '') return <Stays line={line} words="" />;
      return (
        <div className="follows-date">
          <del>{formatDay(line.due)}</del> <span className="small">completed, leaves the docket</span>
        </div>
      );
    case 'read-otherwise':
      return (
        <Stays
          line={line}
          words={`stays and is due; counted from this letter it would be ${formatDay(what.due)}`}
        />
      );
    case 'runs':
      return <Stays line={line} words="keeps running" />;
    case 'undone':
      return (
        <div className="follows-date">
          {formatDay(line.due)}{' '}
          <span className="small">no longer {what.what === 'met' ? 'completed' : 'sent'}</span>
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
