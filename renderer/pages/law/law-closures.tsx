import { useState } from 'react';
import { formatDay, type IsoDate } from '../../../shared/base/dates';
import { executiveClosures } from '../../../shared/calendar/executive-closures';
import type { CommandInput } from '../../../shared/commands/commands';
import type { RegisterSettings } from '../../../shared/records/settings';
import { isSame } from '../../../shared/register/changes';
import { lawWords } from '../../../shared/words/law-words';
import { isBlankRow, unkeyed } from '../../forms/fields/added-rows';
import { freshKey } from '../../forms/fields/draft-parts';
import { PartList } from '../../forms/fields/form-section';
import { SettingsForm } from '../../forms/settings/settings-form';
import { CheckField } from '../../parts/check-field';
import { DateField } from '../../parts/date-field';
import { LongTextField, TextField } from '../../parts/text-field';
import { useKeptTyping } from '../../state/kept-typing';
import { useCommand } from '../../state/use-command';
import { useOpenRegister } from '../../state/use-open-register';
import { usePreview } from '../../state/use-preview';
import { MovedDates } from '../../views/preview/moved-dates';

interface ClosureDraft {
  readonly key: string;
  readonly on: IsoDate | null;
  readonly name: string;
  readonly note: string;
}

const draftsOf = ({ closures }: RegisterSettings): readonly ClosureDraft[] =>
  closures.map((closure) => ({ ...closure, key: freshKey() }));

const filled = (drafts: readonly ClosureDraft[]) => drafts.filter((row) => !isBlankRow(row));
const given = (drafts: readonly ClosureDraft[]) => filled(drafts).map(unkeyed);

/** Days off besides weekends and federal holidays. They move work-by dates only; the strict dates never move. */
export function LawClosures() {
  const { register } = useOpenRegister();
  const { settings } = register;
  const { run, isBusy, refusal } = useCommand();
  const [isOn, setIsOn] = useKeptTyping<boolean | null>('closures-by-order', null);
  const [drafts, setDrafts] = useKeptTyping<readonly ClosureDraft[] | null>('closures', null);
  const closuresByOrder = isOn ?? settings.closuresByOrder;
  const [kept, setKept] = useState(() => draftsOf(settings));
  const shown = drafts ?? kept;
  // A day that is missing is refused at the door, which names its field.
  const command = { do: 'change-settings', closuresByOrder, closures: given(shown) } as CommandInput;
  const isDirty = closuresByOrder !== settings.closuresByOrder || !isSame(given(shown), settings.closures);
  const preview = usePreview(isDirty ? command : null);
  const reset = () => {
    setIsOn(null);
    setDrafts(null);
  };
  const save = async () => {
    setDrafts(filled(shown));
    if ((await run(command)) === null) return false;
    setKept(filled(shown));
    reset();
    return true;
  };
  return (
    <SettingsForm
      title={lawWords.closures}
      description={lawWords.closuresSay}
      isDirty={isDirty}
      isBusy={isBusy}
      refusal={refusal}
      onSave={save}
      onReset={reset}
    >
      <CheckField
        label={lawWords.countByOrder}
        name="closuresByOrder"
        description={
          <details>
            <summary>{lawWords.closuresSince({ count: executiveClosures.length })}</summary>
            <ul>
              {executiveClosures.map(({ on, name, order }) => (
                <li key={on}>
                  {formatDay(on)}: {name} ({order})
                </li>
              ))}
            </ul>
          </details>
        }
        value={closuresByOrder}
        onChange={setIsOn}
      />
      <PartList
        title={lawWords.closuresByHand}
        each="closure"
        parts={shown}
        onChange={setDrafts}
        newPart={(): ClosureDraft => ({ key: freshKey(), on: null, name: '', note: '' })}
      >
        {(closure, put, index) => (
          <>
            <DateField
              label={lawWords.day}
              name={`closures.${index}.on`}
              value={closure.on}
              onChange={(on) => put({ on })}
            />
            <TextField
              label={lawWords.name}
              name={`closures.${index}.name`}
              value={closure.name}
              onChange={(name) => put({ name })}
              trims
            />
            <LongTextField
              label={lawWords.whoSaysSo}
              name={`closures.${index}.note`}
              isOptional
              isWide
              value={closure.note}
              onChange={(note) => put({ note })}
            />
          </>
        )}
      </PartList>
      {preview?.ok && <MovedDates events={preview.value.events} title={lawWords.wouldMove} />}
      {preview?.ok && preview.value.events.every(({ type }) => type === 'settings-changed') && (
        <p className="muted">{lawWords.noneWouldMove}</p>
      )}
    </SettingsForm>
  );
}
