import { type FormEvent, useState } from 'react';
import type { Refusal } from '../../shared/base/result';
import { appWords } from '../../shared/words/app-words';
import { movingWords } from '../../shared/words/moving-words';
import { TakeInButton } from '../forms/moving/take-in-button';
import { Button } from '../parts/button';
import { RefusalArea } from '../parts/refusal';
import { TextField } from '../parts/text-field';
import { Worded } from '../parts/worded';
import { unexpected } from '../state/register-store';
import { useApp } from '../state/use-open-register';
import '../parts/whole-window.css';
import './first-start.css';

/** What is done first, as the menu names it; null: nothing but to look. */
export type First = 'log-letter' | 'import' | null;

/** The welcome: who is entering, and what to do first. The sample needs no name. */
export function FirstStart({ onBegun }: { readonly onBegun: (first: First) => void }) {
  const { api, store, opened } = useApp();
  const [person, setPerson] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const name = person.trim();
  // The command line may have filled it before anyone opened a window.
  const isBegun = opened.register.seq > 0;

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
        <h1>{appWords.welcome}</h1>
        <p>{appWords.welcomeSays}</p>
        <RefusalArea refusal={refusal}>
          <TextField
            label={appWords.yourName}
            name="person"
            description={appWords.yourNameSays}
            value={person}
            onChange={setPerson}
            autoFocus
            trims
          />
        </RefusalArea>
        <section className="stack" aria-labelledby="first-what">
          <h2 id="first-what" className="eyebrow">
            {appWords.whatFirst}
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
                  {appWords.logLetter}
                </Button>
              </dt>
              <dd>{appWords.logLetterSays}</dd>
            </div>
            <div>
              <dt>
                <Button icon="file" isDisabled={!isNamed} onPress={() => void begin('import')}>
                  {appWords.bringInList}
                </Button>
              </dt>
              <dd>{appWords.bringInListSays}</dd>
            </div>
            <div>
              <dt>
                <Button type="submit" icon="docket" isDisabled={!isNamed}>
                  {isBegun ? appWords.openMyRegister : appWords.startMyRegister}
                </Button>
              </dt>
              <dd>{isBegun ? appWords.asFilledBefore : appWords.emptyUntil}</dd>
            </div>
            <div>
              <dt>
                <Button icon="copy" isDisabled={isBusy} onPress={() => void look()}>
                  {appWords.lookAtSample}
                </Button>
              </dt>
              <dd>{isBegun ? appWords.sampleSaysBegun : appWords.sampleSays}</dd>
            </div>
            <div>
              <dt>
                <TakeInButton />
              </dt>
              <dd>{movingWords.takeInSays}</dd>
            </div>
          </dl>
        </section>
        <p className="muted small first-start-foot">
          <Worded say={appWords.keptIn} with={{ folder: <span className="number">{opened.folder}</span> }} />
        </p>
      </form>
    </main>
  );
}
