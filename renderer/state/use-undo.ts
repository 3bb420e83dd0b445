import { useEffect, useRef, useState } from 'react';
import { type Refusal, refuse } from '../../shared/base/result';
import type { Entry } from '../../shared/register/events';
import { type Act, actOf } from '../../shared/register/undo-stack';
import { entryAt } from './entry-at';
import { unexpected } from './register-store';
import { useCommand } from './use-command';
import { useApp } from './use-open-register';

/** The message about the last change, for the line at the foot of the window. */
export type UndoMessage =
  /** An entry was made: a change, or one that took back or put back `about`. */
  | { readonly is: Act['is']; readonly seq: number; readonly about: Entry }
  /** `about` is from before this window was opened: asked for first, so that nothing old goes unseen. */
  | { readonly is: 'asks'; readonly way: Way; readonly seq: number; readonly about: Entry }
  | { readonly is: 'refused'; readonly refusal: Refusal };

export type Way = 'undo' | 'redo';

export interface Undoing {
  readonly message: UndoMessage | null;
  readonly isBusy: boolean;
  /** The keys and the menu: the next entry in that direction. */
  readonly go: (way: Way) => void;
  /** Takes back exactly that entry. */
  readonly takeBack: (seq: number) => void;
  readonly dismiss: () => void;
}

/** Follows the entries made in this window and takes them back. */
export function useUndo(): Undoing {
  const { api, store, opened } = useApp();
  const command = useCommand();
  const [message, setMessage] = useState<UndoMessage | null>(null);
  const [openedAt] = useState(opened.register.seq);
  /** Entries of this person since the window was opened. */
  const own = useRef(new Set<number>());
  // Only what was asked for last may answer.
  const round = useRef(0);
  const now = useRef({ opened, message });
  useEffect(() => {
    now.current = { opened, message };
  });

  /** `made`: the entry that has just come, which need not be asked for where it is the one. */
  const show = async (seq: number, messageOf: (about: Entry) => UndoMessage, made?: Entry) => {
    round.current += 1;
    const mine = round.current;
    try {
      const about = made?.seq === seq ? made : await entryAt(api, seq);
      if (mine === round.current && about !== null) setMessage(messageOf(about));
    } catch (error) {
      setMessage({ is: 'refused', refusal: unexpected(error) });
    }
  };
  const latestShow = useRef(show);
  useEffect(() => {
    latestShow.current = show;
  });
  useEffect(
    () =>
      store.onEntry((entry) => {
        const { seq, via, by } = entry;
        // What somebody else of the office enters is not the last change of this person.
        const { person } = now.current.opened.preferences;
        if (person !== '' && by !== person) return;
        own.current.add(seq);
        if (via !== 'window') return;
        const { is, of } = actOf(now.current.opened.register.undoStack, seq);
        void latestShow.current(of, (about) => ({ is, seq, about }), entry);
      }),
    [store],
  );

  const refused = (refusal: Refusal) => {
    round.current += 1;
    setMessage({ is: 'refused', refusal });
  };
  useEffect(() => {
    if (command.refusal !== null) setMessage({ is: 'refused', refusal: command.refusal });
  }, [command.refusal]);

  const takeBack = (seq: number) => void command.run({ do: 'undo', entry: seq });
  const go = (way: Way) => {
    const { register, access } = now.current.opened;
    if (access.mode === 'read-only') return refused(access.why);
    const seq = register.undoStack[way].at(-1);
    if (seq === undefined)
      return refused(refuse('not-found', way === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo'));
    const asked = now.current.message;
    const isAgreed = asked?.is === 'asks' && asked.way === way && asked.seq === seq;
    if ((seq > openedAt && own.current.has(seq)) || isAgreed) return takeBack(seq);
    void show(actOf(register.undoStack, seq).of, (about) => ({ is: 'asks', way, seq, about }));
  };
  return { message, isBusy: command.isBusy, go, takeBack, dismiss: () => setMessage(null) };
}
