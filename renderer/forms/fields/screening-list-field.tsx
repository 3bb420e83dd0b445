import { screeningLists } from '../../../shared/law/screening-lists';
import { fieldWords } from '../../../shared/words/fields-words';
import type { Pick } from '../../parts/combo-field';
import type { FieldProps } from '../../parts/field-frame';
import { FreeComboField } from '../../parts/free-combo-field';

const picks: readonly Pick[] = screeningLists.map(({ name, keptBy, where }) => ({
  id: name,
  label: name,
  detail: [keptBy, where].filter((each) => each !== '').join(' · '),
}));

/** The list that a name stands on: one of the US government, or any other as it is typed. */
export function ScreeningListField(
  props: FieldProps & { readonly value: string; readonly onChange: (list: string) => void },
) {
  return <FreeComboField {...props} picks={picks} placeholder={fieldWords.listPlaceholder} />;
}
