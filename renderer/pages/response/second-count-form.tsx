import { useState } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import type { Letter } from '../../../shared/records/letter';
import type { Response } from '../../../shared/records/response';
import { firstCountOf, isOfDayZero } from '../../../shared/response/first-count';
import { DateField } from '../../parts/date-field';
import { TextField } from '../../parts/text-field';
import { useDocket } from '../../state/use-docket';
import { ChangeForm } from './change-response';
import { lacksWho } from './parts-given';

/** The date another person got. It asks for that date and does not show ours, so that it is a count and no nod. */
export function SecondCountForm({
  response,
  letter,
  onClose,
}: {
  readonly response: Response;
  readonly letter: Letter;
  readonly onClose: () => void;
}) {
  const { register, moment } = useDocket();
  const first = firstCountOf(register, letter);
  const stored = response.secondCount;
  // What was counted from another day 0 must not be nodded through again.
  const given = stored !== null && isOfDayZero(stored, first) ? stored : null;
  const [by, setBy] = useState(stored?.by ?? '');
  const [on, setOn] = useState<IsoDate | null>(given?.on ?? moment.today);
  const [got, setGot] = useState<IsoDate | null>(given?.got ?? null);
  const isDirty = by !== (stored?.by ?? '') || got !== (given?.got ?? null);
  return (
    <ChangeForm
      letterId={response.letterId}
      title="A second person counted the date"
      submitLabel="Save the count"
      isDirty={isDirty}
      given={() => {
        if (by.trim() === '' && got === null) return { secondCount: null };
        const lacks = lacksWho(by, on);
        if (lacks !== null) return lacks;
        return got === null
          ? { lacks: 'Enter the date that person got', field: 'got' }
          : { secondCount: { by: by.trim(), on: on ?? got, got } };
      }}
      onClose={onClose}
    >
      <p>
        Day 0 is the date printed on the letter; the reply is due on day 20. Let a colleague count it with a
        pencil, without looking here, and enter what came out.
      </p>
      <div className="fields">
        <TextField
          label="Who counted"
          name="by secondCount.by"
          description={
            first.by.length === 0 ? undefined : `Not ${first.by.join(' or ')}, who entered the letter.`
          }
          trims
          value={by}
          onChange={setBy}
          autoFocus
        />
        <DateField label="Counted on" name="on secondCount.on" value={on} onChange={setOn} />
        <DateField
          label="The date that person got"
          name="got secondCount.got"
          value={got}
          onChange={setGot}
        />
      </div>
    </ChangeForm>
  );
}
