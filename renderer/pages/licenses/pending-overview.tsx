import { useId } from 'react';
import { ToggleButton } from 'react-aria-components';
import { plural, pluralGrouped } from '../../../shared/base/plural';
import { statusWords } from '../../../shared/docket/license-status';
import type { PendingSummary } from '../../../shared/docket/pending';
import { pendingTimeWords } from '../../../shared/labels/filter-labels';
import type { ListFilter, PendingTime } from '../../../shared/records/saved-view';
import { Name } from '../../parts/verbatim';
import { withPart } from '../../views/filter/offered-field';
import './pending-overview.css';

/** The filter with one value of a list of values more, or without it. */
function withValue(filter: ListFilter, name: 'pending' | 'status', value: string): ListFilter {
  const was: readonly string[] = filter[name] ?? [];
  const now = was.includes(value) ? was.filter((each) => each !== value) : [...was, value];
  return withPart(filter, name, now.length === 0 ? undefined : (now as PendingTime[]));
}

/** The pending applications on one screen: how many, how long, where they stand. A bar filters the list below. */
export function PendingOverview(props: {
  /** Of the records that fit the filter, whatever it says of waiting time and status. */
  readonly summary: PendingSummary;
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
}) {
  const { summary, filter, onFilter } = props;
  const { count, longest, medianDays } = summary;
  return (
    <section className="pending" aria-label="Pending with the agency">
      <p>
        <strong>{pluralGrouped(count, 'application')} pending with the agency</strong>
        {longest !== null && medianDays !== null && (
          <span className="muted">
            {' '}
            · half of them up to {plural(medianDays, 'day')}, the longest {plural(longest.days, 'day')} (
            <Name text={longest.name} />)
          </span>
        )}
      </p>
      {count > 0 && (
        <div className="pending-charts">
          <Bars
            title="How long"
            bars={summary.byTime.map(({ time, count: of }) => ({
              id: time,
              label: pendingTimeWords[time],
              count: of,
            }))}
            chosen={filter.pending ?? []}
            onPress={(time) => onFilter(withValue(filter, 'pending', time))}
          />
          <Bars
            title="Where they stand"
            bars={summary.byStatus.map(({ status, count: of }) => ({
              id: status,
              label: statusWords[status],
              count: of,
            }))}
            chosen={filter.status ?? []}
            onPress={(status) => onFilter(withValue(filter, 'status', status))}
          />
        </div>
      )}
    </section>
  );
}

interface Bar {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** A chart of bars, each a button that filters; its words and number say what the bar shows. */
function Bars(props: {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly chosen: readonly string[];
  readonly onPress: (id: string) => void;
}) {
  const id = useId();
  const most = Math.max(1, ...props.bars.map(({ count }) => count));
  return (
    <div>
      <h2 id={id} className="pending-title">
        {props.title}
      </h2>
      <ul aria-labelledby={id}>
        {props.bars.map((bar) => (
          <li key={bar.id}>
            <ToggleButton
              className="pending-bar"
              isSelected={props.chosen.includes(bar.id)}
              isDisabled={bar.count === 0 && !props.chosen.includes(bar.id)}
              onChange={() => props.onPress(bar.id)}
            >
              <span className="cut">{bar.label}</span>
              <span className="pending-track">
                <span className="pending-length" style={{ width: `${(100 * bar.count) / most}%` }} />
              </span>
              <span className="pending-count">{bar.count.toLocaleString('en-US')}</span>
            </ToggleButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
