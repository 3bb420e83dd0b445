import { memo, useMemo } from 'react';
import { formatDay, formatDayNear, formatDayShort, type IsoDate } from '../../../shared/base/dates';
import { chipsOf, type DocketEntry } from '../../../shared/docket/docket-entries';
import { doubtMark } from '../../../shared/docket/doubt';
import { explainDeadline } from '../../../shared/docket/explain-deadline';
import type { DocketRow } from '../../../shared/docket/rows';
import { isAmended } from '../../../shared/law/changes';
import { docketWords } from '../../../shared/words/docket-words';
import { Badge } from '../../parts/badge';
import { DayStrip } from '../../parts/day-strip';
import { Icon } from '../../parts/icon';
import { Name } from '../../parts/verbatim';
import { useOpenRegister } from '../../state/use-open-register';
import { initialsOf, noteOf, stateBadge, timeLeftBadge } from '../../views/deadline/docket-view';
import type { EntryRow } from './list-rows';
import './docket-row.css';

const doubtText = (): string => docketWords.inDoubt({ doubt: doubtMark });

// Thousands of deadlines name few different days; spelling one takes longer than everything else in the sentence.
const spelled = new Map<IsoDate, string>();

function spell(date: IsoDate): string {
  const known = spelled.get(date);
  if (known !== undefined) return known;
  const words = formatDay(date);
  spelled.set(date, words);
  return words;
}

/** A row in one sentence, for a screen reader: of a letter also its other dates, and whether they show. */
function rowText(listRow: EntryRow): string {
  const { row, entry, place } = listRow;
  const count = timeLeftBadge(row);
  const badge = stateBadge(row);
  return [
    `${count.number} ${count.words}`,
    row.title,
    row.licenseName,
    row.partyName,
    agencyOf(row),
    badge?.words,
    docketWords.workByDay({ day: spell(row.deadline.workBy) }),
    docketWords.dueDay({ day: spell(row.deadline.due) }),
    ownerOf(row) !== '' && docketWords.ownerNamed({ name: ownerOf(row) }),
    row.deadline.inDoubt && doubtText(),
    row.isReadLongAgo && docketWords.ruleReadLongAgo,
    isAmended(row.rule) && docketWords.sectionChanged,
    place === 'collapsed' && docketWords.moreCollapsed({ count: entry.others.length }),
    place === 'expanded' && docketWords.moreBelow({ count: entry.others.length }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** One deadline: days left, what to do, for which record, the day strip, both dates; under it the other dates of its letter. */
export const DocketRowView = memo(function DocketRowView(props: {
  readonly listRow: EntryRow;
  readonly selected: ReadonlySet<string>;
}) {
  const { row, entry, place, deadlineIds } = props.listRow;
  const { register, moment } = useOpenRegister();
  const { deadline } = row;
  const days = useMemo(() => explainDeadline(register, deadline)?.days ?? [], [register, deadline]);
  const count = timeLeftBadge(row);
  const badge = row.state === 'sent' || row.late !== null ? stateBadge(row) : null;
  const hasDates = place === 'collapsed' || place === 'expanded';
  const marked = deadlineIds.filter((id) => props.selected.has(id)).length;
  return (
    <>
      <span className="unseen">{rowText(props.listRow)}</span>
      <div
        className={hasDates ? 'docket-row-grid docket-row-with-dates' : 'docket-row-grid'}
        aria-hidden="true"
      >
        <Check is={marked === 0 ? 'off' : marked === deadlineIds.length ? 'on' : 'some'} />
        <div className={count.isUrgent ? 'docket-days docket-days-urgent' : 'docket-days'}>
          <span className="docket-number">{count.number}</span>
          <span className="docket-unit">{count.words}</span>
        </div>
        <div className="docket-what">
          <div className="docket-title">
            <Name text={row.title} hasTitle />
            {badge && <Badge tone={badge.tone}>{badge.words}</Badge>}
          </div>
          <Who row={row} />
          {deadline.inDoubt && <div className="docket-hint">{doubtText()}</div>}
          {row.isReadLongAgo && <div className="docket-hint">{docketWords.ruleReadLongAgo}</div>}
          {isAmended(row.rule) && <div className="docket-hint">{docketWords.sectionChanged}</div>}
        </div>
        <div className="docket-strip">
          {days.length > 0 && <DayStrip days={days} today={moment.today} />}
          <div className="docket-note cut">
            {noteOf(row, days, moment.today)}
            {days[0] !== undefined && (
              <span className="docket-from"> {docketWords.fromDay({ day: dayInStrip(days[0].on) })}</span>
            )}
          </div>
        </div>
        <div className="docket-dates">
          <div>
            <span className="small muted">{docketWords.workBy}</span>{' '}
            {formatDayNear(deadline.workBy, moment.today)}
          </div>
          <div className="muted">
            <span className="small">{docketWords.due}</span> {formatDayNear(deadline.due, moment.today)}
          </div>
        </div>
        {hasDates && <OtherDates entry={entry} isCollapsed={place === 'collapsed'} />}
      </div>
    </>
  );
});

/** As the dates beside it: without the weekday. */
const dayInStrip = (on: IsoDate): string => formatDayShort(on).slice(4);

const ownerOf = ({ license }: DocketRow): string => license?.owner ?? '';
const agencyOf = ({ license, rule }: DocketRow): string => license?.agency ?? rule?.agency ?? '';

/** The box that marks a row; the keys x and Space do the same. */
function Check({ is }: { readonly is: 'off' | 'some' | 'on' }) {
  return (
    <span className={`docket-check docket-check-${is}`} title={docketWords.select} aria-hidden="true">
      {is === 'on' && <Icon name="check" />}
    </span>
  );
}

/** For which record, with whom, at which agency, and who looks after it. */
function Who({ row }: { readonly row: DocketRow }) {
  const agency = agencyOf(row);
  const said = [agency, row.licenseName || docketWords.noRecord, row.partyName].filter(Boolean);
  return (
    <div className="docket-who">
      <div className="cut" title={said.join(' · ')}>
        {agency !== '' && `${agency} · `}
        <Name className="number" text={row.licenseName || docketWords.noRecord} />
        {row.partyName && (
          <>
            {' · '}
            <Name text={row.partyName} />
          </>
        )}
      </div>
      <Owner name={ownerOf(row)} />
    </div>
  );
}

/** The other dates of a letter in one line, and the way to their rows. */
function OtherDates({ entry, isCollapsed }: { readonly entry: DocketEntry; readonly isCollapsed: boolean }) {
  const { moment } = useOpenRegister();
  const { chips, more } = chipsOf(entry, moment.today);
  const { length } = entry.others;
  return (
    <div className="docket-others">
      <span className="docket-expand" title={isCollapsed ? docketWords.expand : docketWords.collapse}>
        <Icon name={isCollapsed ? 'right' : 'down'} />
        <span>
          {length}
          <span className="docket-expand-words">
            {' '}
            {isCollapsed
              ? docketWords.moreDates({ count: length })
              : docketWords.moreDatesBelow({ count: length })}
          </span>
        </span>
      </span>
      {isCollapsed &&
        chips.map(({ deadlineId, words, tone }) => (
          <span key={deadlineId} className={`docket-chip docket-chip-${tone}`} data-deadline={deadlineId}>
            {words}
          </span>
        ))}
      {isCollapsed && more > 0 && (
        <span className="docket-chip docket-expand">{docketWords.more({ count: more })}</span>
      )}
    </div>
  );
}

/** Who looks after the record: the name where there is room for it, else its initials. */
function Owner({ name }: { readonly name: string }) {
  if (name === '') return null;
  return (
    <span className="docket-owner" title={docketWords.owner({ name })}>
      <span className="unseen">{docketWords.ownerIs} </span>
      <Name className="docket-owner-name" text={name} />
      <Name className="docket-owner-initials" text={initialsOf(name)} />
    </span>
  );
}
