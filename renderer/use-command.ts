import { useState } from 'react';
import type { Ran } from '../shared/calls/answer';
import type { CommandInput } from '../shared/commands/commands';
import type { Refusal, Say } from '../shared/result';
import { unexpected } from './docket-store';
import { useDesk } from './use-docket';

export interface CommandRun {
  /** Sends the command. Resolves once it is saved *and* folded here; null when it was refused (see `refusal`). */
  readonly run: (command: CommandInput) => Promise<Ran | null>;
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  /** What deserved a second look about the last command that was saved. */
  readonly warnings: readonly Say[];
  /** Shows a refusal that was found before sending (a preview's), or none. */
  readonly setRefusal: (refusal: Refusal | null) => void;
}

/** Runs commands for one form; a refusal changes nothing that was typed. */
export function useCommand(): CommandRun {
  const { api, store, docket } = useDesk();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [warnings, setWarnings] = useState<readonly Say[]>([]);
  const run = async (command: CommandInput): Promise<Ran | null> => {
    setIsBusy(true);
    setRefusal(null);
    try {
      // After a full disk main takes nothing until it is asked to look again: saving once more is asking.
      if (docket.access.mode === 'read-only' && docket.access.why.code === 'disk') await api.retryWriting({});
      const answer = await api.run({ command });
      if (!answer.ok) {
        setRefusal(answer);
        return null;
      }
      await store.reached(answer.value.seq);
      setWarnings(answer.value.warnings);
      return answer.value;
    } catch (error) {
      setRefusal(unexpected(error));
      return null;
    } finally {
      setIsBusy(false);
    }
  };
  return { run, isBusy, refusal, warnings, setRefusal };
}
