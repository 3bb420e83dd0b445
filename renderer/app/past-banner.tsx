import { useState } from 'react';
import { formatDay } from '../../shared/base/dates';
import { appWords } from '../../shared/words/app-words';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import type { AsItStood } from '../state/as-it-stood';
import { useApp } from '../state/use-open-register';
import { PastForm } from '../views/history/past-form';
import './past-banner.css';

function whereWords({ seq, isWholeDay }: AsItStood): string {
  if (seq === 0) return appWords.nothingYet;
  return (isWholeDay ? appWords.endOfDay : appWords.afterEntry)({ entry: seq });
}

/** Across the whole window while it looks back: which day it shows, that it only shows, and the way to today. */
export function PastBanner() {
  const { opened, store } = useApp();
  const [isAsking, setIsAsking] = useState(false);
  const { asItStood } = opened;
  if (asItStood === null) return null;
  const { on } = asItStood;
  return (
    <section className="past-banner" aria-label={appWords.asItStood}>
      <Icon name="history" />
      <div className="past-banner-words">
        <strong>{appWords.stoodOn({ day: formatDay(on) })}</strong>{' '}
        <span>
          {whereWords(asItStood)} {appWords.onlyShown}
        </span>
      </div>
      <div className="row">
        <Button onPress={() => setIsAsking(true)}>{appWords.anotherDay}</Button>
        <Button kind="primary" onPress={store.comeBack}>
          {appWords.backToday}
        </Button>
      </div>
      {isAsking && <PastForm first={on} onClose={() => setIsAsking(false)} />}
    </section>
  );
}
