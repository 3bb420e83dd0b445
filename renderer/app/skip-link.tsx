import { appWords } from '../../shared/words/app-words';
import { restOn } from '../parts/keep-focus';
import './skip-link.css';

/** The first stop of the Tab key: past the sidebar and the head of the page to its list, or to its heading where it has none. */
export function SkipLink() {
  const skip = () => {
    const main = document.querySelector('main');
    const place = main?.querySelector<HTMLElement>('.docket-list, .list') ?? main?.querySelector('h1');
    if (place) restOn(place);
  };
  return (
    <button type="button" className="skip-link" onClick={skip}>
      {appWords.skipToList}
    </button>
  );
}
