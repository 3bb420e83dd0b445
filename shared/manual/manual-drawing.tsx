import type { ReactNode } from 'react';
import type { Block, Inline } from './manual-blocks';

/** What the window and the paper do otherwise. */
export interface ManualWays {
  /** The level of a page's title among the headings around it: 1 or 2. */
  readonly top: 1 | 2;
  readonly link: (href: string, words: ReactNode) => ReactNode;
  /** The address of a picture; null where there is none to show. */
  readonly picture: (file: string) => string | null;
  /** The id of a heading in the document. */
  readonly anchor: (anchor: string) => string;
}

// The pieces of a page never move: their place is their key.
/* biome-ignore-start lint/suspicious/noArrayIndexKey: as said above */
function Line({ parts, ways }: { readonly parts: readonly Inline[]; readonly ways: ManualWays }) {
  return parts.map((part, at) => <Piece key={at} part={part} ways={ways} />);
}

function Piece({ part, ways }: { readonly part: Inline; readonly ways: ManualWays }) {
  switch (part.is) {
    case 'text':
      return part.text;
    case 'code':
      return <code>{part.text}</code>;
    case 'link':
      return ways.link(part.href, <Line parts={part.parts} ways={ways} />);
    default: {
      const Tag = part.is;
      return (
        <Tag>
          <Line parts={part.parts} ways={ways} />
        </Tag>
      );
    }
  }
}

/** Draws the blocks of a page, the same on screen and on paper. */
export function ManualBlocks({
  blocks,
  ways,
}: {
  readonly blocks: readonly Block[];
  readonly ways: ManualWays;
}) {
  return blocks.map((block, at) => <ManualBlock key={at} block={block} ways={ways} />);
}

function ManualBlock({ block, ways }: { readonly block: Block; readonly ways: ManualWays }) {
  switch (block.is) {
    case 'heading': {
      const level = block.depth + ways.top - 1;
      const Heading = level === 1 ? 'h1' : level === 2 ? 'h2' : 'h3';
      return (
        <Heading id={ways.anchor(block.anchor)} tabIndex={-1}>
          {block.text}
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Line parts={block.parts} ways={ways} />
        </p>
      );
    case 'picture': {
      const address = ways.picture(block.file);
      return address === null ? (
        <p className="manual-unseen">{block.shows}</p>
      ) : (
        <img className="manual-picture" src={address} alt={block.shows} />
      );
    }
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, at) => (
            <li key={at}>
              <ManualItem blocks={item} ways={ways} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <ManualTable table={block} ways={ways} />;
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'quote':
      return (
        <blockquote>
          <ManualBlocks blocks={block.blocks} ways={ways} />
        </blockquote>
      );
  }
}

/** An item of one paragraph stands without the space around a paragraph. */
function ManualItem({ blocks, ways }: { readonly blocks: readonly Block[]; readonly ways: ManualWays }) {
  const [first, ...rest] = blocks;
  if (first?.is !== 'paragraph') return <ManualBlocks blocks={blocks} ways={ways} />;
  return (
    <>
      <Line parts={first.parts} ways={ways} />
      <ManualBlocks blocks={rest} ways={ways} />
    </>
  );
}

function ManualTable({
  table,
  ways,
}: {
  readonly table: Extract<Block, { readonly is: 'table' }>;
  readonly ways: ManualWays;
}) {
  return (
    <table className="manual-table">
      <thead>
        <tr>
          {table.head.map((cell, at) => (
            <th key={at} scope="col">
              <Line parts={cell} ways={ways} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={column}>
                <Line parts={cell} ways={ways} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
/* biome-ignore-end lint/suspicious/noArrayIndexKey: as said above */
