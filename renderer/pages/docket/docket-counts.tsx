import { countWords, type DocketCount, docketCounts } from '../../../shared/docket/docket-counts';
import { docketWords } from '../../../shared/words/docket-words';
import './docket-counts.css';

/** As they are called where there is no room for the whole. */
const shortWords = (): Readonly<Record<DocketCount, string>> => ({
  missed: docketWords.missed,
  'next-7-days': docketWords.in7Days,
  waiting: docketWords.waiting,
  expiring: docketWords.expiring,
});

/** How many deadlines are missed, due in the next 7 days, with the agency, expiring: each a button that lists only those. */
export function DocketCounts(props: {
  readonly counts: Readonly<Record<DocketCount, number>>;
  readonly value: DocketCount | null;
  readonly onChange: (count: DocketCount | null) => void;
}) {
  const { counts, value, onChange } = props;
  return (
    <fieldset className="docket-counts">
      <legend className="unseen">{docketWords.listOnly}</legend>
      {docketCounts.map((count) => (
        <button
          key={count}
          type="button"
          className={`docket-count docket-count-${counts[count] === 0 ? 'none' : count}`}
          aria-pressed={value === count}
          title={value === count ? docketWords.pressed : countWords[count]}
          onClick={() => onChange(value === count ? null : count)}
        >
          <strong>{counts[count]}</strong> <span className="unseen">{countWords[count]}</span>
          <span className="docket-count-whole" aria-hidden="true">
            {countWords[count]}
          </span>
          <span className="docket-count-short" aria-hidden="true">
            {shortWords()[count]}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
