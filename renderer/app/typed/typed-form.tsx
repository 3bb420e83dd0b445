import { useState } from 'react';
import type { OfficeCommand } from '../../../shared/calls/office-calls';
import { parseCommand } from '../../../shared/commands/parse-command';
import { officeWords } from '../../../shared/words/office-words';
import { FormDialog } from '../../parts/dialog';
import { TypedContext } from '../../state/typed';
import { useApp } from '../../state/use-open-register';
import { formOf } from './typed-forms';
import './typed-form.css';

/** A refused entry in its own form, as the record was when it was opened, filled with what was typed. Once it is saved, the refused one is given up. */
export function TypedForm({
  entry,
  onClose,
}: {
  readonly entry: OfficeCommand;
  readonly onClose: () => void;
}) {
  const { api, opened } = useApp();
  const { register, moment } = opened;
  const [{ command, form }] = useState(() => {
    const read = parseCommand(entry.command);
    const place = { register, today: moment.today, close: onClose };
    return {
      command: read.ok ? read.value : null,
      form: read.ok ? formOf(read.value, place) : 'no-form',
    };
  });
  if (form === 'no-form' || form === null || command === null)
    return <ByHand command={entry.command} hasForm={form !== 'no-form'} onClose={onClose} />;
  const onEntered = async () => {
    await api.dropOfficeCommand({ id: entry.id });
  };
  return <TypedContext value={{ command, onEntered }}>{form}</TypedContext>;
}

/** What was typed, where no form can be filled with it: as `execute` takes it. */
function ByHand(props: {
  readonly command: unknown;
  /** Its kind has one; only what it is about is not there. */
  readonly hasForm: boolean;
  readonly onClose: () => void;
}) {
  return (
    <FormDialog
      title={officeWords.byHandTitle}
      isDirty={false}
      onClose={props.onClose}
      onSubmit={props.onClose}
      submitLabel={officeWords.byHandClose}
      closeLabel={null}
    >
      <p>{props.hasForm ? officeWords.recordGone : officeWords.noForm}</p>
      <p>{officeWords.byHandSays}</p>
      <pre className="typed-json">{JSON.stringify(props.command)}</pre>
    </FormDialog>
  );
}
