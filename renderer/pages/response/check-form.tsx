import { useState } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import { checkSays } from '../../../shared/labels/response-labels';
import type { CheckAnswer, CheckName, Response } from '../../../shared/records/response';
import { checkQuestion } from '../../../shared/response/checks';
import { DateField } from '../../parts/date-field';
import { SelectField } from '../../parts/select-field';
import { LongTextField, TextField } from '../../parts/text-field';
import { useDocket } from '../../state/use-docket';
import { ChangeForm } from './change-response';
import { lacksWho } from './parts-given';

type Says = CheckAnswer['says'] | '';

/** What a person answers to one question: what, who and when; or that it is open again. */
export function CheckForm(props: {
  readonly response: Response;
  readonly name: CheckName;
  readonly onClose: () => void;
}) {
  const { response, name } = props;
  const { moment, preferences } = useDocket();
  const field = `${name}Check` as const;
  const given = response[field];
  const [says, setSays] = useState<Says>(given?.says ?? '');
  const [by, setBy] = useState(given?.by ?? (name === 'counsel' ? '' : preferences.person));
  const [on, setOn] = useState<IsoDate | null>(given?.on ?? moment.today);
  const [note, setNote] = useState(given?.note ?? '');
  const isDirty = says !== (given?.says ?? '') || note !== (given?.note ?? '');
  const choices = Object.entries(checkSays[name])
    // Every reply can be held against its application.
    .filter(([id]) => !(name === 'consistency' && id === 'does-not-arise'))
    .map(([id, label]) => ({ id: id as Says, label }));
  return (
    <ChangeForm
      letterId={response.letterId}
      title={checkQuestion(name)}
      submitLabel="Save the answer"
      isDirty={isDirty}
      given={() => {
        if (says === '') return { [field]: null };
        const lacks = lacksWho(by, on);
        return lacks ?? { [field]: { says, by: by.trim(), on, note } };
      }}
      onClose={props.onClose}
    >
      <div className="fields">
        <SelectField
          label="Answer"
          name={`${field}.says`}
          choices={[{ id: '' as Says, label: 'Open' }, ...choices]}
          value={says}
          onChange={setSays}
          autoFocus
        />
        <TextField
          label={name === 'counsel' ? "Counsel's name" : 'Who answers'}
          name={`by ${field}.by`}
          trims
          value={by}
          onChange={setBy}
        />
        <DateField label="On" name={`on ${field}.on`} value={on} onChange={setOn} />
      </div>
      <LongTextField label="Note" name={`${field}.note`} isOptional value={note} onChange={setNote} />
    </ChangeForm>
  );
}
