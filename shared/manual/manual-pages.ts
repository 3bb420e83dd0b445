/// <reference types="vite/client" />
import { type Block, blocksOf, headingsOf } from './manual-blocks';

/** The pages of the manual in the order of reading; each is a file in `docs/manual/`. */
export const manualPageIds = [
  'first-day',
  'a-letter-comes',
  'answering-it',
  'what-each-date-means',
  'lists-and-import',
  'paper-and-export',
  'backups-and-restoring',
  'moving-to-a-new-laptop',
  'sharing-with-an-office',
  'the-command-line',
  'troubleshooting',
  'keyboard-shortcuts',
] as const;
export type ManualPageId = (typeof manualPageIds)[number];

export const isManualPage = (id: string): id is ManualPageId =>
  (manualPageIds as readonly string[]).includes(id);

export interface ManualPage {
  readonly id: ManualPageId;
  readonly title: string;
  /** As it stands in the repository. */
  readonly text: string;
  readonly blocks: readonly Block[];
}

const texts = import.meta.glob('../../docs/manual/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
}) as Readonly<Record<string, string>>;

function readPage(id: ManualPageId): ManualPage {
  const text = texts[`../../docs/manual/${id}.md`];
  if (text === undefined) throw new Error(`The manual has no page ${id}`);
  const blocks = blocksOf(text);
  return { id, text, blocks, title: headingsOf(blocks)[0]?.text ?? id };
}

let read: readonly ManualPage[] | undefined;

/** Every page, read when the manual is first opened. */
export function manualPages(): readonly ManualPage[] {
  read ??= manualPageIds.map(readPage);
  return read;
}

export function manualPage(id: ManualPageId): ManualPage {
  return manualPages().find((page) => page.id === id) ?? readPage(id);
}

/** A part of a page: what stands under one heading, for searching. */
export interface ManualSection {
  readonly pageId: ManualPageId;
  readonly page: string;
  /** Null: what stands before the first heading below the title. */
  readonly anchor: string | null;
  readonly heading: string;
  readonly text: string;
}

const plain = (blocks: readonly Block[]): string =>
  blocks
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The parts of every page, in the order of reading. */
export function manualSections(): readonly ManualSection[] {
  return manualPages().flatMap(({ id, title, blocks }) => {
    const starts = blocks.flatMap((block, at) => (block.is === 'heading' && block.depth > 1 ? [at] : []));
    const begin = { pageId: id, page: title, anchor: null, heading: title };
    return [
      { ...begin, text: plain(blocks.slice(1, starts[0])) },
      ...starts.flatMap((at, nth) => {
        const block = blocks[at];
        if (block?.is !== 'heading') return [];
        const text = plain(blocks.slice(at + 1, starts[nth + 1]));
        return [{ pageId: id, page: title, anchor: block.anchor, heading: block.text, text }];
      }),
    ];
  });
}

/** Where a link inside the manual leads; null: to nothing in it. */
export function linkTarget(
  href: string,
  from: ManualPageId,
): { readonly pageId: ManualPageId; readonly anchor: string | null } | null {
  const [file = '', anchor] = href.split('#');
  const id = file === '' ? from : file.replace(/\.md$/, '');
  return isManualPage(id) ? { pageId: id, anchor: anchor ?? null } : null;
}
