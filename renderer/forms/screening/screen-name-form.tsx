import { useState } from 'react';
import { formatDay } from '../../../shared/base/dates';
import { plural } from '../../../shared/base/plural';
import type { NamesScreened } from '../../../shared/calls/screening-calls';
import { listsInUse } from '../../../shared/docket/lists-in-use';
import { shortSource } from '../../../shared/screening/sources';
import { Note } from '../../parts/badge';
import { FormDialog } from '../../parts/dialog';
import { TextField } from '../../parts/text-field';
import type { Docket } from '../../state/docket-store';
import { useCall } from '../../state/use-call';
import { useApp, useDerived } from '../../state/use-docket';
import { HitExplained } from '../../views/screening/hit-explained';

const inUseOf = ({ register, moment }: Docket) => listsInUse(register, moment.today);

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
      title="Screen a name"
      isWide
      isDirty={false}
      isBusy={isBusy}
      canSubmit={name.trim() !== ''}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void screen()}
      submitLabel="Screen"
      closeLabel="Close"
      footNote="Nothing is recorded."
    >
      <TextField
        label="Name"
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
            .map(
              ({ source, date, ageDays }) =>
                `${shortSource(source)} of ${formatDay(date)} is ${plural(ageDays, 'day')} old`,
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
        Held against{' '}
        {lists.map(({ source, date }) => `${shortSource(source)} of ${formatDay(date)}`).join('; ')}, from a
        score of {threshold.toFixed(2)} on.
      </p>
      {found.names[0]?.cannotCompare === true && (
        <Note tone="amber">This name cannot be compared by its letters: look it up yourself.</Note>
      )}
      <p className="strong">
        {hits.length === 0 ? 'No hit in these lists.' : `${plural(hits.length, 'hit')} in these lists.`}
      </p>
      {hits.map((hit) => (
        <section key={`${hit.source} ${hit.entry}`} className="stack" aria-label={hit.name}>
          <HitExplained asked={name} hit={hit} lists={lists} />
        </section>
      ))}
    </>
  );
}
