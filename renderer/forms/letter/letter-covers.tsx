import { roleWords } from '../../../shared/labels/closed-sets';
import type { License } from '../../../shared/records/license';
import { licenseName } from '../../../shared/register/where-used';
import { letterWords } from '../../../shared/words/letter-words';
import { CheckField } from '../../parts/check-field';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import type { DraftCover } from './letter-draft';
import './letter-covers.css';

const all: DraftCover = { itemIds: [], partyIds: [] };
const toggled = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];

/** Which items and parties of a record the letter speaks of; nothing ticked means all of it, except where it grants parts. */
export function LetterCovers(props: {
  readonly licenses: readonly License[];
  /** The letter is about parts by its kind, so that nothing ticked means nothing, not everything. */
  readonly isPartial: boolean;
  readonly covers: Readonly<Record<string, DraftCover>>;
  readonly onChange: (covers: Readonly<Record<string, DraftCover>>) => void;
}) {
  const withParts = props.licenses.filter(({ items, parties }) => items.length + parties.length > 0);
  if (withParts.length === 0) return null;
  return (
    <div className="stack">
      {withParts.map((license) => {
        const cover = props.covers[license.id] ?? all;
        const set = (next: DraftCover) => props.onChange({ ...props.covers, [license.id]: next });
        const isAll = cover.itemIds.length + cover.partyIds.length === 0;
        return (
          <fieldset key={license.id} className="field wide" data-field="covers">
            <legend className="field-label">
              <Worded
                say={letterWords.covered}
                with={{ record: <Name className="number" text={licenseName(license)} /> }}
              />
            </legend>
            <p className="field-description">
              {isAll
                ? props.isPartial
                  ? letterWords.tickGranted
                  : letterWords.coversAll
                : letterWords.coversTicked}
            </p>
            <div className="covers">
              {license.items.map((item, index) => (
                <CheckField
                  key={item.id}
                  label={
                    <Worded
                      say={(name: { readonly item: string }) =>
                        letterWords.item({ line: item.line || index + 1, ...name })
                      }
                      with={{
                        item: <Name text={item.model || item.description.slice(0, 80) || item.eccn} />,
                      }}
                    />
                  }
                  value={cover.itemIds.includes(item.id)}
                  onChange={() => set({ ...cover, itemIds: toggled(cover.itemIds, item.id) })}
                />
              ))}
              {license.parties.map((party) => (
                <CheckField
                  key={party.id}
                  label={
                    <>
                      <Name text={party.name} /> <span className="muted">({roleWords[party.role]})</span>
                    </>
                  }
                  value={cover.partyIds.includes(party.id)}
                  onChange={() => set({ ...cover, partyIds: toggled(cover.partyIds, party.id) })}
                />
              ))}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}
