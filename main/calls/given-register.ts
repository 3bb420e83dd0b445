import { done, refuse } from '../../shared/base/result';
import type { Input, Opened, Output } from '../../shared/calls/contract';
import { lateKinds } from '../../shared/calls/folded-parts';
import type { FoldedKind } from '../../shared/records/folded-kinds';
import type { RegisterStore } from '../register/register-store';

/** What a page is given of the register. */
type Given = Pick<Opened, 'journal' | 'folded' | 'left' | 'workedOut'>;

interface GivenPorts {
  readonly store: Pick<RegisterStore, 'text' | 'takeFolded' | 'ofTaken'>;
  readonly presence: { readonly takeLeft: () => string | undefined };
  readonly workedOut: () => string | undefined;
}

const copied = ([by, key, ids]: readonly [string, string, readonly string[]]): [string, string, string[]] => [
  by,
  key,
  [...ids],
];

/**
 * The journal; for a page that begins (`mayBeFolded`) the folded copy it was opened from with what stands behind that, what the page before
 * left, and what was worked out before. Records that such a page does not need for what it draws first are left out.
 */
export function givenRegister({ store, presence, workedOut }: GivenPorts, mayBeFolded: boolean): Given {
  if (!mayBeFolded) return { journal: store.text };
  const [left, worked] = [presence.takeLeft(), workedOut()];
  const more = { ...(left !== undefined && { left }), ...(worked !== undefined && { workedOut: worked }) };
  const taken = store.takeFolded();
  if (taken === undefined) return { journal: store.text, ...more };
  // What was worked out brings the records of the docket's beginning; a page that goes on where another was let go may draw something else.
  const isBegun = worked !== undefined && left === undefined;
  const isLate = (kind: FoldedKind) => lateKinds.includes(kind) || (isBegun && !taken.touched.includes(kind));
  const { rest, records } = taken.parts;
  const folded = {
    ...{ of: taken.of, rest: rest() },
    records: records.map(({ apart, text, ...told }) => ({
      ...told,
      apart: apart.map(copied),
      text: isLate(told.kind) ? null : text(),
    })),
  };
  return { journal: taken.journal, folded, ...more };
}

/** Records that were left out, of the same copy. */
export function givenLater(
  { store }: Pick<GivenPorts, 'store'>,
  { of, kind }: Input<'readFolded'>,
): Output<'readFolded'> {
  const text = store.ofTaken(of, kind);
  // Another register has taken its place, and the page begins anew.
  return text === undefined
    ? refuse('unexpected', 'unexpected', { detail: 'another register is open' })
    : done({ text });
}
