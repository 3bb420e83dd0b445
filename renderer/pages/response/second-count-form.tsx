import { useState } from 'react';
import type { IsoDate } from '../../../shared/dates';
import type { Response } from '../../../shared/records/response';
import { DateField } from '../../parts/date-field';
import { TextField } from '../../parts/text-field';
import { useDocket } from '../../use-docket';
import { ChangeForm } from './change-response';
import { lacksWho } from './parts-given';

/** The date another person got. It asks for that date and does not show ours, so that it is a count and no nod. */
export function SecondCountForm({
  response,
  onClose,
}: {
  readonly response: Response;
  readonly onClose: () => void;
}) {
  const { moment } = useDocket();
  const given = response.secondCount;
  const [by, setBy] = useState(given?.by ?? '');
  const [on, setOn] = useState<IsoDate | null>(given?.on ?? moment.today);
  const [got, setGot] = useState<IsoDate | null>(given?.got ?? null);
  const isDirty = by !== (given?.by ?? '') || got !== (given?.got ?? null);
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
        <TextField label="Who counted" name="by secondCount.by" trims value={by} onChange={setBy} autoFocus />
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
