import { reasonsInOrder, reasonsOfLetter } from '../../../shared/response/reasons';
import { madeAhead } from '../../state/made-ahead';

/** What the agencies stated across licenses, made while the window is idle. */
export const reasonsAhead = madeAhead({
  parts: ({ register }) => register.letters.values(),
  rowsOf:
    ({ register, moment: { today } }) =>
    (letter) =>
      reasonsOfLetter(register, letter, today),
  inOrder: reasonsInOrder,
});
