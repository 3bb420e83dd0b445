import { useState } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import { checkSays } from '../../../shared/labels/response-labels';
import type { CheckAnswer, CheckName, Response } from '../../../shared/records/response';
import { checkQuestion } from '../../../shared/response/checks';
import { responsePartWords } from '../../../shared/words/response-part-words';
import { DateField } from '../../parts/date-field';
import { SelectField } from '../../parts/select-field';
import { LongTextField, TextField } from '../../parts/text-field';
import { useOpenRegister } from '../../state/use-open-register';
import { ChangeForm } from './change-response';
import { lacksWho } from './parts-given';

const fieldOf = {
  consents: 'consentsCheck',
  consistency: 'consistencyCheck',
  conditions: 'conditionsCheck',
  counsel: 'counselCheck',
} as const satisfies Record<CheckName, keyof Response>;

type Says = CheckAnswer['says'] | '';

/** What a person answers to one question: what, who and when; or that it is open again. */
export function CheckForm(props: {
  readonly response: Response;
  readonly name: CheckName;
  readonly onClose: () => void;
}) {
  const { response, name } = props;
  const { moment, preferences } = useOpenRegister();
  const field = fieldOf[name];
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
      submitLabel={responsePartWords.saveAnswer}
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
          label={responsePartWords.answerField}
          name={`${field}.says`}
          choices={[{ id: '' as Says, label: responsePartWords.open }, ...choices]}
          value={says}
          onChange={setSays}
          autoFocus
        />
        <TextField
          label={name === 'counsel' ? responsePartWords.counselName : responsePartWords.whoAnswers}
          name={`by ${field}.by`}
          trims
          value={by}
          onChange={setBy}
        />
        <DateField label={responsePartWords.on} name={`on ${field}.on`} value={on} onChange={setOn} />
      </div>
      <LongTextField
        label={responsePartWords.note}
        name={`${field}.note`}
        isOptional
        value={note}
        onChange={setNote}
      />
    </ChangeForm>
  );
}
