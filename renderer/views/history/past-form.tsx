import { useState } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import { viewWords } from '../../../shared/words/views-words';
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
      title={viewWords.pastTitle}
      isDirty={false}
      onClose={props.onClose}
      onSubmit={() => on !== null && back.look({ on })}
      submitLabel={viewWords.showThatDay}
      canSubmit={on !== null}
      isBusy={back.isBusy}
      refusal={back.refusal}
    >
      <p>{viewWords.pastSays}</p>
      <DateField label={viewWords.day} name="on" value={on} onChange={setOn} autoFocus />
    </FormDialog>
  );
}
