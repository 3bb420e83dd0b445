import { done, type Result, refuse } from '../../../shared/base/result';
import type { RegisterSettings } from '../../../shared/records/settings';
import { isSame } from '../../../shared/register/changes';
import { balanceWords } from '../../../shared/words/balance-words';
import { ladderFrom, ladderText } from '../../forms/fields/ladder-text';
import { SettingsForm } from '../../forms/settings/settings-form';
import { CheckField } from '../../parts/check-field';
import { TextField } from '../../parts/text-field';
import { useKeptTyping } from '../../state/kept-typing';
import { useCommand } from '../../state/use-command';
import { useOpenRegister } from '../../state/use-open-register';

type Thresholds = Pick<
  RegisterSettings,
  'balancePercents' | 'toleranceNotice' | 'unusedDays' | 'unusedLeftPercent'
>;

interface Typed {
  readonly percents: string;
  readonly tolerance: boolean;
  readonly days: string;
  readonly left: string;
}

const typedOf = (kept: Thresholds): Typed => ({
  percents: kept.balancePercents.join(', '),
  tolerance: kept.toleranceNotice,
  days: ladderText(kept.unusedDays),
  left: String(kept.unusedLeftPercent),
});

/** Percentages as typed, in order, each once; refuses what is none. */
function percentsFrom(text: string, field: string, least: number, most: number): Result<number[]> {
  const words = text.split(/[,;\s]+/).filter(Boolean);
  const isPercent = (word: string) => /^\d{1,4}$/.test(word) && Number(word) >= least && Number(word) <= most;
  const wrong = words.find((word) => !isPercent(word));
  if (wrong !== undefined) return refuse('invalid', 'not-a-threshold', { word: wrong, least, most }, field);
  return done([...new Set(words.map(Number))].sort((a, b) => a - b));
}

function thresholdsFrom({ percents, tolerance, days, left }: Typed): Result<Thresholds> {
  const balancePercents = percentsFrom(percents, 'balancePercents', 1, 1_000);
  if (!balancePercents.ok) return balancePercents;
  const unusedDays = ladderFrom(days, 'unusedDays');
  if (!unusedDays.ok) return unusedDays;
  const leftPercent = percentsFrom(left, 'unusedLeftPercent', 0, 100);
  if (!leftPercent.ok) return leftPercent;
  const [unusedLeftPercent, another] = leftPercent.value;
  if (unusedLeftPercent === undefined || another !== undefined)
    return refuse('invalid', 'not-a-threshold', { word: left, least: 0, most: 100 }, 'unusedLeftPercent');
  return done({
    balancePercents: balancePercents.value,
    toleranceNotice: tolerance,
    unusedDays: unusedDays.value,
    unusedLeftPercent,
  });
}

/** At which percentages and days a notice tells of a license's balance. */
export function SettingsBalances() {
  const { register } = useOpenRegister();
  const { run, isBusy, refusal, setRefusal } = useCommand();
  const kept = typedOf(register.settings);
  const [changed, setChanged] = useKeptTyping<Partial<Typed>>('balances', {});
  const typed = { ...kept, ...changed };
  const set = (more: Partial<Typed>) => setChanged({ ...changed, ...more });
  const reset = () => {
    setChanged({});
    setRefusal(null);
  };
  const save = async () => {
    const read = thresholdsFrom(typed);
    if (!read.ok) {
      setRefusal(read);
      return false;
    }
    const saved = await run({ do: 'change-settings', ...read.value });
    if (saved !== null) reset();
    return saved !== null;
  };
  return (
    <SettingsForm
      title={balanceWords.thresholds}
      description={balanceWords.thresholdsSay}
      isDirty={!isSame(typed, kept)}
      isBusy={isBusy}
      refusal={refusal}
      onSave={save}
      onReset={reset}
    >
      <div className="fields">
        <TextField
          label={balanceWords.atPercents}
          name="balancePercents"
          description={balanceWords.atPercentsSay}
          value={typed.percents}
          onChange={(percents) => set({ percents })}
          trims
        />
        <CheckField
          label={balanceWords.atTolerance}
          name="toleranceNotice"
          value={typed.tolerance}
          onChange={(tolerance) => set({ tolerance })}
        />
        <TextField
          label={balanceWords.unusedDays}
          name="unusedDays"
          description={balanceWords.unusedDaysSay}
          value={typed.days}
          onChange={(days) => set({ days })}
          trims
        />
        <TextField
          label={balanceWords.unusedLeft}
          name="unusedLeftPercent"
          value={typed.left}
          onChange={(left) => set({ left })}
          trims
        />
      </div>
    </SettingsForm>
  );
}
