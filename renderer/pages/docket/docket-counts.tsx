import { countWords, type DocketCount, docketCounts } from '../../../shared/docket/docket-counts';
import { docketWords } from '../../../shared/words/docket-words';
import { CountChip, CountChips } from '../../parts/count-chip';
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
    <CountChips label={docketWords.listOnly}>
      {docketCounts.map((count) => (
        <CountChip
          key={count}
          count={counts[count]}
          words={countWords[count]}
          shortWords={shortWords()[count]}
          hint={value === count ? docketWords.pressed : countWords[count]}
          isUrgent={count === 'missed'}
          isPressed={value === count}
          onPress={() => onChange(value === count ? null : count)}
        />
      ))}
    </CountChips>
  );
}
