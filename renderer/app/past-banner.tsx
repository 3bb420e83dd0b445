import { useState } from 'react';
import { formatDay } from '../../shared/base/dates';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import type { AsItStood } from '../state/as-it-stood';
import { useApp } from '../state/use-docket';
import { PastForm } from '../views/history/past-form';
import './past-banner.css';

function whereWords({ seq, isWholeDay }: AsItStood): string {
  if (seq === 0) return 'Nothing had been entered yet.';
  const entry = `entry ${seq.toLocaleString('en-US')}`;
  return isWholeDay
    ? `The end of that day in Washington, DC; ${entry} was the last.`
    : `Right after ${entry} was made.`;
}

/** Across the whole window while it looks back: which day it shows, that it only shows, and the way to today. */
export function PastBanner() {
  const { docket, store } = useApp();
  const [isAsking, setIsAsking] = useState(false);
  const { asItStood } = docket;
  if (asItStood === null) return null;
  const { on } = asItStood;
  return (
    <section className="past-banner" aria-label="As it stood">
      <Icon name="history" />
      <div className="past-banner-words">
        <strong>As it stood on {formatDay(on)}</strong>{' '}
        <span>{whereWords(asItStood)} Counted from that day, and only shown: nothing can be changed.</span>
      </div>
      <div className="row">
        <Button onPress={() => setIsAsking(true)}>Another day…</Button>
        <Button kind="primary" onPress={store.comeBack}>
          Back to today
        </Button>
      </div>
      {isAsking && <PastForm first={on} onClose={() => setIsAsking(false)} />}
    </section>
  );
}
