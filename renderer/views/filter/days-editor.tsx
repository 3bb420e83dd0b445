import { useState } from 'react';
import { filterWords } from '../../../shared/words/filter-words';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/text-field';
import './filter-bar.css';

const usual = [7, 30, 90, 180] as const;
const most = 36_500;

/** The days a text names; null where it is no such number. */
const daysIn = (text: string): number | null =>
  /^\d{1,5}$/.test(text.trim()) && Number(text) <= most ? Number(text) : null;

/** At most so many days: a usual number, or any. */
export function DaysEditor(props: {
  readonly value: number | null;
  readonly onChange: (days: number | null) => void;
  readonly onClose: () => void;
}) {
  const [typed, setTyped] = useState(props.value === null ? '' : String(props.value));
  const isNumber = daysIn(typed) !== null;
  const type = (text: string) => {
    setTyped(text);
    props.onChange(daysIn(text));
  };
  return (
    <form
      className="filter-editor"
      onSubmit={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <TextField
        label={filterWords.atMost}
        autoFocus
        inputMode="numeric"
        value={typed}
        error={typed.trim() === '' || isNumber ? undefined : filterWords.wholeNumber}
        onChange={type}
      />
      <div className="row">
        {usual.map((days) => (
          <Button
            key={days}
            onPress={() => {
              type(String(days));
              props.onClose();
            }}
          >
            {days}
          </Button>
        ))}
      </div>
      <div className="row">
        <Button type="submit">{filterWords.done}</Button>
      </div>
    </form>
  );
}
