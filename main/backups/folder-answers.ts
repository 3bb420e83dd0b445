import type { Refusal } from '../../shared/base/result';
import type { AskPlace } from '../disk/ask-place';
import { noteSilence } from '../disk/own-places';

/** What is needed to know whether the folder of the backups answers. */
export interface FolderAnswersPorts {
  /** The folder as it is chosen now; undefined where there is no register to back up. */
  readonly folder: () => string | undefined;
  /** Without it, the folder is not asked. */
  readonly askPlace?: AskPlace | undefined;
  readonly report: (message: string) => void;
  /** Called where something that was to be done there was not. */
  readonly onSilent: () => void;
}

/** Whether the folder of the backups answers: a share that is gone holds up whoever looks at it. */
export interface FolderAnswers {
  /** As it was when it was asked or used last. */
  readonly isSilent: () => boolean;
  readonly heard: (isSilent: boolean) => void;
  /** Asks it, as `AskPlace` does: a refusal in words where it does not answer, null at once where it need not be asked. */
  readonly reach: () => Promise<Refusal | null> | null;
  /** Does something there: at once, or when it has answered; nothing where it does not. */
  readonly whenThere: (act: () => void) => void;
}

/** Keeps whether the folder of the backups answers. */
export function folderAnswers({ folder, askPlace, report, onSilent }: FolderAnswersPorts): FolderAnswers {
  let isSilent = false;
  const heard = (now: boolean, at = folder()): void => {
    isSilent = now;
    if (at !== undefined) noteSilence(at, now);
  };
  const ask = (): Promise<Refusal | null> | null => {
    const at = folder();
    const asked = at === undefined ? null : (askPlace?.(at) ?? null);
    if (asked === null) return null;
    return asked.then((silent) => {
      heard(silent !== null, at);
      if (silent !== null) report(`the backups: ${silent.messageKey} ${JSON.stringify(silent.params)}`);
      return silent;
    });
  };
  return {
    isSilent: () => isSilent,
    heard,
    reach: ask,
    whenThere: (act) => {
      const asked = ask();
      if (asked === null) act();
      else void asked.then((silent) => (silent === null ? act() : onSilent()));
    },
  };
}
