import { compareDays } from '../dates';
import type { LetterKind } from '../law/letter-kinds';
import type { Deadline, DeadlineFields } from '../records/deadline';
import type { LetterFields } from '../records/letter';
import type { License } from '../records/license';
import type { Register } from '../register';
import { bookOf } from '../register-book';
import type { Context } from './decision';
import { coveredItems, dayZeroOf } from './lines';

function isAnsweredBy(register: Register, deadline: Deadline, kind: LetterKind): boolean {
  return bookOf(register.settings).byId(deadline.ruleId)?.closedBy.includes(kind) ?? false;
}

/** The items of a line that no letter has answered yet. */
export function itemsLeft(
  license: Pick<License, 'items'>,
  deadline: Pick<Deadline, 'itemIds' | 'answered'>,
): readonly string[] {
  const waiting = deadline.itemIds ?? license.items.map(({ id }) => id);
  return waiting.filter(
    (id) => !deadline.answered.some(({ itemIds }) => itemIds === null || itemIds.includes(id)),
  );
}

/** What a letter answers of one line: null for nothing. A partial approval that names no items answers nothing. */
function answerOf(
  register: Register,
  deadline: Deadline,
  letterId: string,
  letter: LetterFields,
): Deadline['answered'][number] | null {
  if (deadline.source.id === letterId || !isAnsweredBy(register, deadline, letter.kind)) return null;
  // A letter answers only what another letter had begun by its date; the expiry line has no letter behind it.
  const source = register.letters.get(deadline.source.id);
  if (source !== undefined && compareDays(dayZeroOf(letter), dayZeroOf(source)) < 0) return null;
  const itemIds = coveredItems(letter, deadline.licenseId ?? '');
  if (letter.kind === 'approved-in-part' && itemIds === null) return null;
  return { letterId, itemIds: itemIds === null ? null : [...itemIds] };
}

/** How a line stands once this letter (null: taken back) is counted: which letters answered it and whether it is closed. */
export function withAnswer(
  register: Register,
  deadline: Deadline,
  letterId: string,
  letter: LetterFields | null,
  context: Context,
): Partial<DeadlineFields> {
  const others = deadline.answered.filter((answer) => answer.letterId !== letterId);
  const answer = letter === null ? null : answerOf(register, deadline, letterId, letter);
  const answered = answer === null ? others : [...others, answer];
  const license = register.licenses.get(deadline.licenseId ?? '');
  const isAnsweredWhole =
    answered.some(({ itemIds }) => itemIds === null) ||
    (answered.length > 0 && itemsLeft(license ?? { items: [] }, { ...deadline, answered }).length === 0);
  if (deadline.closed !== null && deadline.closed.how !== 'answered') return { answered };
  if (!isAnsweredWhole || deadline.met !== null) return { answered, closed: null };
  if (deadline.closed !== null && others.length === answered.length) return { answered };
  return {
    answered,
    closed: deadline.closed ?? {
      how: 'answered',
      on: letter?.datedOn ?? context.today,
      reason: '',
      letterId,
    },
  };
}
