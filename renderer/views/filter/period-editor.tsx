import { useState } from 'react';
import { compareDays, type IsoDate } from '../../../shared/base/dates';
import type { Period } from '../../../shared/records/saved-view';
import { filterWords } from '../../../shared/words/filter-words';
import { Button } from '../../parts/button';
import { DateField } from '../../parts/date-field';
import './filter-bar.css';

/** From a day to a day, either of them open. */
export function PeriodEditor(props: {
  readonly value: Period | null;
  readonly onChange: (period: Period | null) => void;
  readonly onClose: () => void;
}) {
  const [from, setFrom] = useState(props.value?.from ?? null);
  const [to, setTo] = useState(props.value?.to ?? null);
  const set = (begin: IsoDate | null, end: IsoDate | null) => {
    setFrom(begin);
    setTo(end);
    props.onChange(begin === null && end === null ? null : { from: begin, to: end });
  };
  const isBackwards = from !== null && to !== null && compareDays(from, to) > 0;
  return (
    <form
      className="filter-editor"
      onSubmit={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <DateField label={filterWords.from} autoFocus value={from} onChange={(day) => set(day, to)} />
      <DateField
        label={filterWords.to}
        value={to}
        error={isBackwards ? filterWords.dayBeforeFirst : undefined}
        onChange={(day) => set(from, day)}
      />
      <div className="row">
        <Button type="submit">{filterWords.done}</Button>
      </div>
    </form>
  );
}
