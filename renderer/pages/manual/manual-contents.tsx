import { headingsOf } from '../../../shared/manual/manual-blocks';
import {
  isManualPage,
  type ManualPageId,
  manualPage,
  manualPages,
} from '../../../shared/manual/manual-pages';
import { manualWords } from '../../../shared/words/manual-words';
import { InlineLink } from '../../parts/inline-link';
import { SelectField } from '../../parts/select-field';

const noPage = '';

/** The pages of the manual, and the headings of the one that shows; where there is no room beside it, a select. */
export function ManualContents(props: {
  /** Null: none shows, but what was searched for. */
  readonly shownId: ManualPageId | null;
  readonly onOpen: (topic: ManualPageId, anchor?: string) => void;
}) {
  const { shownId, onOpen } = props;
  const pages = manualPages().map(({ id, title }) => ({ id, label: title }));
  return (
    <div className="manual-contents">
      <div className="manual-select">
        <SelectField
          label={manualWords.page}
          choices={shownId === null ? [{ id: noPage, label: manualWords.found }, ...pages] : pages}
          value={shownId ?? noPage}
          onChange={(id) => isManualPage(id) && onOpen(id)}
        />
      </div>
      <nav aria-label={manualWords.pages}>
        <ol>
          {pages.map(({ id, label }) => (
            <li key={id}>
              <button
                type="button"
                aria-current={id === shownId ? 'page' : undefined}
                onClick={() => onOpen(id)}
              >
                {label}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      {shownId !== null && <OnThisPage pageId={shownId} onOpen={onOpen} />}
    </div>
  );
}

function OnThisPage(props: {
  readonly pageId: ManualPageId;
  readonly onOpen: (topic: ManualPageId, anchor?: string) => void;
}) {
  const [, ...headings] = headingsOf(manualPage(props.pageId).blocks);
  if (headings.length === 0) return null;
  return (
    <nav className="manual-headings" aria-labelledby="manual-on-this-page">
      <div id="manual-on-this-page" className="eyebrow">
        {manualWords.onThisPage}
      </div>
      <ul>
        {headings.map(({ anchor, text }) => (
          <li key={anchor}>
            <InlineLink onPress={() => props.onOpen(props.pageId, anchor)}>{text}</InlineLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
