import { plural } from '../../../shared/base/plural';
import { lawEdition } from '../../../shared/law/law';
import { Note } from '../../parts/badge';
import { InlineLink } from '../../parts/inline-link';
import { useNavigation } from '../../state/navigation';
import { useDerived } from '../../state/use-docket';
import { recountedDeadlinesOf } from '../../views/deadline/edition-view';

/** Above the docket while dates of another edition wait for a decision. */
export function EditionNotice() {
  const { go } = useNavigation();
  const count = useDerived(recountedDeadlinesOf).length;
  if (count === 0) return null;
  return (
    <Note tone="amber">
      Law edition {lawEdition.id} would change {plural(count, 'open date')}. Nothing was moved.{' '}
      <InlineLink onPress={() => go({ page: 'law', ruleId: null })}>Decide one by one</InlineLink>
    </Note>
  );
}
