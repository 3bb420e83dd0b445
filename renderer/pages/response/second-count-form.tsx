import { useState } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import type { Letter } from '../../../shared/records/letter';
import type { Response } from '../../../shared/records/response';
import { firstCountOf, isOfDayZero } from '../../../shared/response/first-count';
import { responsePartWords } from '../../../shared/words/response-part-words';
import { DateField } from '../../parts/date-field';
import { TextField } from '../../parts/text-field';
import { useOpenRegister } from '../../state/use-open-register';
import { ChangeForm } from './change-response';
import { lacksWho } from './parts-given';

/** The date another person got. It asks for that date and does not show ours, so that it is counted, not only agreed to. */
export function SecondCountForm({
  response,
  letter,
  onClose,
}: {
  readonly response: Response;
  readonly letter: Letter;
  readonly onClose: () => void;
}) {
  const { register, moment } = useOpenRegister();
  const first = firstCountOf(register, letter);
  const stored = response.secondCount;
  // What was counted from another day 0 must be counted again.
  const given = stored !== null && isOfDayZero(stored, first) ? stored : null;
  const [by, setBy] = useState(stored?.by ?? '');
  const [on, setOn] = useState<IsoDate | null>(given?.on ?? moment.today);
  const [got, setGot] = useState<IsoDate | null>(given?.got ?? null);
  const isDirty = by !== (stored?.by ?? '') || got !== (given?.got ?? null);
  return (
    <ChangeForm
      letterId={response.letterId}
      title={responsePartWords.secondCount}
      submitLabel={responsePartWords.saveCount}
      isDirty={isDirty}
      given={() => {
        if (by.trim() === '' && got === null) return { secondCount: null };
        const lacks = lacksWho(by, on);
        if (lacks !== null) return lacks;
        return got === null
          ? { lacks: responsePartWords.enterDateCounted, field: 'got' }
          : { secondCount: { by: by.trim(), on: on ?? got, got } };
      }}
      onClose={onClose}
    >
      <p>{responsePartWords.secondCountHint}</p>
      <div className="fields">
        <TextField
          label={responsePartWords.whoCounted}
          name="by secondCount.by"
          description={
            first.by.length === 0
              ? undefined
              : responsePartWords.notWhoEntered({
                  names: first.by.reduce((one, other) => responsePartWords.or({ one, other })),
                })
          }
          trims
          value={by}
          onChange={setBy}
          autoFocus
        />
        <DateField label={responsePartWords.countedOn} name="on secondCount.on" value={on} onChange={setOn} />
        <DateField
          label={responsePartWords.dateCounted}
          name="got secondCount.got"
          value={got}
          onChange={setGot}
        />
      </div>
    </ChangeForm>
  );
}
