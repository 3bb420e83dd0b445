import { useMemo, useState } from 'react';
import type { DocketRow } from '../../../shared/docket/rows';
import { docketWords } from '../../../shared/words/docket-words';
import { OwnerForm } from '../../forms/record/owner-form';
import { Button } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { useCommand } from '../../state/use-command';
import { useCanWrite, useDerived } from '../../state/use-open-register';
import { remindersToAcknowledge } from '../../views/deadline/reminders-shown';
import { RecordSelectionBar } from '../../views/record/selection-bar';

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
  const reminders = chosen.flatMap(({ deadline }) => shown.get(deadline.id) ?? []);
  const isDisabled = !canWrite || command.isBusy;
  return (
    <>
      <RecordSelectionBar count={chosen.length} one="deadline" onClear={props.onClear}>
        <Button isDisabled={isDisabled || licenses.length === 0} onPress={() => setIsOwning(true)}>
          {docketWords.setOwner}
        </Button>
        <Button
          isDisabled={isDisabled || reminders.length === 0}
          onPress={() => void command.run({ do: 'acknowledge-reminders', reminders })}
        >
          {reminders.length === 0
            ? docketWords.nothingToAcknowledge
            : docketWords.acknowledgeSeveral({ count: reminders.length })}
        </Button>
        <Button isDisabled={isDisabled} onPress={props.onPutOff}>
          {docketWords.putOffMore}
        </Button>
      </RecordSelectionBar>
      {command.refusal && <RefusalNote refusal={command.refusal} />}
      {isOwning && <OwnerForm licenses={licenses} onClose={() => setIsOwning(false)} />}
    </>
  );
}
