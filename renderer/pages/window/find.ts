const search = () => document.querySelector<HTMLInputElement>('.search input');

/** Puts the cursor into the search of the page; where the page has none, into that of the licenses. */
export function find(toLicenses: () => void): void {
  if (document.querySelector('[role="dialog"]') !== null) return;
  if (search() === null) toLicenses();
  // The page appears with the next drawing.
  requestAnimationFrame(() => {
    search()?.focus();
    search()?.select();
  });
}
