import { type FormEvent, useState } from 'react';
import type { Refusal } from '../../shared/base/result';
import { Button } from '../parts/button';
import { RefusalArea } from '../parts/refusal';
import { TextField } from '../parts/text-field';
import { unexpected } from '../state/docket-store';
import { useApp } from '../state/use-docket';
import '../parts/whole-window.css';
import './first-start.css';

/** What is done first, as the menu names it; null: nothing but to look. */
export type First = 'log-letter' | 'import' | null;

/** The welcome: who is entering, and what to do first. The sample needs no name. */
export function FirstStart({ onBegun }: { readonly onBegun: (first: First) => void }) {
  const { api, store, docket } = useApp();
  const [person, setPerson] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const name = person.trim();
  // The command line may have filled it before anyone opened a window.
  const isBegun = docket.register.seq > 0;

  const attempt = async (act: () => Promise<Refusal | null>) => {
    setIsBusy(true);
    try {
      setRefusal(await act());
    } catch (error) {
      setRefusal(unexpected(error));
    } finally {
      setIsBusy(false);
    }
  };
  const begin = (first: First) =>
    attempt(async () => {
      const answer = await api.savePreferences({ person: name });
      if (!answer.ok) return answer;
      onBegun(first);
      store.setPreferences(answer.value);
      return null;
    });
  const look = () =>
    attempt(async () => {
      const switched = await api.switchRegister({ to: 'sample' });
      return switched.ok ? null : switched;
    });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (name !== '') void begin(null);
  };
  const isNamed = name !== '' && !isBusy;
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
        <section className="stack" aria-labelledby="first-what">
          <h2 id="first-what" className="eyebrow">
            What to do first
          </h2>
          <dl className="first-start-ways">
            <div>
              <dt>
                <Button
                  kind="primary"
                  icon="letter"
                  isDisabled={!isNamed}
                  onPress={() => void begin('log-letter')}
                >
                  Log a letter
                </Button>
              </dt>
              <dd>One lies on your desk: its dates are counted at once.</dd>
            </div>
            <div>
              <dt>
                <Button icon="file" isDisabled={!isNamed} onPress={() => void begin('import')}>
                  Bring in a list
                </Button>
              </dt>
              <dd>You keep your licenses in Excel: nothing changes before you have seen each row.</dd>
            </div>
            <div>
              <dt>
                <Button type="submit" icon="docket" isDisabled={!isNamed}>
                  {isBegun ? 'Open my register' : 'Start my register'}
                </Button>
              </dt>
              <dd>{isBegun ? 'As it was filled before.' : 'It is empty until you enter something.'}</dd>
            </div>
            <div>
              <dt>
                <Button icon="copy" isDisabled={isBusy} onPress={() => void look()}>
                  Look at the sample
                </Button>
              </dt>
              <dd>
                Fictional companies in a temporary folder, without a name. Your own register stays{' '}
                {isBegun ? 'as it is' : 'empty'} until you come back to it.
              </dd>
            </div>
          </dl>
        </section>
        <p className="muted small first-start-foot">
          Kept in <span className="number">{docket.folder}</span>. Nothing leaves this computer.
        </p>
      </form>
    </main>
  );
}
