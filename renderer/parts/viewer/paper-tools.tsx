import { type KeyboardEvent, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { viewerWords } from '../../../shared/words/viewer-words';
import { IconButton } from '../button';
import type { Zoom } from './drawing-size';

/** Which page, how large and which way up. */
export interface PaperPlace {
  readonly page: number;
  readonly pages: number;
  readonly zoom: Zoom;
  /** The size it has now; null before it is known. */
  readonly scale: number | null;
  readonly goTo: (page: number) => void;
  readonly setZoom: (zoom: Zoom) => void;
  readonly step: (by: 1 | -1) => void;
  readonly turnOn: () => void;
}

const zooms: readonly { readonly zoom: Zoom; readonly label: string; readonly hint: string }[] = [
  { zoom: 'width', label: viewerWords.width, hint: viewerWords.widthSays },
  { zoom: 'page', label: viewerWords.page, hint: viewerWords.pageSays },
  { zoom: 1, label: '100 %', hint: viewerWords.ownSizeSays },
];

/** The buttons above a paper. */
export function PaperTools({ place }: { readonly place: PaperPlace }) {
  const { page, pages, zoom, scale, goTo, setZoom, step, turnOn } = place;
  return (
    <div className="paper-tools" role="toolbar" aria-label={viewerWords.paper}>
      {pages > 1 && (
        <span className="paper-tool-group">
          <IconButton
            label={viewerWords.previousPage}
            icon="left"
            isDisabled={page === 1}
            onPress={() => goTo(page - 1)}
          />
          <PageNumber page={page} pages={pages} goTo={goTo} />
          <IconButton
            label={viewerWords.nextPage}
            icon="right"
            isDisabled={page === pages}
            onPress={() => goTo(page + 1)}
          />
        </span>
      )}
      <span className="paper-tool-group">
        {zooms.map((each) => (
          <span key={each.label} title={each.hint}>
            <ToggleButton
              className="button button-quiet"
              isSelected={zoom === each.zoom}
              onChange={() => setZoom(each.zoom)}
            >
              {each.label}
            </ToggleButton>
          </span>
        ))}
      </span>
      <span className="paper-tool-group">
        <IconButton label={viewerWords.smaller} icon="minus" onPress={() => step(-1)} />
        <span className="small muted paper-scale" role="status" aria-label={viewerWords.size}>
          {scale === null ? '' : `${Math.round(scale * 100)} %`}
        </span>
        <IconButton label={viewerWords.larger} icon="plus" onPress={() => step(1)} />
        <IconButton label={viewerWords.turnRight} icon="turn" onPress={turnOn} />
      </span>
    </div>
  );
}

/** The number of the page, to be read and to be typed; Enter goes there and saves no form around it. */
function PageNumber(props: {
  readonly page: number;
  readonly pages: number;
  readonly goTo: (page: number) => void;
}) {
  const { page, pages, goTo } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const go = () => {
    const wanted = Number(typed ?? page);
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= pages) goTo(wanted);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go();
  };
  return (
    <span className="paper-number">
      <input
        className="input"
        aria-label={viewerWords.numberOf({ pages })}
        inputMode="numeric"
        value={typed ?? String(page)}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={go}
        onKeyDown={onKeyDown}
      />
      <span className="muted">{viewerWords.of({ pages })}</span>
    </span>
  );
}
