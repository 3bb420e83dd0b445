import { useMemo } from 'react';
import type { CommandInput } from '../shared/commands/commands';
import type { Decision } from '../shared/decide/decision';
import type { Result } from '../shared/result';
import { previewOf } from './preview';
import { useDocket } from './use-docket';

/** What the command would do if it were sent now; null while there is no command yet. Worked anew only when either changes. */
export function usePreview(command: CommandInput | null): Result<Decision> | null {
  const docket = useDocket();
  const text = command === null ? null : JSON.stringify(command);
  return useMemo(
    () => (text === null ? null : previewOf(docket.register, JSON.parse(text), docket.moment.today)),
    [docket, text],
  );
}
