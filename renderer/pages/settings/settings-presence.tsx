import { useEffect, useState } from 'react';
import type { Refusal } from '../../../shared/base/result';
import type { Closing, PresenceState } from '../../../shared/calls/presence-calls';
import { isSame } from '../../../shared/register/changes';
import { settingsWords } from '../../../shared/words/settings-words';
import { SettingsForm } from '../../forms/settings/settings-form';
import { CheckField } from '../../parts/check-field';
import { SelectField } from '../../parts/select-field';
import { useKeptTyping } from '../../state/kept-typing';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';

type ClosingChoice = Closing | 'asks';

const choices: readonly { readonly id: ClosingChoice; readonly label: string }[] = [
  { id: 'tray', label: settingsWords.closingKeeps },
  { id: 'quit', label: settingsWords.closingQuits },
];

/** Until it was chosen once. */
const asks = { id: 'asks', label: settingsWords.closingAsks } as const;

interface Typed {
  readonly startAtLogin?: boolean;
  readonly closing?: ClosingChoice;
}

/** How the program stays while its window is closed; after saving it shows what the system says. */
export function SettingsPresence() {
  const { api } = useApp();
  const [state, setState] = useState<PresenceState | null>(null);
  const [typed, setTyped] = useKeptTyping<Typed>('background', {});
  const reading = useCall();
  const saving = useCall();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once
  useEffect(() => {
    void reading.call(() => api.readPresence({})).then(setState);
  }, []);
  const starts = state?.startAtLogin === 'on';
  const was = state?.closing ?? 'asks';
  const now = { startAtLogin: typed.startAtLogin ?? starts, closing: typed.closing ?? was };
  const save = async () => {
    const { startAtLogin, closing } = now;
    const changed = await saving.call(() =>
      api.changePresence({
        ...(startAtLogin === starts ? {} : { startAtLogin }),
        ...(closing === 'asks' ? {} : { closing }),
      }),
    );
    if (changed === null) return false;
    setState(changed);
    setTyped({});
    return true;
  };
  const refusal: Refusal | null = saving.refusal ?? reading.refusal;
  return (
    <SettingsForm
      title={settingsWords.background}
      description={settingsWords.backgroundSays}
      isOutside
      isDirty={state !== null && !isSame(now, { startAtLogin: starts, closing: was })}
      isBusy={saving.isBusy}
      refusal={refusal}
      onSave={save}
      onReset={() => setTyped({})}
    >
      {state !== null && (
        <div className="fields">
          <CheckField
            label={settingsWords.startAtLogin}
            name="startAtLogin"
            value={now.startAtLogin}
            isDisabled={state.startAtLogin === 'unavailable'}
            description={startWords[state.startAtLogin]}
            onChange={(startAtLogin) => setTyped({ ...typed, startAtLogin })}
          />
          {state.hasTray ? (
            <SelectField
              label={settingsWords.closingWindow}
              name="closing"
              choices={was === 'asks' ? [asks, ...choices] : choices}
              value={now.closing}
              onChange={(closing) => setTyped({ ...typed, closing })}
            />
          ) : (
            <p className="muted">{settingsWords.noTray}</p>
          )}
        </div>
      )}
    </SettingsForm>
  );
}

const startWords: Readonly<Record<PresenceState['startAtLogin'], string>> = {
  on: settingsWords.notReminded,
  off: settingsWords.notReminded,
  blocked: settingsWords.startBlocked,
  unavailable: settingsWords.startUnavailable,
};
