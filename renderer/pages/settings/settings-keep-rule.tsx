import { useState } from 'react';
import { type Refusal, refuse } from '../../../shared/base/result';
import { keepRuleWords } from '../../../shared/calls/backup-labels';
import { type KeepRule, keepRule } from '../../../shared/calls/backup-shapes';
import { settingsWords } from '../../../shared/words/settings-words';
import { Button } from '../../parts/button';
import { FormDialog } from '../../parts/dialog';
import { TextField } from '../../parts/text-field';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';

const numberFrom = (text: string): number => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** Reads the three fields; an empty last one means for ever. Null when a field is no number it could be. */
export function keepRuleFrom(typed: Readonly<Record<'days' | 'weeks' | 'months', string>>): KeepRule | null {
  const months = typed.months.trim() === '' ? null : numberFrom(typed.months);
  const read = keepRule.safeParse({ days: numberFrom(typed.days), weeks: numberFrom(typed.weeks), months });
  return read.success ? read.data : null;
}

/** Changes how long backups are kept. */
export function SettingsKeepRule({ rule }: { readonly rule: KeepRule }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="row">
      <Button kind="link" onPress={() => setIsOpen(true)}>
        {settingsWords.changeHowLong}
      </Button>
      {isOpen && <KeepRuleForm rule={rule} onClose={() => setIsOpen(false)} />}
    </div>
  );
}

function KeepRuleForm({ rule, onClose }: { readonly rule: KeepRule; readonly onClose: () => void }) {
  const { api, store } = useApp();
  const { call, isBusy, refusal } = useCall();
  const start = { days: String(rule.days), weeks: String(rule.weeks), months: String(rule.months ?? '') };
  const [typed, setTyped] = useState(start);
  const [wrong, setWrong] = useState<Refusal | null>(null);
  const read = keepRuleFrom(typed);
  const change = (field: keyof typeof typed) => (text: string) => setTyped({ ...typed, [field]: text });
  const save = async () => {
    if (read === null) return setWrong(refuse('invalid', 'no-keep-rule'));
    setWrong(null);
    const state = await call(() => api.keepBackupsBy({ rule: read }));
    if (state === null) return;
    store.setBackups(state);
    onClose();
  };
  return (
    <FormDialog
      title={settingsWords.howLongBackups}
      isDirty={JSON.stringify(typed) !== JSON.stringify(start)}
      isBusy={isBusy}
      refusal={wrong ?? refusal}
      onClose={onClose}
      onSubmit={() => void save()}
      submitLabel={settingsWords.save}
    >
      <p>{settingsWords.keepSays}</p>
      <div className="fields">
        <TextField
          label={settingsWords.keepDays}
          name="days"
          inputMode="numeric"
          value={typed.days}
          onChange={change('days')}
          autoFocus
        />
        <TextField
          label={settingsWords.keepWeeks}
          name="weeks"
          inputMode="numeric"
          value={typed.weeks}
          onChange={change('weeks')}
        />
        <TextField
          label={settingsWords.keepMonths}
          name="months"
          description={settingsWords.emptyIndefinitely}
          inputMode="numeric"
          value={typed.months}
          onChange={change('months')}
        />
      </div>
      <p className="muted" aria-live="polite">
        {read === null ? settingsWords.wholeNumbers : keepRuleWords(read)}
      </p>
    </FormDialog>
  );
}
