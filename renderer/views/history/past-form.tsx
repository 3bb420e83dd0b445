import { useState } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import { DateField } from '../../parts/date-field';
import { FormDialog } from '../../parts/dialog';
import { useNavigation } from '../../state/navigation';
import { useLookBack } from './use-look-back';

/** Asks for the day to look back to. */
export function PastForm(props: { readonly first: IsoDate; readonly onClose: () => void }) {
  const { go } = useNavigation();
  const [on, setOn] = useState<IsoDate | null>(props.first);
  const back = useLookBack(() => {
    props.onClose();
    go({ page: 'docket', deadlineId: null });
  });
  return (
    <FormDialog
      title="The register as it stood"
      isDirty={false}
      onClose={props.onClose}
      onSubmit={() => on !== null && back.look({ on })}
      submitLabel="Show that day"
      canSubmit={on !== null}
      isBusy={back.isBusy}
      refusal={back.refusal}
    >
      <p>
        The docket, the records and their dates are shown as they were at the end of that day. Nothing is
        changed by it, and nothing can be changed meanwhile.
      </p>
      <DateField label="Day" name="on" value={on} onChange={setOn} autoFocus />
    </FormDialog>
  );
}
