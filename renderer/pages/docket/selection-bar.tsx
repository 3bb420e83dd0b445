import { useMemo, useState } from 'react';
import { pluralGrouped } from '../../../shared/base/plural';
import type { DocketRow } from '../../../shared/docket/rows';
import { Button, IconButton } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { useCommand } from '../../state/use-command';
import { useCanWrite, useDerived } from '../../state/use-docket';
import { remindersToAcknowledge } from '../../views/deadline/reminders-shown';
import { OwnerForm } from './owner-form';
import './selection-bar.css';

/** What can be done with several deadlines at once, each in one entry. Nothing while none is selected. */
export function SelectionBar(props: {
  readonly chosen: readonly DocketRow[];
  readonly onPutOff: () => void;
  readonly onClear: () => void;
}) {
  const { chosen } = props;
  const canWrite = useCanWrite();
  const command = useCommand();
  const [isOwning, setIsOwning] = useState(false);
  const shown = useDerived(remindersToAcknowledge);
  const licenses = useMemo(
    () => [...new Set(chosen.flatMap(({ license }) => (license === null ? [] : [license])))],
    [chosen],
  );
  if (chosen.length === 0) return null;
  const reminders = chosen.flatMap(({ deadline }) => shown.get(deadline.id) ?? []);
  const rests = !canWrite || command.isBusy;
  return (
    <section className="selection-bar" aria-label="Selected deadlines">
      <strong role="status">
        {pluralGrouped(chosen.length, 'deadline')} of {pluralGrouped(licenses.length, 'record')} selected
      </strong>
      <Button isDisabled={rests || licenses.length === 0} onPress={() => setIsOwning(true)}>
        Set owner…
      </Button>
      <Button
        isDisabled={rests || reminders.length === 0}
        onPress={() => void command.run({ do: 'acknowledge-reminders', reminders })}
      >
        {reminders.length === 0
          ? 'No reminders to acknowledge'
          : `Acknowledge ${pluralGrouped(reminders.length, 'reminder')}`}
      </Button>
      <Button isDisabled={rests} onPress={props.onPutOff}>
        Put off…
      </Button>
      <IconButton label="Select nothing (Esc)" icon="close" onPress={props.onClear} />
      {command.refusal && <RefusalNote refusal={command.refusal} />}
      {isOwning && <OwnerForm licenses={licenses} onClose={() => setIsOwning(false)} />}
    </section>
  );
}
