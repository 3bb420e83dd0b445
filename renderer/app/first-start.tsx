import { type FormEvent, useState } from 'react';
import type { Refusal } from '../../shared/base/result';
import { Button } from '../parts/button';
import { RefusalArea } from '../parts/refusal';
import { TextField } from '../parts/text-field';
import { unexpected } from '../state/docket-store';
import { useApp } from '../state/use-docket';
import '../parts/whole-window.css';
import './first-start.css';

/** The welcome: who is entering, and an empty register or the sample one. Asked once. */
export function FirstStart() {
  const { api, store, docket } = useApp();
  const [person, setPerson] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const name = person.trim();
  // The command line may have filled it before anyone opened a window.
  const isBegun = docket.register.seq > 0;

  const begin = async (to: 'own' | 'sample') => {
    setIsBusy(true);
    try {
      const answer = await api.savePreferences({ person: name });
      if (!answer.ok) return setRefusal(answer);
      if (to === 'own') return store.setPreferences(answer.value);
      const switched = await api.switchRegister({ to: 'sample' });
      return setRefusal(switched.ok ? null : switched);
    } catch (error) {
      return setRefusal(unexpected(error));
    } finally {
      setIsBusy(false);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (name !== '') void begin('own');
  };
  return (
    <main className="whole">
      <form className="whole-card" onSubmit={onSubmit}>
        <h1>Welcome to Export Docket</h1>
        <p>
          It keeps every deadline of your export licenses in sight, on this computer only, and puts the proof
          on paper. Log a letter and it counts the days.
        </p>
        <RefusalArea refusal={refusal}>
          <TextField
            label="Your name"
            name="person"
            description="Every entry in the register names its author. You can change it in Settings."
            value={person}
            onChange={setPerson}
            autoFocus
            trims
          />
        </RefusalArea>
        <div className="stack">
          <div className="row">
            <Button kind="primary" type="submit" isDisabled={name === '' || isBusy}>
              {docket.isSample
                ? 'Open the sample register'
                : isBegun
                  ? 'Open my register'
                  : 'Start my register'}
            </Button>
            {!docket.isSample && (
              <Button isDisabled={name === '' || isBusy} onPress={() => void begin('sample')}>
                Look around in a sample
              </Button>
            )}
          </div>
          <p className="muted small">
            {docket.isSample
              ? 'The sample holds fictional companies only and lies in a temporary folder.'
              : `The sample holds fictional companies in a temporary folder; your own register stays ${isBegun ? 'as it is' : 'empty'} until you come back to it.`}
          </p>
        </div>
        <p className="muted small first-start-foot">
          Kept in <span className="number">{docket.folder}</span>. Nothing leaves this computer.
        </p>
      </form>
    </main>
  );
}
