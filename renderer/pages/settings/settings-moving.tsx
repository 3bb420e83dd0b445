import { useCallback, useEffect, useState } from 'react';
import { formatInstant } from '../../../shared/base/dates';
import type { MovedAway } from '../../../shared/calls/move-calls';
import { movingWords } from '../../../shared/words/moving-words';
import { TakeInButton } from '../../forms/moving/take-in-button';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { Worded } from '../../parts/worded';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import { RecordSection } from '../../views/record/record-parts';
import { MoveForm } from './move-form';
import { SettleMoveForm } from './settle-move-form';

/** Where a register went that can only be read here. */
function Away({ away }: { readonly away: MovedAway }) {
  const { opened } = useApp();
  const when = (at: string) => formatInstant(at, opened.moment.zone);
  const { at, to, confirmedAt } = away;
  if (confirmedAt !== null) return <>{movingWords.confirmedOn({ at: when(confirmedAt) })}</>;
  if (at === '') return <>{movingWords.movedSometime}</>;
  return (
    <Worded say={movingWords.movedOn} with={{ at: when(at), folder: <span className="number">{to}</span> }} />
  );
}

/** The way to another computer and from one; of a register that went, whether it has arrived. */
export function SettingsMoving() {
  const { api, opened } = useApp();
  const { call, refusal } = useCall();
  const [away, setAway] = useState<MovedAway | null>(null);
  const [open, setOpen] = useState<'move' | 'confirm' | 'take-back' | null>(null);
  const { access } = opened;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, and after each change of where it goes on
  const look = useCallback(() => {
    void call(() => api.readMove({})).then((found) => {
      if (found !== null) setAway(found.away);
    });
  }, [api]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whether it may be changed follows from where it went
  useEffect(look, [look, access.mode]);
  const close = () => setOpen(null);
  return (
    <RecordSection title={movingWords.section}>
      <p className="muted">{movingWords.says}</p>
      {away !== null && (
        <Note tone={away.confirmedAt === null ? 'amber' : 'plain'}>
          <Away away={away} />
        </Note>
      )}
      <div className="row">
        {away === null && (
          <Button icon="copy" onPress={() => setOpen('move')}>
            {movingWords.moveButton}
          </Button>
        )}
        {away !== null && away.confirmedAt === null && (
          <>
            <Button icon="check" onPress={() => setOpen('confirm')}>
              {movingWords.confirm}
            </Button>
            <Button onPress={() => setOpen('take-back')}>{movingWords.takeBack}</Button>
          </>
        )}
        <TakeInButton />
      </div>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {open === 'move' && <MoveForm onClose={close} />}
      {(open === 'confirm' || open === 'take-back') && (
        <SettleMoveForm how={open} onClose={close} onDone={look} />
      )}
    </RecordSection>
  );
}
