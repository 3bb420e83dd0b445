import { useEffect, useState } from 'react';
import { formatDay } from '../../../shared/base/dates';
import type { ChangedNames as Changes } from '../../../shared/calls/screening-calls';
import type { KeptSource } from '../../../shared/docket/lists-in-use';
import { shortSource } from '../../../shared/screening/sources';
import { screeningWords } from '../../../shared/words/screening-words';
import { FormDialog } from '../../parts/dialog';
import { Name } from '../../parts/verbatim';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import { RecordTable } from '../../views/record/record-parts';

/** Each name that changed with the kind of change, in the order: added, removed, renamed, details. */
function rowsOf({ added, removed, renamed, changed }: Changes): readonly (readonly [string, string])[] {
  return [
    ...added.map((name) => [screeningWords.kindAdded, name] as const),
    ...removed.map((name) => [screeningWords.kindRemoved, name] as const),
    ...renamed.map((each) => [screeningWords.kindRenamed, screeningWords.wasNow(each)] as const),
    ...changed.map((name) => [screeningWords.kindDetails, name] as const),
  ];
}

/** Every name that was another when a list came in, worked out from the kept files. */
export function ChangedNames(props: { readonly kept: KeptSource; readonly onClose: () => void }) {
  const { source, sha256, date } = props.kept;
  const { api } = useApp();
  const { call, refusal } = useCall();
  const [found, setFound] = useState<readonly Changes[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for the list that is shown
  useEffect(() => {
    void call(() => api.listChanges({ list: sha256 })).then(setFound);
  }, [sha256]);
  const own = found?.find((each) => each.source === source);
  const rows = own === undefined ? [] : rowsOf(own);
  return (
    <FormDialog
      title={<Name text={screeningWords.namesOf({ list: shortSource(source), day: formatDay(date) })} />}
      isDirty={false}
      isWide
      refusal={refusal}
      onClose={props.onClose}
      onSubmit={props.onClose}
      submitLabel={screeningWords.closeIt}
    >
      {found === null ? (
        refusal === null && <p role="status">{screeningWords.comparing}</p>
      ) : rows.length === 0 ? (
        <p>{screeningWords.nothingChanged}</p>
      ) : (
        <RecordTable
          label={screeningWords.namesList}
          columns={[
            { title: screeningWords.kind, width: '24%' },
            { title: screeningWords.listed, width: '76%' },
          ]}
        >
          {rows.map(([kind, name], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice, and the rows never move
            <tr key={at}>
              <td>{kind}</td>
              <td>
                <Name text={name} />
              </td>
            </tr>
          ))}
        </RecordTable>
      )}
    </FormDialog>
  );
}
