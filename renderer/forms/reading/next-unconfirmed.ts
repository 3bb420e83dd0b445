/** What a person has to look at next carries this attribute. */
export const unconfirmedAttribute = 'data-unconfirmed';

/** What a refusal calls the reading of a field, apart from the field itself. */
export const readFieldName = (field: string): string => `read-${field}`;

const controls =
  'button.proposal-choice, input:not(:disabled), select:not(:disabled), textarea:not(:disabled), button:not(:disabled)';

/** Puts the focus on what is to be confirmed behind a place of the form, or before it; on the button that saves when nothing is left. */
export function focusNextUnconfirmed(from: Element | null, form: Element | null): void {
  const all = [...(form?.querySelectorAll<HTMLElement>(`[${unconfirmedAttribute}]`) ?? [])].filter(
    (each) => each !== from,
  );
  const isBehind = (each: Element) =>
    from !== null && (from.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const next = all.find(isBehind) ?? all[0];
  if (next === undefined) {
    form?.querySelector<HTMLElement>('button[type="submit"]')?.focus();
    return;
  }
  // What is folded away takes no focus.
  const folded = next.closest('details');
  if (folded !== null) folded.open = true;
  next.querySelector<HTMLElement>(controls)?.focus();
}
