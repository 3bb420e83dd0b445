import { formatDay } from '../../../shared/base/dates';
import { sourceOf } from '../../../shared/docket/deadline-source';
import { docketRow } from '../../../shared/docket/rows';
import type { Deadline } from '../../../shared/records/deadline';
import { letterWords } from '../../../shared/words/letter-words';
import { CheckField } from '../../parts/check-field';
import { useFieldError } from '../../parts/refusal';
import { Name } from '../../parts/verbatim';
import { useOpenRegister } from '../../state/use-open-register';
import './letter-covers.css';

/** Which deadlines the longer time is for, where it could be for those of several letters or steps. */
export function LetterExtends(props: {
  readonly deadlines: readonly Deadline[];
  readonly named: readonly string[];
  readonly onChange: (named: readonly string[]) => void;
}) {
  const { deadlines, named, onChange } = props;
  const { register, moment } = useOpenRegister();
  const error = useFieldError(['extends']);
  return (
    <fieldset className="field wide" data-field="extends">
      <legend className="field-label">{letterWords.whichExtended}</legend>
      <div className="covers">
        {deadlines.map((deadline) => {
          const row = docketRow(register, deadline, moment.today);
          const { says, reference } = sourceOf(register, deadline, row.rule);
          return (
            <CheckField
              key={deadline.id}
              label={letterWords.deadlineDue({ deadline: row.title, day: formatDay(deadline.due) })}
              description={
                <>
                  <Name className="number" text={row.licenseName} />
                  {row.licenseName !== '' && ' · '}
                  {says} <Name text={reference} />
                </>
              }
              value={named.includes(deadline.id)}
              onChange={(isOn) =>
                onChange(isOn ? [...named, deadline.id] : named.filter((id) => id !== deadline.id))
              }
            />
          );
        })}
      </div>
      {error !== undefined && <div className="field-error">{error}</div>}
    </fieldset>
  );
}
