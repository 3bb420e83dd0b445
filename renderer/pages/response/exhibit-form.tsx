import { useState } from 'react';
import type { ResponseFacts } from '../../../shared/response/response-facts';
import { TextField } from '../../parts/text-field';
import { ChangeForm } from './change-response';

/** Calls an exhibit otherwise. */
export function ExhibitForm(props: {
  readonly facts: ResponseFacts;
  readonly index: number;
  readonly onClose: () => void;
}) {
  const { response } = props.facts;
  const before = response.exhibits[props.index]?.title ?? '';
  const [title, setTitle] = useState(before);
  return (
    <ChangeForm
      letterId={response.letterId}
      title={`Exhibit ${props.index + 1}`}
      submitLabel="Save the title"
      isDirty={title !== before}
      given={() => ({
        exhibits: response.exhibits.map((each, at) => (at === props.index ? { ...each, title } : each)),
      })}
      onClose={props.onClose}
    >
      <TextField
        label="What it is called in the index"
        name={`exhibits.${props.index}.title`}
        trims
        value={title}
        onChange={setTitle}
        autoFocus
      />
    </ChangeForm>
  );
}
