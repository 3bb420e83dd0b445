import { useState } from 'react';
import type { AppealPack, Response } from '../../../shared/records/response';
import { emptyAppeal } from '../../../shared/response/appeal';
import { appealWords } from '../../../shared/words/appeal-words';
import { DateField } from '../../parts/date-field';
import { SelectField } from '../../parts/select-field';
import { LongTextField, TextField } from '../../parts/text-field';
import { ChangeForm } from './change-response';
import { lacksWho } from './parts-given';

const askedChoices = () => [
  { id: '' as const, label: appealWords.undecided },
  { id: 'with-it' as const, label: appealWords.asked },
  { id: 'without' as const, label: appealWords.notAsked },
];

/** The pieces of the appeal: the statement, the requests filed with it, the dated denial asked for. */
export function AppealForm({
  response,
  onClose,
}: {
  readonly response: Response;
  readonly onClose: () => void;
}) {
  const before = response.appeal ?? emptyAppeal;
  const [pack, setPack] = useState(before);
  const [by, setBy] = useState(before.statement?.by ?? '');
  const [on, setOn] = useState(before.statement?.on ?? null);
  const put = (change: Partial<AppealPack>) => setPack((now) => ({ ...now, ...change }));
  return (
    <ChangeForm
      letterId={response.letterId}
      title={appealWords.title}
      submitLabel={appealWords.save}
      isDirty={
        pack !== before || by !== (before.statement?.by ?? '') || on !== (before.statement?.on ?? null)
      }
      given={() => {
        if (by.trim() === '' && on === null) return { appeal: { ...pack, statement: null } };
        const lacks = lacksWho(by, on);
        return on === null || lacks !== null
          ? (lacks ?? { lacks: appealWords.enterDay, field: 'on' })
          : { appeal: { ...pack, statement: { by: by.trim(), on } } };
      }}
      onClose={onClose}
    >
      <div className="fields">
        <TextField
          label={appealWords.statementBy}
          name="by appeal.statement.by"
          isOptional
          trims
          value={by}
          onChange={setBy}
          autoFocus
        />
        <DateField
          label={appealWords.statementOn}
          name="on appeal.statement.on"
          value={on}
          onChange={setOn}
        />
        <SelectField
          label={appealWords.hearing}
          name="appeal.hearing"
          choices={askedChoices()}
          value={pack.hearing ?? ''}
          onChange={(hearing) => put({ hearing: hearing === '' ? null : hearing })}
        />
        <SelectField
          label={appealWords.stay}
          name="appeal.stay"
          choices={askedChoices()}
          value={pack.stay ?? ''}
          onChange={(stay) => put({ stay: stay === '' ? null : stay })}
        />
        <DateField
          label={appealWords.datedDenial}
          name="appeal.datedDenialAskedOn"
          value={pack.datedDenialAskedOn}
          onChange={(datedDenialAskedOn) => put({ datedDenialAskedOn })}
        />
      </div>
      <LongTextField
        label={appealWords.note}
        name="appeal.note"
        isOptional
        value={pack.note}
        onChange={(note) => put({ note })}
      />
    </ChangeForm>
  );
}
