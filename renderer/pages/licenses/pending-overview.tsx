import { statusWords } from '../../../shared/docket/license-status';
import type { PendingSummary } from '../../../shared/docket/pending';
import { pendingTimeWords } from '../../../shared/labels/filter-labels';
import type { ListFilter, PendingTime } from '../../../shared/records/saved-view';
import { licenseListWords } from '../../../shared/words/license-list-words';
import { BarChart } from '../../parts/bar-chart';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
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
    <section className="pending" aria-label={licenseListWords.pendingTitle}>
      <p>
        <strong>{licenseListWords.pendingCount({ count })}</strong>
        {longest !== null && medianDays !== null && (
          <span className="muted">
            {' · '}
            <Worded
              say={({ name }) =>
                licenseListWords.pendingTimes({ half: medianDays, longest: longest.days, name })
              }
              with={{ name: <Name text={longest.name} /> }}
            />
          </span>
        )}
      </p>
      {count > 0 && (
        <div className="pending-charts">
          <BarChart
            title={licenseListWords.howLong}
            bars={summary.byTime.map(({ time, count: of }) => ({
              id: time,
              label: pendingTimeWords[time],
              count: of,
            }))}
            chosen={filter.pending ?? []}
            onPress={(time) => onFilter(withValue(filter, 'pending', time))}
          />
          <BarChart
            title={licenseListWords.whereTheyStand}
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
