import { ManualBlocks } from '../manual/manual-drawing';
import { linkTarget, type ManualPageId, manualPages } from '../manual/manual-pages';

const idOf = (page: ManualPageId, anchor: string | null): string =>
  anchor === null ? page : `${page}--${anchor}`;

/** The whole manual on paper: its contents, then each page on a new sheet. */
export function ManualSheet({ pictureOf }: { readonly pictureOf: (name: string) => string | null }) {
  const pages = manualPages();
  return (
    <article className="sheet manual-sheet" lang="en-US">
      <header className="m-cover">
        <h1>Export Docket</h1>
        <p>The manual. It explains the program; it gives no legal advice, and the text of the law governs.</p>
        <h2>Contents</h2>
        <ol className="m-contents">
          {pages.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </header>
      {pages.map(({ id, blocks }) => (
        <section key={id} id={id} className="m-page">
          <ManualBlocks
            blocks={blocks}
            ways={{
              top: 1,
              anchor: (anchor) => idOf(id, anchor),
              picture: (file) => pictureOf(file.replace(/^pictures\//, '')),
              link: (href, words) => {
                const target = linkTarget(href, id);
                return target === null ? (
                  words
                ) : (
                  <a href={`#${idOf(target.pageId, target.anchor)}`}>{words}</a>
                );
              },
            }}
          />
        </section>
      ))}
    </article>
  );
}
