import type { ReactNode } from 'react';
import { PageOf, ToHeading } from './marked-pages';
import { type Column, Listing } from './sheet-parts';

/** One line of a list of contents: the heading it leads to, and its cells; the first is the link. */
export interface ContentsLine {
  readonly id: string;
  /** It heads the lines below it and never ends a page. */
  readonly heads?: true;
  readonly cells: readonly [ReactNode, ...ReactNode[]];
}

/** What stands in a long document and on which page. */
export function Contents(props: {
  readonly columns: readonly Column[];
  readonly lines: readonly ContentsLine[];
}) {
  return (
    <Listing columns={[...props.columns, { title: 'Page', className: 's-page s-amount' }]}>
      {props.lines.map(({ id, heads, cells: [first, ...rest] }) => (
        <tr key={id} className={heads && 's-heads'}>
          <td>
            <ToHeading id={id}>{first}</ToHeading>
          </td>
          {rest.map((cell, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
            <td key={place}>{cell}</td>
          ))}
          <td className="s-amount">
            <PageOf id={id} />
          </td>
        </tr>
      ))}
    </Listing>
  );
}
