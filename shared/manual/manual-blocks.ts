import { marked, type Token, type Tokens } from 'marked';

// The manual's Markdown as data. Only what its pages use is known: anything else is refused, so that no page can say something that
// the window or the paper does not show. No HTML is ever made of it.

export type Inline =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'strong' | 'em'; readonly parts: readonly Inline[] }
  | { readonly is: 'code'; readonly text: string }
  | { readonly is: 'link'; readonly href: string; readonly parts: readonly Inline[] };

interface Told {
  /** Its words without any markup. */
  readonly text: string;
}

export type Block = Told &
  (
    | { readonly is: 'heading'; readonly depth: number; readonly anchor: string }
    | { readonly is: 'paragraph'; readonly parts: readonly Inline[] }
    | { readonly is: 'picture'; readonly file: string; readonly shows: string }
    | { readonly is: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Block[])[] }
    | {
        readonly is: 'table';
        readonly head: readonly (readonly Inline[])[];
        readonly rows: readonly (readonly (readonly Inline[])[])[];
      }
    | { readonly is: 'code' }
    | { readonly is: 'quote'; readonly blocks: readonly Block[] }
  );

/** What a link to a heading ends in, as forges make it: its words in lower case, joined by hyphens, without other signs. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const unknown = (token: Token): never => {
  throw new Error(`The manual cannot show ${token.type}: ${token.raw.slice(0, 60)}`);
};

function inlineOf(token: Token): Inline {
  const inner = () => ('tokens' in token && token.tokens ? token.tokens.map(inlineOf) : []);
  switch (token.type) {
    case 'text':
    case 'escape':
      return { is: 'text', text: (token as Tokens.Text).text.replace(/\s*\n\s*/g, ' ') };
    case 'strong':
    case 'em':
      return { is: token.type, parts: inner() };
    case 'codespan':
      return { is: 'code', text: (token as Tokens.Codespan).text };
    case 'link':
      return { is: 'link', href: (token as Tokens.Link).href, parts: inner() };
    default:
      return unknown(token);
  }
}

/** The words of a line, without markup. */
export const wordsOf = (parts: readonly Inline[]): string =>
  parts.map((part) => ('parts' in part ? wordsOf(part.parts) : part.text)).join('');

const inlines = (tokens: readonly Token[] | undefined): readonly Inline[] => (tokens ?? []).map(inlineOf);

function paragraphOf(tokens: readonly Token[] | undefined): Block {
  const [only, ...more] = tokens ?? [];
  if (only?.type === 'image' && more.length === 0) {
    const { href, text } = only as Tokens.Image;
    return { is: 'picture', file: href, shows: text, text };
  }
  const parts = inlines(tokens);
  return { is: 'paragraph', parts, text: wordsOf(parts) };
}

function tableOf({ header, rows }: Tokens.Table): Block {
  const head = header.map(({ tokens }) => inlines(tokens));
  const cells = rows.map((row) => row.map(({ tokens }) => inlines(tokens)));
  return { is: 'table', head, rows: cells, text: cells.flat().map(wordsOf).join(' ') };
}

function blockOf(token: Token): readonly Block[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'heading': {
      const text = wordsOf(inlines((token as Tokens.Heading).tokens));
      return [{ is: 'heading', depth: (token as Tokens.Heading).depth, anchor: anchorOf(text), text }];
    }
    case 'paragraph':
    case 'text':
      return [paragraphOf((token as Tokens.Paragraph).tokens)];
    case 'list': {
      const { ordered, items: found } = token as Tokens.List;
      const items = found.map(({ tokens }) => tokens.flatMap(blockOf));
      const text = items
        .flat()
        .map(({ text: words }) => words)
        .join(' ');
      return [{ is: 'list', isOrdered: ordered, items, text }];
    }
    case 'table':
      return [tableOf(token as Tokens.Table)];
    case 'code':
      return [{ is: 'code', text: (token as Tokens.Code).text }];
    case 'blockquote': {
      const blocks = ((token as Tokens.Blockquote).tokens ?? []).flatMap(blockOf);
      return [{ is: 'quote', blocks, text: blocks.map(({ text }) => text).join(' ') }];
    }
    default:
      return unknown(token);
  }
}

/** The Markdown of a page as blocks; throws for markup that the manual cannot show. */
export function blocksOf(markdown: string): readonly Block[] {
  return marked.lexer(markdown).flatMap(blockOf);
}

/** Every block and those inside it. */
export function* allBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.is === 'list') for (const item of block.items) yield* allBlocks(item);
    if (block.is === 'quote') yield* allBlocks(block.blocks);
  }
}

/** Every piece of a line with those inside it, of the blocks and those inside them. */
export function* allInlines(blocks: readonly Block[]): Generator<Inline> {
  for (const block of allBlocks(blocks)) {
    if (block.is === 'paragraph') yield* deep(block.parts);
    if (block.is === 'table') for (const cell of [...block.head, ...block.rows.flat()]) yield* deep(cell);
  }
}

function* deep(parts: readonly Inline[]): Generator<Inline> {
  for (const part of parts) {
    yield part;
    if ('parts' in part) yield* deep(part.parts);
  }
}

type Heading = Extract<Block, { readonly is: 'heading' }>;

export const headingsOf = (blocks: readonly Block[]): readonly Heading[] =>
  blocks.filter((block): block is Heading => block.is === 'heading');
