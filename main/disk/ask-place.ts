import { type Refusal, refuse } from '../../shared/base/result';

/**
 * Asks whether a place on a disk answers, before anything is read or written there by calls that would wait for it. Null at once
 * where the place is on a disk of this computer; otherwise a promise of a refusal in words, or of null where it answers.
 */
export type AskPlace = (place: string) => Promise<Refusal | null> | null;

/** How a place is asked. */
export interface PlacePorts {
  /** Whether the place may be one that stops answering. */
  readonly isRemote: (place: string) => boolean;
  /** Looks at the place somewhere else; false where no answer came in time. */
  readonly look: (place: string) => Promise<boolean>;
}

/** Asks each place once at a time: whoever asks while it is being asked gets the same answer. */
export function createAskPlace({ isRemote, look }: PlacePorts): AskPlace {
  const asked = new Map<string, Promise<Refusal | null>>();
  return (place) => {
    if (!isRemote(place)) return null;
    const known = asked.get(place);
    if (known !== undefined) return known;
    const answer = look(place)
      .then((isThere) => (isThere ? null : refuse('disk', 'place-silent', { place })))
      .finally(() => asked.delete(place));
    asked.set(place, answer);
    return answer;
  };
}

/** A refusal that ends a call from within a choice of a file or folder. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.messageKey);
    this.refusal = refusal;
  }
}

/**
 * The same questions to a person, each path that is chosen asked whether it answers; throws `Refused` where one does not.
 * `before`: what else is to be known before anything is done with what was chosen.
 */
export function choosingWhatAnswers<Dialogs extends object>(
  dialogs: Dialogs,
  ask: AskPlace,
  before: () => Promise<unknown>,
): Dialogs {
  const asked =
    (choose: (...given: readonly unknown[]) => Promise<string | readonly string[] | null>) =>
    async (...given: readonly unknown[]) => {
      const chosen = await choose(...given);
      for (const place of [chosen ?? []].flat()) {
        const silent = await ask(place);
        if (silent) throw new Refused(silent);
      }
      if (chosen !== null) await before();
      return chosen;
    };
  return Object.fromEntries(
    Object.entries(dialogs).map(([name, choose]) => [name, asked(choose)]),
  ) as Dialogs;
}
