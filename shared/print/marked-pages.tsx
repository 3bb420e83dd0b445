import { createContext, type ReactNode, useContext } from 'react';

/** The pages on which the headings with an id stand, once a document was laid out; none in the preview. */
export const MarkedPages = createContext<ReadonlyMap<string, number>>(new Map());

/** The page on which the heading of that id stands; a blank of the same size until it is known. */
export function PageOf({ id }: { readonly id: string }) {
  return useContext(MarkedPages).get(id) ?? ' ';
}

/** Leads to the heading of that id. */
export function ToHeading({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <a className="s-to" href={`#${id}`}>
      {children}
    </a>
  );
}
