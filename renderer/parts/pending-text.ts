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
