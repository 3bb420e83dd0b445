import { useMemo } from 'react';
import type { Result } from '../../shared/base/result';
import type { CommandInput } from '../../shared/commands/commands';
import type { Decision } from '../../shared/decide/decision';
import { type Preview, previewOf } from './preview';
import { useOpenRegister } from './use-open-register';

/** What several commands in a row would do if they were sent now, the last one's decision; null for none. */
export function usePreviews(commands: readonly CommandInput[] | null): Result<Preview> | null {
  const opened = useOpenRegister();
  // Forms build their commands anew with every drawing: the text tells whether anything really changed.
  const text = commands === null || commands.length === 0 ? null : JSON.stringify(commands);
  return useMemo(
    () =>
      text === null
        ? null
        : previewOf(opened.register, JSON.parse(text) as CommandInput[], opened.moment.today),
    [opened, text],
  );
}

/** What the command would do if it were sent now; null while there is no command yet. */
export function usePreview(command: CommandInput | null): Result<Decision> | null {
  const preview = usePreviews(command === null ? null : [command]);
  return useMemo(() => (preview?.ok ? { ok: true, value: preview.value.decision } : preview), [preview]);
}
