import { defineWords } from './define-words';

/** Who vouches for a file of rules that was chosen. */
export const signedWords = defineWords('signed', {
  byMakers: 'Signed by the makers of Export Docket: {comment}',
  notSigned: 'Not signed. Whoever wrote it answers for it: check its rules against their sources.',
});
