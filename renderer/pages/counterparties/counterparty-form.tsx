import { useState } from 'react';
import { roleWords } from '../../../shared/labels/closed-sets';
import { counterpartyLabels } from '../../../shared/labels/field-labels';
import { partyRoles } from '../../../shared/records/counterparty';
import { isSame } from '../../../shared/register/changes';
import { counterpartyWords } from '../../../shared/words/counterparties-words';
import { withoutBlankRows } from '../../forms/fields/added-rows';
import { CountryField } from '../../forms/fields/country-field';
import { FormSection } from '../../forms/fields/form-section';
import { NoteFields } from '../../forms/fields/note-fields';
import { CheckField } from '../../parts/check-field';
import { FormDialog } from '../../parts/dialog';
import { Warnings } from '../../parts/refusal';
import { TagList } from '../../parts/tag-list';
import { LongTextField, TextField } from '../../parts/text-field';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useTyped } from '../../state/typed';
import { useCommand } from '../../state/use-command';
import { usePreview } from '../../state/use-preview';
import {
  type CounterpartyDraft,
  type CounterpartyGoal,
  counterpartyCommand,
  startingCounterparty,
  typedCounterparty,
} from './counterparty-draft';
import { ContactFields, IdentifierFields, ListFields } from './counterparty-form-parts';

function titleOf(goal: CounterpartyGoal) {
  if (goal.kind === 'add') return counterpartyWords.add;
  return goal.kind === 'copy' ? (
    <Worded say={counterpartyWords.copyTitle} with={{ name: <Name text={goal.of.name} /> }} />
  ) : (
    <Worded say={counterpartyWords.changeTitle} with={{ name: <Name text={goal.counterparty.name} /> }} />
  );
}

/** Adds, copies or changes a counterparty. What was typed stays whatever is refused. */
export function CounterpartyForm(props: {
  readonly goal: CounterpartyGoal;
  readonly onClose: () => void;
  readonly onSaved: (counterpartyId: string) => void;
}) {
  const { goal } = props;
  const typed = useTyped('add-counterparty', 'change-counterparty');
  const [before] = useState(() =>
    typed === null ? startingCounterparty(goal) : typedCounterparty(goal, typed),
  );
  const [draft, setDraft] = useState(before);
  const { run, isBusy, refusal } = useCommand();
  const put = (change: Partial<CounterpartyDraft>) => setDraft((now) => ({ ...now, ...change }));
  const command = counterpartyCommand(goal, draft);
  const preview = usePreview(command);
  const save = async () => {
    // What is refused is named by its place among the rows that were sent.
    setDraft(withoutBlankRows(draft));
    const ran = await run(command);
    if (ran !== null) props.onSaved(ran.id ?? (goal.kind === 'change' ? goal.counterparty.id : ''));
  };
  return (
    <FormDialog
      title={titleOf(goal)}
      isWide
      isDirty={!isSame(withoutBlankRows(draft), before)}
      isBusy={isBusy}
      refusal={refusal}
      onClose={props.onClose}
      onSubmit={() => void save()}
      submitLabel={goal.kind === 'change' ? counterpartyWords.saveChanges : counterpartyWords.addThis}
    >
      {goal.kind === 'change' && <p className="muted">{counterpartyWords.changeKeeps}</p>}
      <div className="fields">
        <TextField
          label={counterpartyLabels.name}
          name="name"
          isWide
          value={draft.name}
          onChange={(name) => put({ name })}
          autoFocus
          trims
        />
        <TagList
          label={counterpartyLabels.otherNames}
          each={counterpartyWords.eachName}
          name="otherNames"
          description={counterpartyWords.otherNamesMeans}
          values={draft.otherNames}
          onChange={(otherNames) => put({ otherNames })}
          trims
        />
        <CountryField
          label={counterpartyLabels.country}
          name="country"
          isOptional
          value={draft.country}
          onChange={(country) => put({ country })}
        />
        <TextField
          label={counterpartyLabels.website}
          name="website"
          isOptional
          value={draft.website}
          onChange={(website) => put({ website })}
        />
        <LongTextField
          label={counterpartyLabels.address}
          name="address"
          isOptional
          isWide
          value={draft.address}
          onChange={(address) => put({ address })}
        />
      </div>
      <FormSection title={counterpartyLabels.roles}>
        <div className="checks">
          {partyRoles.map((role) => (
            <CheckField
              key={role}
              label={roleWords[role]}
              value={draft.roles.includes(role)}
              onChange={(isOn) =>
                put({
                  roles: partyRoles.filter((each) => (each === role ? isOn : draft.roles.includes(each))),
                })
              }
            />
          ))}
        </div>
      </FormSection>
      <IdentifierFields draft={draft} put={put} />
      <ContactFields draft={draft} put={put} />
      <ListFields draft={draft} put={put} />
      <NoteFields notes={draft.notes} onChange={(notes) => put({ notes })} />
      <Warnings warnings={preview?.ok ? preview.value.warnings : []} />
    </FormDialog>
  );
}
