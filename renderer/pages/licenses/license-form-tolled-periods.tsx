import { licenseFormWords } from '../../../shared/words/license-form-words';
import { freshKey } from '../../forms/fields/draft-parts';
import { PartList } from '../../forms/fields/form-section';
import { DateField } from '../../parts/date-field';
import { TextField } from '../../parts/text-field';
import type { HoldDraft, TolledPeriodDraft } from './license-part-drafts';
import type { LicenseSectionProps } from './license-section';

/** Periods that stop the agency's clock (15 CFR 750.4(b)); they move only the estimate. */
export function TolledPeriodFields({ draft, put }: LicenseSectionProps) {
  return (
    <PartList
      title={licenseFormWords.tolledPeriods}
      each={licenseFormWords.tolledPeriod}
      parts={draft.tolling}
      onChange={(tolling) => put({ tolling })}
      newPart={(): TolledPeriodDraft => ({ key: freshKey(), fromOn: null, toOn: null, why: '' })}
      description={licenseFormWords.tolledSays}
    >
      {(period, putPeriod, index) => (
        <>
          <DateField
            label={licenseFormWords.clockStopped}
            name={`tolling.${index}.fromOn`}
            value={period.fromOn}
            onChange={(fromOn) => putPeriod({ fromOn })}
          />
          <DateField
            label={licenseFormWords.ranAgain}
            name={`tolling.${index}.toOn`}
            isOptional
            description={licenseFormWords.whileTolled}
            value={period.toOn}
            onChange={(toOn) => putPeriod({ toOn })}
          />
          <TextField
            label={licenseFormWords.why}
            name={`tolling.${index}.why`}
            isOptional
            value={period.why}
            onChange={(why) => putPeriod({ why })}
          />
        </>
      )}
    </PartList>
  );
}

/** Requests and orders that forbid disposing of the records (15 CFR 762.6(b)). */
export function HoldFields({ draft, put }: LicenseSectionProps) {
  return (
    <PartList
      title={licenseFormWords.holds}
      each={licenseFormWords.hold}
      parts={draft.holds}
      onChange={(holds) => put({ holds })}
      newPart={(): HoldDraft => ({ key: freshKey(), sinceOn: null, liftedOn: null, why: '' })}
      description={licenseFormWords.holdsSay}
    >
      {(hold, putHold, index) => (
        <>
          <DateField
            label={licenseFormWords.since}
            name={`holds.${index}.sinceOn`}
            value={hold.sinceOn}
            onChange={(sinceOn) => putHold({ sinceOn })}
          />
          <DateField
            label={licenseFormWords.lifted}
            name={`holds.${index}.liftedOn`}
            isOptional
            description={licenseFormWords.whileHeld}
            value={hold.liftedOn}
            onChange={(liftedOn) => putHold({ liftedOn })}
          />
          <TextField
            label={licenseFormWords.whoAsked}
            name={`holds.${index}.why`}
            isOptional
            value={hold.why}
            onChange={(why) => putHold({ why })}
          />
        </>
      )}
    </PartList>
  );
}
