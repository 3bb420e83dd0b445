import { useState } from 'react';
import { daysBetween, formatDay } from '../../../shared/base/dates';
import { plural } from '../../../shared/base/plural';
import { listsInUse } from '../../../shared/docket/lists-in-use';
import { partiesToScreen } from '../../../shared/docket/parties-to-screen';
import { notScreened } from '../../../shared/docket/screening-state';
import type { Counterparty } from '../../../shared/records/counterparty';
import { cannotCompareSource, type HitDecision } from '../../../shared/records/hit-decision';
import { shortSource } from '../../../shared/screening/sources';
import { screeningWords } from '../../../shared/words/screening-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { Name, Verbatim } from '../../parts/verbatim';
import type { Docket } from '../../state/docket-store';
import { useNavigation } from '../../state/navigation';
import { useDerived, useDocket } from '../../state/use-docket';
import { Nothing, RecordSection } from '../../views/record/record-parts';
import { ScreeningPreview } from '../../views/screening/screening-preview';

const answers: Readonly<Record<HitDecision['answer'], string>> = {
  same: 'The same party',
  'not-the-same': 'Not the same party',
  ask: 'To be asked',
};

const notScreenedOf = ({ register, moment }: Docket) =>
  notScreened(register, partiesToScreen(register), listsInUse(register, moment.today));

/** How the counterparty stood in the last recorded screening, in which lists, and what was decided about its hits. */
export function CounterpartyScreening({ record }: { readonly record: Counterparty }) {
  const { register, moment } = useDocket();
  const { go } = useNavigation();
  const { unscreened, stale } = useDerived(notScreenedOf);
  const [isPrinting, setIsPrinting] = useState(false);
  const { lastScreening } = register;
  const isIt = ({ counterpartyId }: { readonly counterpartyId: string | null }) =>
    counterpartyId === record.id;
  const decisions = [...register.hitDecisions.values()].filter(isIt);
  const old = (lastScreening?.lists ?? []).filter(
    ({ date }) => daysBetween(date, moment.today) > register.settings.listAgeDays,
  );
  const seen = lastScreening?.parties.find(isIt);
  const isScreened = lastScreening !== null && record.void === null && !unscreened.some(isIt);
  return (
    <RecordSection
      title="Screening"
      action={
        <div className="row">
          <Button kind="link" onPress={() => setIsPrinting(true)}>
            {screeningWords.print}
          </Button>
          <Button kind="link" onPress={() => go({ page: 'screening' })}>
            {screeningWords.openPage}
          </Button>
        </div>
      }
    >
      {!isScreened ? (
        <Nothing>No recorded screening has seen this counterparty.</Nothing>
      ) : (
        <>
          <p>
            Screened {formatDay(lastScreening.on)}
            {lastScreening.by !== '' && ` by ${lastScreening.by}`}: {plural(seen?.hits.length ?? 0, 'hit')}{' '}
            from a score of {(lastScreening.threshold / 100).toFixed(2)} on
            {seen?.cannotCompare === true && ', and a name that cannot be compared: look it up'}
            {stale.some(isIt) && ' – screened before a change: screen again'}.
          </p>
          <p className="muted">
            Held against{' '}
            {lastScreening.lists
              .map(({ source, date }) => `${shortSource(source)} of ${formatDay(date)}`)
              .join('; ')}
            .
          </p>
          {old.length > 0 && (
            <Note tone="amber">
              Lists that are old may lack parties that were added since:{' '}
              {old.map(({ source }) => shortSource(source)).join(', ')}.
            </Note>
          )}
          {seen !== undefined && seen.hits.length > 0 && (
            <ul>
              {seen.hits.map(({ source, entry, name, score }) => (
                <li key={`${source} ${entry}`}>
                  <Name text={name} /> <span className="muted">({shortSource(source)})</span>{' '}
                  {(score / 100).toFixed(2)}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {decisions.map((decision) => (
        <div key={`${decision.source} ${decision.entry} ${decision.listed.name}`}>
          <p>
            <strong>
              {decision.source === cannotCompareSource && decision.answer === 'not-the-same'
                ? 'Looked up'
                : answers[decision.answer]}
            </strong>
            {': '}
            <Name text={decision.listed.name} />{' '}
            <span className="muted">
              ({shortSource(decision.source)}), said <Name text={decision.by} /> on {formatDay(decision.on)}
            </span>
          </p>
          {decision.reason !== '' && <Verbatim text={decision.reason} />}
        </div>
      ))}
      {isPrinting && <ScreeningPreview of={{ party: record.id }} onClose={() => setIsPrinting(false)} />}
    </RecordSection>
  );
}
