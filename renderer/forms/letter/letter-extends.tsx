import { formatDay } from '../../../shared/base/dates';
import { sourceOf } from '../../../shared/docket/deadline-source';
import { docketRow } from '../../../shared/docket/rows';
import type { Deadline } from '../../../shared/records/deadline';
import { CheckField } from '../../parts/check-field';
import { useFieldError } from '../../parts/refusal';
import { Name } from '../../parts/verbatim';
import { useDocket } from '../../state/use-docket';
import './letter-covers.css';

/** Which deadlines the longer time is for, where it could be for those of several letters or steps. */
export function LetterExtends(props: {
  readonly lines: readonly Deadline[];
  readonly named: readonly string[];
  readonly onChange: (named: readonly string[]) => void;
}) {
  const { lines, named, onChange } = props;
  const { register, moment } = useDocket();
  const error = useFieldError(['extends']);
  return (
    <fieldset className="field wide" data-field="extends">
      <legend className="field-label">Which deadline does it extend?</legend>
      <div className="covers">
        {lines.map((line) => {
          const row = docketRow(register, line, moment.today);
          const { says, reference } = sourceOf(register, line, row.rule);
          return (
            <CheckField
              key={line.id}
              label={`${row.title}, due ${formatDay(line.due)}`}
              description={
                <>
                  <Name className="number" text={row.licenseName} />
                  {row.licenseName !== '' && ' · '}
                  {says} <Name text={reference} />
                </>
              }
              value={named.includes(line.id)}
              onChange={(isOn) => onChange(isOn ? [...named, line.id] : named.filter((id) => id !== line.id))}
            />
          );
        })}
      </div>
      {error !== undefined && <div className="field-error">{error}</div>}
    </fieldset>
  );
}
