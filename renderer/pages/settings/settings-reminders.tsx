import { clockText } from '../../../shared/base/clock-time';
import { done, type Result } from '../../../shared/base/result';
import { ladderLabels } from '../../../shared/history/field-changes';
import { settingsLabels } from '../../../shared/labels/field-labels';
import { type LadderName, ladderNames, type RegisterSettings } from '../../../shared/records/settings';
import { isSame } from '../../../shared/register/changes';
import { settingsWords } from '../../../shared/words/settings-words';
import { ladderFrom, ladderText } from '../../forms/fields/ladder-text';
import { SettingsForm } from '../../forms/settings/settings-form';
import { CheckField } from '../../parts/check-field';
import { SelectField } from '../../parts/select-field';
import { TextField } from '../../parts/text-field';
import { useKeptTyping } from '../../state/kept-typing';
import { useCommand } from '../../state/use-command';
import { useOpenRegister } from '../../state/use-open-register';
import { TestNotification } from './test-notification';

type Typed = Readonly<Record<LadderName, string>>;

const hours = Array.from({ length: 24 }, (_, hour) => ({
  id: String(hour),
  label: clockText(`${String(hour).padStart(2, '0')}:00`),
}));

function typedOf({ ladders }: RegisterSettings): Typed {
  return Object.fromEntries(ladderNames.map((name) => [name, ladderText(ladders[name])])) as Typed;
}

/** The ladders as typed; the first that is none is refused at its field. */
function laddersFrom(typed: Typed): Result<RegisterSettings['ladders']> {
  const ladders: Partial<Record<LadderName, number[]>> = {};
  for (const name of ladderNames) {
    const read = ladderFrom(typed[name], `ladders.${name}`);
    if (!read.ok) return read;
    ladders[name] = read.value;
  }
  return done(ladders as RegisterSettings['ladders']);
}

/** When reminders come: at which hour, and how many days before work-by. */
export function SettingsReminders() {
  const { register } = useOpenRegister();
  const { settings } = register;
  const { run, isBusy, refusal, setRefusal } = useCommand();
  const kept = typedOf(settings);
  const [typedLadders, setTypedLadders] = useKeptTyping<Partial<Typed>>('reminder-days', {});
  const [typedHour, setTypedHour] = useKeptTyping<string | null>('reminder-hour', null);
  const [typedQuiet, setTypedQuiet] = useKeptTyping<boolean | null>('quiet-days', null);
  const ladders = { ...kept, ...typedLadders };
  const hour = typedHour ?? String(settings.reminderHour);
  const quietDays = typedQuiet ?? settings.quietDays;
  const reset = () => {
    setTypedLadders({});
    setTypedHour(null);
    setTypedQuiet(null);
    setRefusal(null);
  };
  const save = async () => {
    const read = laddersFrom(ladders);
    if (!read.ok) {
      setRefusal(read);
      return false;
    }
    const saved = await run({
      do: 'change-settings',
      reminderHour: Number(hour),
      quietDays,
      ladders: read.value,
    });
    if (saved !== null) reset();
    return saved !== null;
  };
  return (
    <SettingsForm
      after={<TestNotification />}
      title={settingsWords.reminders}
      description={settingsWords.remindersSay}
      isDirty={
        !isSame(ladders, kept) || hour !== String(settings.reminderHour) || quietDays !== settings.quietDays
      }
      isBusy={isBusy}
      refusal={refusal}
      onSave={save}
      onReset={reset}
    >
      <div className="fields">
        <SelectField
          label={settingsLabels.reminderHour}
          name="reminderHour"
          description={settingsWords.hourSays}
          choices={hours}
          value={hour}
          onChange={setTypedHour}
        />
        <CheckField
          label={settingsWords.quietDays}
          name="quietDays"
          value={quietDays}
          onChange={setTypedQuiet}
        />
        {ladderNames.map((name) => (
          <TextField
            key={name}
            label={settingsWords.daysBefore({ name: ladderLabels[name] })}
            name={`ladders.${name}`}
            value={ladders[name]}
            onChange={(text) => setTypedLadders({ ...typedLadders, [name]: text })}
            trims
          />
        ))}
      </div>
    </SettingsForm>
  );
}
