import { useState } from 'react';
import { formatDay, type IsoDate, isIsoDate } from '../../shared/base/dates';
import { holidayOn } from '../../shared/calendar/working-days';
import { FieldFrame, type FieldProps } from './field-frame';
import { useInitialFocus } from './initial-focus';
import './date-field.css';
import './input.css';

export interface DateFieldProps extends FieldProps {
  readonly value: IsoDate | null;
  readonly onChange: (value: IsoDate | null) => void;
}

/** "Thu Nov 26, 2026 · Thanksgiving Day". */
function echo(date: IsoDate): string {
  const holiday = holidayOn(date);
  return holiday === undefined ? formatDay(date) : `${formatDay(date)} · ${holiday.name}`;
}

/** A day, typed or picked; the day of the week is read back beside it. */
export function DateField(props: DateFieldProps) {
  const ref = useInitialFocus<HTMLInputElement>(props.autoFocus);
  // A year half typed (0002-11-21) is no day yet: it stays in the field without becoming a value.
  const [typed, setTyped] = useState<string | null>(null);
  const onType = (text: string) => {
    const isDay = isIsoDate(text);
    setTyped(isDay || text === '' ? null : text);
    props.onChange(isDay ? text : null);
  };
  return (
    <FieldFrame {...props}>
      {(control) => (
        <div className="date-line">
          <input
            {...control}
            ref={ref}
            className="input"
            type="date"
            min="1900-01-01"
            max="2199-12-31"
            value={typed ?? props.value ?? ''}
            onChange={(event) => onType(event.target.value)}
          />
          {props.value !== null && <span className="date-echo">{echo(props.value)}</span>}
        </div>
      )}
    </FieldFrame>
  );
}
