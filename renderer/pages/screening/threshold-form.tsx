import { useEffect, useState } from 'react';
import { screeningWords } from '../../../shared/words/screening-words';
import { FormDialog } from '../../parts/dialog';
import { TextField } from '../../parts/text-field';
import { useCall } from '../../state/use-call';
import { useCommand } from '../../state/use-command';
import { useApp, useOpenRegister } from '../../state/use-open-register';

const shownThresholds = [0.75, 0.8, 0.85];

interface HitCount {
  readonly threshold: number;
  readonly hits: number;
  readonly parties: number;
}

/** Sets the score from which on a listed party is a hit, beside how many hits there would be, and from which age on a list is old. */
export function ThresholdForm({ onClose }: { readonly onClose: () => void }) {
  const { api } = useApp();
  const { settings } = useOpenRegister().register;
  const counting = useCall();
  const { run, isBusy, refusal } = useCommand();
  const [threshold, setThreshold] = useState((settings.screeningThreshold / 100).toFixed(2));
  const [days, setDays] = useState(String(settings.listAgeDays));
  const [counts, setCounts] = useState<readonly HitCount[] | null>(null);
  const hasLists = settings.screeningLists.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted once, when it opens
  useEffect(() => {
    if (hasLists) void counting.call(() => api.countHits({ thresholds: shownThresholds })).then(setCounts);
  }, []);
  const save = async () => {
    const command = {
      do: 'change-settings' as const,
      screeningThreshold: Math.round(Number(threshold.replace(',', '.')) * 100),
      listAgeDays: Number(days),
    };
    if ((await run(command)) !== null) onClose();
  };
  return (
    <FormDialog
      title={screeningWords.thresholdTitle}
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal ?? counting.refusal}
      onClose={onClose}
      onSubmit={() => void save()}
      submitLabel={screeningWords.saveSettings}
    >
      <TextField
        label={screeningWords.thresholdField}
        name="screeningThreshold"
        description={screeningWords.thresholdHint}
        inputMode="decimal"
        trims
        value={threshold}
        onChange={setThreshold}
        autoFocus
      />
      {hasLists && (
        <div role="status">
          <p className="muted">{screeningWords.inThisRegister}</p>
          {counts === null ? (
            <p>{counting.isBusy ? screeningWords.counting : ''}</p>
          ) : (
            <ul>
              {counts.map(({ threshold: from, hits, parties }) => (
                <li key={from}>{screeningWords.fromScore({ score: from.toFixed(2), hits, parties })}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      <TextField
        label={screeningWords.ageField}
        name="listAgeDays"
        inputMode="numeric"
        trims
        value={days}
        onChange={setDays}
      />
    </FormDialog>
  );
}
