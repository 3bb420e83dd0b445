import { useState } from 'react';
import { formatDay } from '../../../shared/base/dates';
import type { NamesScreened } from '../../../shared/calls/screening-calls';
import { listsInUse } from '../../../shared/docket/lists-in-use';
import { shortSource } from '../../../shared/screening/sources';
import { screeningWords } from '../../../shared/words/screening-words';
import { Note } from '../../parts/badge';
import { FormDialog } from '../../parts/dialog';
import { TextField } from '../../parts/text-field';
import type { OpenRegister } from '../../state/register-store';
import { useCall } from '../../state/use-call';
import { useApp, useDerived } from '../../state/use-open-register';
import { HitExplained } from '../../views/screening/hit-explained';

const inUseOf = ({ register, moment }: OpenRegister) => listsInUse(register, moment.today);

/** Holds a typed name against the lists in use; nothing is recorded. */
export function ScreenNameForm({ onClose }: { readonly onClose: () => void }) {
  const { api } = useApp();
  const lists = useDerived(inUseOf);
  const { call, isBusy, refusal } = useCall();
  const [name, setName] = useState('');
  const [found, setFound] = useState<NamesScreened | null>(null);
  const screen = async () => setFound(await call(() => api.screenName({ name })));
  return (
    <FormDialog
      title={screeningWords.screenName}
      isWide
      isDirty={false}
      isBusy={isBusy}
      canSubmit={name.trim() !== ''}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void screen()}
      submitLabel={screeningWords.screen}
      closeLabel={screeningWords.closeForm}
      footNote={screeningWords.nothingRecorded}
    >
      <TextField
        label={screeningWords.name}
        value={name}
        onChange={(next) => {
          setName(next);
          setFound(null);
        }}
        autoFocus
      />
      {lists.some(({ isOld }) => isOld) && (
        <Note tone="amber">
          {lists
            .filter(({ isOld }) => isOld)
            .map(({ source, date, ageDays }) =>
              screeningWords.listOld({ source: shortSource(source), day: formatDay(date), count: ageDays }),
            )
            .join('; ')}
          .
        </Note>
      )}
      <div role="status" className="stack">
        {found !== null && <Found name={name} found={found} />}
      </div>
    </FormDialog>
  );
}

function Found({ name, found }: { readonly name: string; readonly found: NamesScreened }) {
  const { lists, threshold } = found;
  const hits = found.names[0]?.hits ?? [];
  return (
    <>
      <p className="muted">
        {screeningWords.heldAgainst({
          lists: lists
            .map(({ source, date }) =>
              screeningWords.listOf({ list: shortSource(source), day: formatDay(date) }),
            )
            .join('; '),
          score: threshold.toFixed(2),
        })}
      </p>
      {found.names[0]?.cannotCompare === true && <Note tone="amber">{screeningWords.nameCannotCompare}</Note>}
      <p className="strong">
        {hits.length === 0 ? screeningWords.noHit : screeningWords.hitsFound({ count: hits.length })}
      </p>
      {hits.map((hit) => (
        <section key={`${hit.source} ${hit.entry}`} className="stack" aria-label={hit.name}>
          <HitExplained asked={name} hit={hit} lists={lists} />
        </section>
      ))}
    </>
  );
}
