import { formatDay, type IsoDate } from '../../../shared/base/dates';
import { uncapitalized } from '../../../shared/base/letter-case';
import { doubtSentence } from '../../../shared/docket/doubt';
import { viewWords } from '../../../shared/words/views-words';
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
        <div className="small urgent">{viewWords.savedLate({ late: uncapitalized(line.late) })}</div>
      )}
      <div className="small muted">
        {!isGone(line) && line.workBy !== line.due && `${viewWords.workBy({ day: formatDay(line.workBy) })} `}
        {!isGone(line) && (
          <>
            <span className={isUrgent ? 'urgent' : ''}>{daysLeftInWords(line)}</span> ·{' '}
          </>
        )}
        {line.citation}
      </div>
      {line.cautiousDue !== null && !isGone(line) && (
        <div className="small amber">{viewWords.conservative({ day: formatDay(line.cautiousDue) })}</div>
      )}
      {line.extendedTo !== null && !isGone(line) && (
        <div className="small muted">{viewWords.mayRun({ day: formatDay(line.extendedTo) })}</div>
      )}
      {line.inDoubt && <div className="small amber">{doubtSentence}</div>}
    </li>
  );
}

/** Its dates ask for nothing any more, or what is asked is said in words. */
const isGone = ({ isOpen, late, what, from }: Consequence): boolean =>
  !isOpen || late !== '' || (what.is === 'closed' && from === null);

function daysLeftInWords({ daysLeft, kind }: Consequence): string {
  if (daysLeft < 0) {
    return (kind === 'act-by' ? viewWords.workByWasAgo : viewWords.daysAgo)({ count: -daysLeft });
  }
  return daysLeft === 0 ? viewWords.today : viewWords.daysLeft({ count: daysLeft });
}

function Stays({ line, words }: { readonly line: Consequence; readonly words: string }) {
  return (
    <div className="follows-date">
      {formatDay(line.due)} <span className="small">{words}</span>
    </div>
  );
}

/** An act dated ahead is kept and waits for its day. */
const aheadWords = (from: IsoDate): string => viewWords.datedAhead({ day: formatDay(from) });

function laterWords({ kind }: Consequence, from: IsoDate): string {
  return kind === 'takes-effect'
    ? viewWords.keepsCounting({ day: formatDay(from) })
    : viewWords.answeredAhead({ day: formatDay(from) });
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
                  {what.wasWorkBy === what.was
                    ? formatDay(what.was)
                    : viewWords.dayWithWorkBy({
                        day: formatDay(what.was),
                        workBy: formatDay(what.wasWorkBy),
                      })}
                </del>{' '}
                <span aria-hidden="true">→</span>
                <span className="unseen">{viewWords.becomes}</span>
              </div>
              <ins>{formatDay(line.due)}</ins>
            </>
          )}
          {what.was === line.due && what.wasWorkBy !== line.workBy && (
            <span className="small muted"> {viewWords.workByWas({ day: formatDay(what.wasWorkBy) })}</span>
          )}
        </div>
      );
    case 'closed':
      if (line.from !== null) return <Stays line={line} words={laterWords(line, line.from)} />;
      return (
        <div className="follows-date">
          <del>{formatDay(line.due)}</del>{' '}
          <span className="small">{what.how === 'answered' ? viewWords.answered : viewWords.ends}</span>
        </div>
      );
    case 'sent':
      if (line.from !== null) return <Stays line={line} words={aheadWords(line.from)} />;
      return <Stays line={line} words={line.late === '' ? viewWords.sentNotConfirmed : ''} />;
    case 'met':
      if (line.from !== null) return <Stays line={line} words={aheadWords(line.from)} />;
      if (line.late !== '') return <Stays line={line} words="" />;
      return (
        <div className="follows-date">
          <del>{formatDay(line.due)}</del> <span className="small">{viewWords.completed}</span>
        </div>
      );
    case 'read-otherwise':
      return <Stays line={line} words={viewWords.staysDue({ day: formatDay(what.due) })} />;
    case 'runs':
      return <Stays line={line} words={viewWords.keepsRunning} />;
    case 'undone':
      return (
        <div className="follows-date">
          {formatDay(line.due)}{' '}
          <span className="small">
            {what.what === 'met' ? viewWords.noLongerCompleted : viewWords.noLongerSent}
          </span>
        </div>
      );
    case 'reopened':
      return (
        <div className="follows-date">
          {formatDay(line.due)} <span className="small">{viewWords.comesBack}</span>
        </div>
      );
    case 'answered-in-part':
      return (
        <div className="follows-date">
          {formatDay(line.due)} <span className="small">{viewWords.runsForOthers}</span>
        </div>
      );
  }
}
