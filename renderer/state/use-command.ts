import { useContext, useState } from 'react';
import { askedOnceMore } from '../../shared/base/asked-once-more';
import type { Message, Refusal } from '../../shared/base/result';
import type { Ran } from '../../shared/calls/answer';
import type { CommandInput } from '../../shared/commands/commands';
import { changedMeanwhile } from './changed-meanwhile';
import { NavigationContext } from './navigation';
import { isFormOpen } from './open-forms';
import { previewOf } from './preview';
import { unexpected } from './register-store';
import { TypedContext, takesPlaceOf } from './typed';
import { useConfirmation } from './use-confirmation';
import { useApp } from './use-open-register';

export interface CommandRun {
  /**
   * Sends the command, after asking about what is odd in it. Resolves once it is saved *and* folded here; null when it was
   * refused (see `refusal`) or the person went back.
   */
  readonly run: (command: CommandInput) => Promise<Ran | null>;
  /** The same for commands that belong together, asked about as one before the first is sent; false when one was not saved. */
  readonly runAll: (
    commands: readonly CommandInput[],
    onRan: (command: CommandInput, ran: Ran) => void,
  ) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  /** What deserved a second look about the last command that was saved. */
  readonly warnings: readonly Message[];
  /** Shows a refusal that was found before sending (a preview's), or none. */
  readonly setRefusal: (refusal: Refusal | null) => void;
}

/** Runs commands for one form; a refusal changes nothing that was typed. */
export function useCommand(): CommandRun {
  const { api, store, opened } = useApp();
  const confirm = useConfirmation();
  const go = useContext(NavigationContext)?.go;
  const typed = useContext(TypedContext);
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [warnings, setWarnings] = useState<readonly Message[]>([]);
  /** What somebody else of the office enters from now on may be about what is being typed. */
  const [openedAt] = useState(store.arrivals.mark);
  const overwrites = (commands: readonly CommandInput[]): readonly Message[] => {
    const came = isFormOpen() ? store.arrivals.since(openedAt) : [];
    if (came.length === 0) return [];
    return commands.flatMap((command) => {
      const now = previewOf(opened.register, [command], opened.moment.today);
      return now.ok
        ? changedMeanwhile(command, now.value.decision.events, came, opened.preferences.person)
        : [];
    });
  };
  const isMeant = async (commands: readonly CommandInput[]): Promise<boolean> => {
    const preview = previewOf(opened.register, commands, opened.moment.today);
    // What is refused is refused by main, in its own words.
    const doubts = [...overwrites(commands), ...(preview.ok ? askedOnceMore(preview.value.warnings) : [])];
    return doubts.length === 0 || (await confirm(doubts, go));
  };
  const send = async (command: CommandInput): Promise<Ran | null> => {
    // After a full disk main takes nothing until it is asked to look again: saving once more is asking.
    if (opened.access.mode === 'read-only' && opened.access.why.code === 'disk') await api.retryWriting({});
    const answer = await api.run({ command });
    if (!answer.ok) {
      setRefusal(answer);
      return null;
    }
    await store.reached(answer.value.seq);
    setWarnings(answer.value.warnings);
    return answer.value;
  };
  const runAll: CommandRun['runAll'] = async (commands, onRan) => {
    setIsBusy(true);
    setRefusal(null);
    try {
      if (!(await isMeant(commands))) return false;
      for (const command of commands) {
        const ran = await send(command);
        if (ran === null) return false;
        onRan(command, ran);
        if (typed !== null && takesPlaceOf(typed.command.do, command.do)) await typed.onEntered();
      }
      return true;
    } catch (error) {
      setRefusal(unexpected(error));
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  const run = async (command: CommandInput): Promise<Ran | null> => {
    let done: Ran | null = null;
    await runAll([command], (_, ran) => {
      done = ran;
    });
    return done;
  };
  return { run, runAll, isBusy, refusal, warnings, setRefusal };
}
