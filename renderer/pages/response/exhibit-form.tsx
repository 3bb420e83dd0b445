import { useState } from 'react';
import type { ResponseFacts } from '../../../shared/response/response-facts';
import { responsePartWords } from '../../../shared/words/response-part-words';
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
      title={responsePartWords.exhibit({ number: props.index + 1 })}
      submitLabel={responsePartWords.saveTitle}
      isDirty={title !== before}
      given={() => ({
        exhibits: response.exhibits.map((each, at) => (at === props.index ? { ...each, title } : each)),
      })}
      onClose={props.onClose}
    >
      <TextField
        label={responsePartWords.exhibitTitle}
        name={`exhibits.${props.index}.title`}
        trims
        value={title}
        onChange={setTitle}
        autoFocus
      />
    </ChangeForm>
  );
}
