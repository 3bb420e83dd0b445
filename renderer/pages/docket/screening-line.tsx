import { screeningLeft } from '../../../shared/docket/screening-state';
import { screeningWords } from '../../../shared/words/screening-words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { useNavigation } from '../../state/navigation';
import { useDerived } from '../../state/use-open-register';
import { workedOutBefore } from '../../state/worked-out-before';
import './reminder-strip.css';

const leftOf = workedOutBefore('screening', ({ register, moment }) => screeningLeft(register, moment.today));

/** Says above the docket, in a line, how many parties are not screened or were before a change, and how many hits are open; nothing where nothing is left to do. */
export function ScreeningLine() {
  const { go } = useNavigation();
  const left = useDerived(leftOf);
  if (left === null) return null;
  const { unscreened, stale, open, oldLists } = left;
  const parts = [
    unscreened > 0 && screeningWords.lineUnscreened({ count: unscreened }),
    stale > 0 && screeningWords.lineStale({ count: stale }),
    open > 0 && screeningWords.lineOpen({ count: open }),
    oldLists.length > 0 && screeningWords.lineOld({ count: oldLists.length }),
  ];
  return (
    <section className="reminders" aria-label={screeningWords.title}>
      <div className="reminders-head">
        <Icon name="search" />
        <strong>{screeningWords.title}</strong>
        <span className="reminders-said cut small">{parts.filter(Boolean).join(' · ')}</span>
        <Button kind="link" onPress={() => go({ page: 'screening' })}>
          {screeningWords.openPage}
        </Button>
      </div>
    </section>
  );
}
