import type { Ref } from 'react';
import { appWords } from '../../shared/words/app-words';
import { Name } from '../parts/verbatim';
import type { Found } from './find-index';
import type { Findable } from './findable';

const groupWords: Readonly<Record<Found[number]['group'], string>> = {
  do: appWords.do,
  licenses: appWords.licenses,
  counterparties: appWords.counterparties,
  deadlines: appWords.deadlines,
  letters: appWords.letters,
  shipments: appWords.shipments,
  law: appWords.law,
  manual: appWords.manual,
  recent: appWords.recent,
  usual: appWords.begin,
  'this-page': appWords.onThisPage,
};

/** What was found, group by group; `chosen` counts through all of them. */
export function PaletteList(props: {
  readonly ref: Ref<HTMLDivElement>;
  /** The beginning of each id, by which the line above names the chosen one. */
  readonly id: string;
  readonly found: Found;
  readonly chosen: number;
  readonly onGo: (thing: Findable) => void;
  readonly onPoint: (at: number) => void;
}) {
  const { id, found, chosen } = props;
  const starts = found.map((_, nth) =>
    found.slice(0, nth).reduce((sum, { things }) => sum + things.length, 0),
  );
  return (
    <div
      ref={props.ref}
      id={`${id}-list`}
      role="listbox"
      aria-label={appWords.found}
      className="palette-list"
    >
      {found.map(({ group, things }, nth) => (
        // biome-ignore lint/a11y/useSemanticElements: options are grouped by role
        <div key={group} role="group" aria-labelledby={`${id}-group-${nth}`}>
          <div id={`${id}-group-${nth}`} className="eyebrow palette-group" role="presentation">
            {groupWords[group]}
          </div>
          {things.map((thing, index) => {
            const mine = (starts[nth] ?? 0) + index;
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: the line above keeps the focus
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the line's
              <div
                key={thing.id}
                id={`${id}-${mine}`}
                role="option"
                aria-selected={mine === chosen}
                className={mine === chosen ? 'palette-option chosen' : 'palette-option'}
                onClick={() => props.onGo(thing)}
                onMouseMove={() => mine !== chosen && props.onPoint(mine)}
              >
                <span className="strong palette-name">
                  <Name text={thing.name} />
                </span>
                <span className="muted small palette-under">
                  {thing.hit !== undefined && (
                    <>
                      <Name text={thing.hit} />
                      {thing.under !== '' && ' · '}
                    </>
                  )}
                  <Name text={thing.under} />
                  {thing.mark !== '' && ` · ${thing.mark}`}
                </span>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
