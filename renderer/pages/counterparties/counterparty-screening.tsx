import { useState } from 'react';
import { daysBetween, formatDay } from '../../../shared/base/dates';
import { listsInUse } from '../../../shared/docket/lists-in-use';
import { partiesToScreen } from '../../../shared/docket/parties-to-screen';
import { notScreened } from '../../../shared/docket/screening-state';
import type { Counterparty } from '../../../shared/records/counterparty';
import {
  cannotCompareSource,
  type HitDecision,
  type RecordedScreening,
} from '../../../shared/records/hit-decision';
import { shortSource } from '../../../shared/screening/sources';
import { counterpartyWords } from '../../../shared/words/counterparties-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { Name, Verbatim } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useNavigation } from '../../state/navigation';
import type { OpenRegister } from '../../state/register-store';
import { useDerived, useOpenRegister } from '../../state/use-open-register';
import { Nothing, RecordSection } from '../../views/record/record-parts';
import { ScreeningPreview } from '../../views/screening/screening-preview';

const answers: Readonly<Record<HitDecision['answer'], string>> = {
  same: counterpartyWords.same,
  'not-the-same': counterpartyWords.notTheSame,
  ask: counterpartyWords.ask,
};

const notScreenedOf = ({ register, moment }: OpenRegister) =>
  notScreened(register, partiesToScreen(register), listsInUse(register, moment.today));

function screenedInWords({ on, by, threshold }: RecordedScreening, hits: number): string {
  const facts = { day: formatDay(on), count: hits, score: (threshold / 100).toFixed(2) };
  return by === '' ? counterpartyWords.screened(facts) : counterpartyWords.screenedBy({ ...facts, who: by });
}

/** How the counterparty stood in the last recorded screening, in which lists, and what was decided about its hits. */
export function CounterpartyScreening({ record }: { readonly record: Counterparty }) {
  const { register, moment } = useOpenRegister();
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
      title={counterpartyWords.screening}
      action={
        <div className="row">
          <Button kind="link" onPress={() => setIsPrinting(true)}>
            {counterpartyWords.printScreening}
          </Button>
          <Button kind="link" onPress={() => go({ page: 'screening' })}>
            {counterpartyWords.openScreening}
          </Button>
        </div>
      }
    >
      {!isScreened ? (
        <Nothing>{counterpartyWords.notScreened}</Nothing>
      ) : (
        <>
          <p>
            {screenedInWords(lastScreening, seen?.hits.length ?? 0)}
            {seen?.cannotCompare === true && ` ${counterpartyWords.cannotCompare}`}
            {stale.some(isIt) && ` ${counterpartyWords.screenAgain}`}
          </p>
          <p className="muted">
            {counterpartyWords.heldAgainst({
              lists: lastScreening.lists
                .map(({ source, date }) =>
                  counterpartyWords.listOf({ list: shortSource(source), day: formatDay(date) }),
                )
                .join('; '),
            })}
          </p>
          {old.length > 0 && (
            <Note tone="amber">
              {counterpartyWords.oldLists({
                lists: old.map(({ source }) => shortSource(source)).join(', '),
              })}
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
                ? counterpartyWords.lookedUp
                : answers[decision.answer]}
            </strong>
            {': '}
            <Name text={decision.listed.name} />{' '}
            <span className="muted">
              <Worded
                say={counterpartyWords.decidedBy}
                with={{
                  list: shortSource(decision.source),
                  who: <Name text={decision.by} />,
                  day: formatDay(decision.on),
                }}
              />
            </span>
          </p>
          {decision.reason !== '' && <Verbatim text={decision.reason} />}
        </div>
      ))}
      {isPrinting && <ScreeningPreview of={{ party: record.id }} onClose={() => setIsPrinting(false)} />}
    </RecordSection>
  );
}
