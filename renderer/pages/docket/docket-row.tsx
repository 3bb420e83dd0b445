import { useMemo } from 'react';
import { formatDay, formatDayShort, type IsoDate } from '../../../shared/base/dates';
import { doubtMark } from '../../../shared/docket/doubt';
import { explainDeadline } from '../../../shared/docket/explain-deadline';
import type { DocketRow } from '../../../shared/docket/rows';
import { isAmended } from '../../../shared/law/changes';
import { Badge } from '../../parts/badge';
import { DayStrip } from '../../parts/day-strip';
import { Name } from '../../parts/verbatim';
import { useDocket } from '../../state/use-docket';
import { countOf, initialsOf, noteOf, stateBadge } from '../../views/deadline/docket-view';
import './docket-row.css';

const longAgo = 'rule read over a year ago';
const amended = 'section changed since it was read';
const doubt = `${doubtMark}: check the working day`;

// Thousands of deadlines name few different days; spelling one takes longer than everything else in the sentence.
const spelled = new Map<IsoDate, string>();

function spell(date: IsoDate): string {
  const known = spelled.get(date);
  if (known !== undefined) return known;
  const words = formatDay(date);
  spelled.set(date, words);
  return words;
}

/** A row in one sentence, for a screen reader. */
export function rowText(row: DocketRow): string {
  const count = countOf(row);
  const badge = stateBadge(row);
  return [
    `${count.number} ${count.words}`,
    row.title,
    row.licenseName,
    row.partyName,
    badge?.words,
    `work by ${spell(row.deadline.workBy)}`,
    `due ${spell(row.deadline.due)}`,
    ownerOf(row) !== '' && `owner ${ownerOf(row)}`,
    row.deadline.inDoubt && doubt,
    row.isReadLongAgo && longAgo,
    isAmended(row.rule) && amended,
  ]
    .filter(Boolean)
    .join(', ');
}

/** One deadline: days left, what to do, for which record, the day strip, both dates. */
export function DocketRowView({ row }: { readonly row: DocketRow }) {
  const { register, moment } = useDocket();
  const { deadline } = row;
  const days = useMemo(() => explainDeadline(register, deadline)?.days ?? [], [register, deadline]);
  const count = countOf(row);
  const badge = row.state === 'sent' || row.late !== null ? stateBadge(row) : null;
  return (
    <div className="docket-line">
      <div className={count.isUrgent ? 'docket-days docket-days-urgent' : 'docket-days'}>
        <span className="docket-number">{count.number}</span>
        <span className="docket-unit">{count.words}</span>
      </div>
      <div className="docket-what">
        <div className="docket-title">
          <Name text={row.title} hasTitle />
          {badge && <Badge tone={badge.tone}>{badge.words}</Badge>}
        </div>
        <div className="docket-who">
          <div className="cut" title={`${row.licenseName} · ${row.partyName}`}>
            <Name className="number" text={row.licenseName || 'No record'} />
            {row.partyName && (
              <>
                {' · '}
                <Name text={row.partyName} />
              </>
            )}
          </div>
          <Owner name={ownerOf(row)} />
        </div>
        {deadline.inDoubt && <div className="docket-hint">{doubt}</div>}
        {row.isReadLongAgo && <div className="docket-hint">{longAgo}</div>}
        {isAmended(row.rule) && <div className="docket-hint">{amended}</div>}
      </div>
      <div className="docket-strip">
        {days.length > 0 && <DayStrip days={days} today={moment.today} />}
        <div className="docket-note cut">{noteOf(row, days, moment.today)}</div>
      </div>
      <div className="docket-dates">
        <div>
          <span className="small muted">work by</span> {dayNear(deadline.workBy, moment.today)}
        </div>
        <div className="muted">
          <span className="small">due</span> {dayNear(deadline.due, moment.today)}
        </div>
      </div>
    </div>
  );
}

const ownerOf = ({ license }: DocketRow): string => license?.owner ?? '';

/** Who looks after the record: the name where there is room for it, else its initials. */
function Owner({ name }: { readonly name: string }) {
  if (name === '') return null;
  return (
    <span className="docket-owner" title={`Owner: ${name}`}>
      <span className="unseen">owner </span>
      <Name className="docket-owner-name" text={name} />
      <Name className="docket-owner-initials" text={initialsOf(name)} />
    </span>
  );
}

/** "Wed Dec 11", with the year when it is another than today's. */
function dayNear(date: IsoDate, today: IsoDate): string {
  return date.slice(0, 4) === today.slice(0, 4) ? formatDayShort(date) : formatDay(date);
}
