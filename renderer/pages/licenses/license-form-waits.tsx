import { freshKey } from '../../forms/fields/draft-parts';
import { PartList } from '../../forms/fields/form-section';
import { DateField } from '../../parts/date-field';
import { TextField } from '../../parts/text-field';
import type { HoldDraft, WaitDraft } from './license-part-drafts';
import type { LicenseSectionProps } from './license-section';

/** Stretches that stop the agency's clock (15 CFR 750.4(b)); they move only the estimate. */
export function WaitFields({ draft, put }: LicenseSectionProps) {
  return (
    <PartList
      title="Tolled periods (15 CFR 750.4(b))"
      each="wait"
      parts={draft.tolling}
      onChange={(tolling) => put({ tolling })}
      newPart={(): WaitDraft => ({ key: freshKey(), fromOn: null, toOn: null, why: '' })}
      description="While the agency waits for an answer, a government-to-government assurance or a consultation (15 CFR 750.4(b)). They move only the estimate of its decision."
    >
      {(wait, putWait, index) => (
        <>
          <DateField
            label="The clock stopped on"
            name={`tolling.${index}.fromOn`}
            value={wait.fromOn}
            onChange={(fromOn) => putWait({ fromOn })}
          />
          <DateField
            label="Ran again from"
            name={`tolling.${index}.toOn`}
            isOptional
            description="Empty while it still waits"
            value={wait.toOn}
            onChange={(toOn) => putWait({ toOn })}
          />
          <TextField
            label="Why"
            name={`tolling.${index}.why`}
            isOptional
            value={wait.why}
            onChange={(why) => putWait({ why })}
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
      title="Legal holds"
      each="hold"
      parts={draft.holds}
      onChange={(holds) => put({ holds })}
      newPart={(): HoldDraft => ({ key: freshKey(), sinceOn: null, liftedOn: null, why: '' })}
      description="A request by an agency for these records, or another order to keep them (15 CFR 762.6(b)). Nothing may be disposed of until it is lifted in writing."
    >
      {(hold, putHold, index) => (
        <>
          <DateField
            label="Since"
            name={`holds.${index}.sinceOn`}
            value={hold.sinceOn}
            onChange={(sinceOn) => putHold({ sinceOn })}
          />
          <DateField
            label="Lifted in writing on"
            name={`holds.${index}.liftedOn`}
            isOptional
            description="Empty while it stands"
            value={hold.liftedOn}
            onChange={(liftedOn) => putHold({ liftedOn })}
          />
          <TextField
            label="Who asked, and for what"
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
