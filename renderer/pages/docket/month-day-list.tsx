import type { RefObject } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import { formatDay } from '../../../shared/base/dates';
import { type MonthDay, type MonthMark, markWords } from '../../../shared/docket/month-facts';
import { stateSentence, timeInWords } from '../../../shared/docket/state-text';
import { monthWords } from '../../../shared/words/month-words';
import { IconButton } from '../../parts/button';
import { timeLeftBadge } from '../../views/deadline/docket-view';
import { signOf } from './month-day-cell';
import './month-day-list.css';

/** Every deadline of a day beside its cell, each to be opened. */
export function MonthDayList(props: {
  readonly day: MonthDay;
  readonly cell: RefObject<HTMLTableCellElement | null>;
  readonly onOpen: (deadlineId: string) => void;
  readonly onClose: () => void;
}) {
  const { on, marks, dayOff } = props.day;
  return (
    <Popover
      className="popover month-popover"
      isOpen
      triggerRef={props.cell}
      placement="bottom start"
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
    >
      <Dialog className="month-list">
        <div className="month-list-head">
          <Heading slot="title" level={3}>
            {formatDay(on)}
          </Heading>
          <IconButton label={monthWords.close} icon="close" onPress={props.onClose} />
        </div>
        {dayOff !== null && <p className="muted">{dayOff}</p>}
        {marks.length === 0 ? (
          <p>{monthWords.noneOnDay}</p>
        ) : (
          <ul>
            {marks.map((mark, index) => (
              <li key={`${mark.row.deadline.id} ${mark.is}`}>
                <MarkRow mark={mark} isFirst={index === 0} onOpen={props.onOpen} />
              </li>
            ))}
          </ul>
        )}
      </Dialog>
    </Popover>
  );
}

function MarkRow(props: {
  readonly mark: MonthMark;
  readonly isFirst: boolean;
  readonly onOpen: (deadlineId: string) => void;
}) {
  const { row } = props.mark;
  const isUrgent = row.isOpen && timeLeftBadge(row).isUrgent;
  const about = [row.licenseName, row.partyName, row.license?.owner ?? ''].filter((text) => text !== '');
  return (
    <button
      type="button"
      className="month-row"
      // biome-ignore lint/a11y/noAutofocus: the list was opened to choose from it
      autoFocus={props.isFirst}
      onClick={() => props.onOpen(row.deadline.id)}
    >
      <span className="month-row-mark">
        <i className={`month-sign month-sign-${signOf(props.mark)}`} /> {markWords(props.mark)}
      </span>
      <bdi className="month-row-title">{row.title}</bdi>
      {about.length > 0 && <bdi className="muted">{about.join(' · ')}</bdi>}
      <span className={isUrgent ? 'urgent' : 'muted'}>
        {stateSentence(row)}
        {row.isOpen && ` · ${timeInWords(row)}`}
      </span>
    </button>
  );
}
