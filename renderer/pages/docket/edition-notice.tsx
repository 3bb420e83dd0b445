import { editionOf } from '../../../shared/register/rules-in-force';
import { docketWords } from '../../../shared/words/docket-words';
import { Note } from '../../parts/badge';
import { InlineLink } from '../../parts/inline-link';
import { Worded } from '../../parts/worded';
import { useNavigation } from '../../state/navigation';
import { useDerived, useOpenRegister } from '../../state/use-open-register';
import { workedOutBefore } from '../../state/worked-out-before';
import { recountedDeadlinesOf } from '../../views/deadline/edition-view';

const recountedIn = workedOutBefore('recounted', (opened) => recountedDeadlinesOf(opened).length);

/** Above the docket while dates of another edition wait for a decision. */
export function EditionNotice() {
  const { go } = useNavigation();
  const { settings } = useOpenRegister().register;
  const count = useDerived(recountedIn);
  if (count === 0) return null;
  return (
    <Note tone="amber">
      <Worded
        say={(link: { readonly decide: string }) =>
          docketWords.wouldChange({ edition: editionOf(settings).id, count, ...link })
        }
        with={{
          decide: (
            <InlineLink onPress={() => go({ page: 'law', ruleId: null })}>{docketWords.decide}</InlineLink>
          ),
        }}
      />
    </Note>
  );
}
