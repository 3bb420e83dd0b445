import { done, type Result, refuse } from '../base/result';
import { asSeen } from '../base/same-name';
import type { Response } from '../records/response';
import type { Register } from '../register/register';

/** A standing reply by its id, by its letter (id or reference), or by the number of an application it is about. */
export function findResponse(register: Register, reference: string): Result<Response> {
  const letters = [
    ...register.letters.by('reference', asSeen(reference)),
    ...register.licenses
      .by('number', asSeen(reference))
      .flatMap(({ id }) => register.letters.by('license', id)),
  ];
  const own = register.responses.get(reference);
  const found = [
    ...(own === undefined ? [] : [own]),
    ...[reference, ...letters.map(({ id }) => id)].flatMap((id) => register.responses.by('letter', id)),
  ].filter((each) => each.void === null);
  const [first, ...more] = new Set(found);
  if (first === undefined) return refuse('not-found', 'no-response', { reference }, 'response');
  return more.length > 0
    ? refuse('ambiguous', 'ambiguous-response', { reference, count: more.length + 1 }, 'response')
    : done(first);
}
