import { useState } from 'react';
import { formatInstant } from '../../../shared/base/dates';
import type { OfficeCommand } from '../../../shared/calls/office-calls';
import { summarizeEntry } from '../../../shared/history/summarize-entry';
import { textOf } from '../../../shared/labels/sentence-pieces';
import { partsOf } from '../../../shared/register/journal-line';
import { readEntry } from '../../../shared/register/read-entry';
import type { Register } from '../../../shared/register/register';
import { officeWords } from '../../../shared/words/office-words';
import { Button } from '../../parts/button';
import { Name } from '../../parts/verbatim';
import { useOpenRegister } from '../../state/use-open-register';
import { DropForm } from './drop-form';
import { commandName } from './typed-fields';

/** What a command on its way does, as the history says it. */
function summary({ line, command }: OfficeCommand, register: Register): string {
  const read = line === null ? null : readEntry(partsOf(line.trimEnd()).json);
  return read?.ok ? textOf(summarizeEntry(read.entry, register)) : commandName(command);
}

/** A command that the office does not have yet, and the way to drop it. */
export function WaitingEntry(props: { readonly command: OfficeCommand; readonly onSettled: () => void }) {
  const { command } = props;
  const [isDropping, setIsDropping] = useState(false);
  const { register, moment } = useOpenRegister();
  const { id, at, by } = command;
  return (
    <li className="office-entry">
      <h3>
        <Name text={summary(command, register)} />
      </h3>
      <p className="muted">{officeWords.typedBy({ at: formatInstant(at, moment.zone), by })}</p>
      <div className="row">
        <Button kind="quiet" onPress={() => setIsDropping(true)}>
          {officeWords.drop}
        </Button>
      </div>
      {isDropping && (
        <DropForm id={id} isWaiting onClose={() => setIsDropping(false)} onDropped={props.onSettled} />
      )}
    </li>
  );
}
