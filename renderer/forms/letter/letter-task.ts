import type { Attachment } from '../../../shared/base/fields';

/** What the letter form is opened for. */
export type LetterTask =
  | {
      readonly is: 'log';
      readonly licenseIds: readonly string[];
      /** Attached from the beginning, such as what was dropped; several are letters to be worked off. */
      readonly files?: readonly Attachment[];
    }
  | { readonly is: 'correct'; readonly letterId: string };
