import { useState } from 'react';
import { formatInstant } from '../../../shared/base/dates';
import { inWords } from '../../../shared/base/message-text';
import type { OfficeCommand } from '../../../shared/calls/office-calls';
import type { CommandInput } from '../../../shared/commands/commands';
import { officeWords } from '../../../shared/words/office-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { useNavigation } from '../../state/navigation';
import { useCall } from '../../state/use-call';
import { useCommand } from '../../state/use-command';
import { useApp, useCanWrite } from '../../state/use-open-register';
import { FactList } from '../../views/record/record-parts';
import { DropForm } from './drop-form';
import { commandName, licenseOf, typedFields } from './typed-fields';

/** A command that was refused: why, what was typed, and what can be done with it. */
export function RefusedEntry(props: { readonly command: OfficeCommand; readonly onSettled: () => void }) {
  const { api, opened } = useApp();
  const { register, moment } = opened;
  const { go, changeTyped } = useNavigation();
  const canWrite = useCanWrite();
  const { run, isBusy, refusal } = useCommand();
  const { call } = useCall();
  const [isDropping, setIsDropping] = useState(false);
  const { id, at, by, command, refused } = props.command;
  const licenseId = licenseOf(register, command);
  const again = async () => {
    // Saved first: what was typed goes only once it stands again.
    if ((await run(command as CommandInput)) === null) return;
    await call(() => api.dropOfficeCommand({ id }));
    props.onSettled();
  };
  return (
    <li className="office-entry">
      <h3>{commandName(command)}</h3>
      <p className="muted">
        {officeWords.typedBy({ at: formatInstant(at, moment.zone), by })}
        {refused !== null && `, ${officeWords.refusedOn({ at: formatInstant(refused.at, moment.zone) })}`}
      </p>
      {refused !== null && <Note tone="amber">{inWords(refused.why)}</Note>}
      <FactList facts={typedFields(register, command)} />
      {refusal !== null && <RefusalNote refusal={refusal} />}
      <div className="row">
        <Button isDisabled={!canWrite} onPress={() => changeTyped(props.command)}>
          {officeWords.changeTyped}
        </Button>
        <Button isDisabled={isBusy || !canWrite} onPress={() => void again()}>
          {officeWords.again}
        </Button>
        {licenseId !== null && (
          <Button onPress={() => go({ page: 'licenses', licenseId })}>{officeWords.openRecord}</Button>
        )}
        <Button kind="quiet" onPress={() => setIsDropping(true)}>
          {officeWords.drop}
        </Button>
      </div>
      {isDropping && <DropForm id={id} onClose={() => setIsDropping(false)} onDropped={props.onSettled} />}
    </li>
  );
}
