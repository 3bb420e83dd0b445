import { type RefObject, useEffect, useState } from 'react';
import { type Refusal, refuse } from '../../shared/base/result';

/** Marks a field that holds text which nothing was chosen for. */
export const pendingText = 'data-pending';

/** The refusal of a form that would be saved without what somebody typed into a field with a list; null where there is none. */
export function pendingIn(form: HTMLElement | null): Refusal | null {
  const field = form?.querySelector(`[${pendingText}]`);
  if (field == null) return null;
  const [name] = (field.closest<HTMLElement>('[data-field]')?.dataset.field ?? '').split(' ');
  return refuse('invalid', 'not-chosen', { text: field.getAttribute(pendingText) ?? '' }, name || undefined);
}

/** What a form says of such a field when it would be saved, until something was chosen for it; `check` is whether it may be saved. */
export function usePending(form: RefObject<HTMLElement | null>): {
  readonly pending: Refusal | null;
  readonly check: () => boolean;
} {
  const [pending, setPending] = useState<Refusal | null>(null);
  // What had to be chosen was chosen since.
  useEffect(() => {
    if (pending !== null && pendingIn(form.current) === null) setPending(null);
  });
  return {
    pending,
    check: () => {
      const unchosen = pendingIn(form.current);
      setPending(unchosen);
      return unchosen === null;
    },
  };
}
