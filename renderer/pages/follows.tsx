import { useMemo } from 'react';
import { formatDay } from '../../shared/dates';
import type { Result } from '../../shared/result';
import { Warnings } from '../parts/refusal';
import type { Preview } from '../preview';
import { useDocket } from '../use-docket';
import { byRecord, type Consequence, consequencesOf } from './what-follows';

/** As many records as can be read before saving; the rest follow the same rules. */
const shown = 4;

/** What follows from the letter, before it is saved. */
export function LetterFollows(props: {
  readonly preview: Result<Preview> | null;
  /** What to do while there is nothing to show. */
  readonly hint: string;
  /** The letter starts no deadline, so that a reason is asked for. */
  readonly startsNone: boolean;
}) {
  const { preview } = props;
  const { moment } = useDocket();
  const groups = useMemo(
    () =>
      preview?.ok ? byRecord(consequencesOf(preview.value.before, preview.value.decision, moment.today)) : [],
    [preview, moment.today],
  );
  return (
    <section className="follows" aria-label="What follows" aria-live="polite">
      <h3>What follows</h3>
      {!preview?.ok && <p className="muted">{props.hint}</p>}
      {preview?.ok && groups.length === 0 && <p>No date on the docket changes.</p>}
      {groups.slice(0, shown).map(({ record, licenseId, lines }) => (
        <div key={licenseId ?? 'none'} className="follows-record">
          <div className="number small muted">
            <bdi>{record}</bdi>
          </div>
          <ul className="follows-lines">
            {lines.map((line) => (
              <FollowsLine key={line.key} line={line} />
            ))}
          </ul>
        </div>
      ))}
      {groups.length > shown && (
        <p className="muted">The same way for {groups.length - shown} more records.</p>
      )}
      {props.startsNone && <p>It starts no deadline. Say below why none is needed.</p>}
      <Warnings warnings={preview?.ok ? preview.value.decision.warnings : []} />
    </section>
  );
}

function FollowsLine({ line }: { readonly line: Consequence }) {
  const isUrgent = line.what.is !== 'closed' && line.kind === 'act-by' && line.daysLeft <= 2;
  return (
    <li className="follows-line">
      <div className="follows-title">{line.title}</div>
      <Moved line={line} />
      <div className="small muted">
        {line.what.is !== 'closed' && line.workBy !== line.due && <>work by {formatDay(line.workBy)} · </>}
        {line.what.is !== 'closed' && (
          <>
            <span className={isUrgent ? 'urgent' : ''}>{leftInWords(line)}</span> ·{' '}
          </>
        )}
        {line.citation}
      </div>
      {line.cautiousDue !== null && line.what.is !== 'closed' && (
        <div className="small amber">
          Cautious date {formatDay(line.cautiousDue)}: ask for a dated denial.
        </div>
      )}
      {line.extendedTo !== null && line.what.is !== 'closed' && (
        <div className="small muted">
          May run to {formatDay(line.extendedTo)}; the printed date stays the deadline.
        </div>
      )}
      {line.inDoubt && <div className="small amber">In doubt: beyond the table of holidays.</div>}
    </li>
  );
}

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
                <del>{formatDay(what.was)}</del> <span aria-hidden="true">→</span>
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
