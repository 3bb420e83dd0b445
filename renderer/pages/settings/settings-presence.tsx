import { useEffect, useState } from 'react';
import type { Refusal } from '../../../shared/base/result';
import type { Input } from '../../../shared/calls/contract';
import type { Closing, PresenceState } from '../../../shared/calls/presence-calls';
import { settingsWords } from '../../../shared/words/settings-words';
import { CheckField } from '../../parts/check-field';
import { RefusalNote } from '../../parts/refusal';
import { SelectField } from '../../parts/select-field';
import { unexpected } from '../../state/docket-store';
import { useApp } from '../../state/use-docket';
import { RecordSection } from '../../views/record/record-parts';

const choices: readonly { readonly id: Closing; readonly label: string }[] = [
  { id: 'tray', label: settingsWords.closingKeeps },
  { id: 'quit', label: settingsWords.closingQuits },
];

/** How the program stays while its window is closed: taken at once, and read back from the system. */
export function SettingsPresence() {
  const { api } = useApp();
  const [state, setState] = useState<PresenceState | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    const read = async () => {
      const answer = await api.readPresence({});
      if (answer.ok) setState(answer.value);
      else setRefusal(answer);
    };
    read().catch((error: unknown) => setRefusal(unexpected(error)));
  }, [api]);
  const change = async (given: Input<'changePresence'>) => {
    setRefusal(null);
    try {
      const answer = await api.changePresence(given);
      if (answer.ok) setState(answer.value);
      else setRefusal(answer);
    } catch (error) {
      setRefusal(unexpected(error));
    }
  };
  return (
    <RecordSection title={settingsWords.background}>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {state !== null && (
        <div className="fields">
          <CheckField
            label={settingsWords.startAtLogin}
            value={state.startAtLogin === 'on'}
            isDisabled={state.startAtLogin === 'unavailable'}
            description={startWords[state.startAtLogin]}
            onChange={(startAtLogin) => void change({ startAtLogin })}
          />
          {state.hasTray ? (
            <SelectField
              label={settingsWords.closingWindow}
              choices={choices}
              value={state.closing ?? 'tray'}
              description={state.closing === null ? settingsWords.closingAsked : undefined}
              onChange={(closing) => void change({ closing: closing as Closing })}
            />
          ) : (
            <p className="muted">{settingsWords.noTray}</p>
          )}
        </div>
      )}
    </RecordSection>
  );
}

const startWords: Readonly<Record<PresenceState['startAtLogin'], string>> = {
  on: settingsWords.notReminded,
  off: settingsWords.notReminded,
  blocked: settingsWords.startBlocked,
  unavailable: settingsWords.startUnavailable,
};
