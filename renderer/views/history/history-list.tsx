import { type KeyboardEvent, useDeferredValue } from 'react';
import { dateInZone, formatDay } from '../../../shared/base/dates';
import type { Entry } from '../../../shared/register/events';
import { HistoryEntry } from './history-entry';
import './history-entry.css';

const dayOf = ({ at, zone }: Entry) => dateInZone(at, zone);

/** Up and Down go from an entry to the next; within one, Tab goes on. */
function onKeyDown(event: KeyboardEvent<HTMLOListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.target instanceof Element)) return;
  const entries = [...event.currentTarget.querySelectorAll('[data-entry]')];
  const here = entries.findIndex((entry) => entry.contains(event.target as Element));
  const next = entries[here + step]?.querySelector<HTMLElement>('button:not([disabled]), a, [role="link"]');
  if (here === -1 || next == null) return;
  event.preventDefault();
  next.focus();
}

/** Entries under the days they were made on, newest first. Many are drawn without holding up the window. */
export function HistoryList(props: {
  readonly id?: string;
  readonly entries: readonly Entry[];
  readonly level: 2 | 3;
}) {
  const entries = useDeferredValue(props.entries);
  const Heading = props.level === 2 ? 'h2' : 'h3';
  return (
    <ol id={props.id} className="history" onKeyDown={onKeyDown}>
      {entries.map((entry, index) => {
        const above = entries[index - 1];
        const isNewDay = above === undefined || dayOf(above) !== dayOf(entry);
        return (
          <li key={entry.seq} data-entry={entry.seq}>
            {isNewDay && <Heading className="eyebrow history-day">{formatDay(dayOf(entry))}</Heading>}
            <HistoryEntry entry={entry} />
          </li>
        );
      })}
    </ol>
  );
}
