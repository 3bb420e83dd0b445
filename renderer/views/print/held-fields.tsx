import type { HowHeld } from '../../../shared/print/docket-sheet';
import { viewWords } from '../../../shared/words/views-words';
import { CheckField } from '../../parts/check-field';

/** How a page for the wall is printed: on its side, in large type. */
export function HeldFields(props: { readonly held: HowHeld; readonly onChange: (held: HowHeld) => void }) {
  const { held, onChange } = props;
  return (
    <div className="row">
      <CheckField
        label={viewWords.landscape}
        value={held.isLandscape === true}
        onChange={(isLandscape) => onChange({ ...held, isLandscape })}
      />
      <CheckField
        label={viewWords.largeType}
        value={held.isLarge === true}
        onChange={(isLarge) => onChange({ ...held, isLarge })}
      />
    </div>
  );
}
