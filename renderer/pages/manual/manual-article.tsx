import { useEffect, useRef } from 'react';
import { ManualBlocks, type ManualWays } from '../../../shared/manual/manual-drawing';
import { linkTarget, type ManualPageId, manualPage } from '../../../shared/manual/manual-pages';
import { InlineLink } from '../../parts/inline-link';
import './manual-article.css';

const idOf = (anchor: string): string => `manual-${anchor}`;

/** One page of the manual, at a heading of it. Links lead to other pages of the manual; what lies outside it is only named. */
export function ManualArticle(props: {
  readonly topic: ManualPageId;
  readonly anchor: string | undefined;
  readonly onGo: (topic: ManualPageId, anchor?: string) => void;
}) {
  const { topic, anchor, onGo } = props;
  const article = useRef<HTMLElement>(null);
  const page = manualPage(topic);
  useEffect(() => {
    const heading = anchor === undefined ? null : document.getElementById(idOf(anchor));
    if (heading === null) {
      // With its contents in sight.
      article.current?.closest('main, .dialog-body')?.scrollTo({ top: 0 });
      return;
    }
    heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  }, [anchor]);
  const ways: ManualWays = {
    top: 2,
    anchor: idOf,
    picture: (file) => `./manual/${file.replace(/^pictures\//, '')}`,
    link: (href, words) => {
      const target = linkTarget(href, topic);
      if (target === null) return words;
      return <InlineLink onPress={() => onGo(target.pageId, target.anchor ?? undefined)}>{words}</InlineLink>;
    },
  };
  return (
    <article ref={article} className="manual-article" aria-label={page.title}>
      <ManualBlocks blocks={page.blocks} ways={ways} />
    </article>
  );
}
