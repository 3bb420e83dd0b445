import { useState } from 'react';
import { pointAnswerWords, pointKindWords } from '../../../shared/labels/response-labels';
import { pointAnswers, pointKinds } from '../../../shared/records/response';
import type { ResponseFacts } from '../../../shared/response/response-facts';
import { FormSection } from '../../forms/fields/form-section';
import { OwnerField } from '../../forms/fields/owner-field';
import { CheckField } from '../../parts/check-field';
import { SelectField } from '../../parts/select-field';
import { LongTextField } from '../../parts/text-field';
import { Name } from '../../parts/verbatim';
import { ChangeForm } from './change-response';
import { givenPoint, type PointGiven } from './parts-given';

const empty: PointGiven = {
  text: '',
  kind: 'basis',
  how: null,
  answer: '',
  owner: '',
  isDone: false,
  exhibits: [],
};

const howChoices = [
  { id: '' as const, label: 'Not decided yet' },
  ...pointAnswers.map((id) => ({ id, label: pointAnswerWords[id] })),
];

/** One point of the letter and our answer to it. */
export function PointForm(props: {
  readonly facts: ResponseFacts;
  /** Null for a new one. */
  readonly pointId: string | null;
  readonly onClose: () => void;
}) {
  const { response, exhibits } = props.facts;
  const at = response.points.findIndex(({ id }) => id === props.pointId);
  const [before] = useState(() => {
    const point = response.points[at];
    return point === undefined ? empty : givenPoint(point);
  });
  const [point, setPoint] = useState(before);
  const put = (change: Partial<PointGiven>) => setPoint((now) => ({ ...now, ...change }));
  const place = at === -1 ? response.points.length : at;
  const given = response.points.map(givenPoint);
  const name = (field: string) => `points.${place}.${field}`;
  const cites = point.exhibits ?? [];
  return (
    <ChangeForm
      letterId={response.letterId}
      title={at === -1 ? 'A point of the letter' : `Point ${at + 1}`}
      submitLabel="Save the point"
      isWide
      isDirty={point !== before}
      given={() => ({
        points: at === -1 ? [...given, point] : given.map((each, index) => (index === at ? point : each)),
      })}
      onClose={props.onClose}
    >
      <div className="fields">
        <SelectField
          label="What it is"
          name={name('kind')}
          choices={pointKinds.map((id) => ({ id, label: pointKindWords[id] }))}
          value={point.kind ?? 'basis'}
          onChange={(kind) => put({ kind })}
        />
        <OwnerField
          label="Who answers it"
          name={name('owner')}
          isOptional
          value={point.owner ?? ''}
          onChange={(owner) => put({ owner })}
        />
      </div>
      <LongTextField
        label="As the letter states it, word for word"
        name={name('text')}
        value={point.text}
        onChange={(text) => put({ text })}
        autoFocus={at === -1}
      />
      <SelectField
        label="How it is answered"
        name={name('how')}
        choices={howChoices}
        value={point.how ?? ''}
        onChange={(how) => put({ how: how === '' ? null : how })}
        autoFocus={at !== -1}
      />
      <LongTextField
        label="Our answer"
        name={name('answer')}
        isOptional
        value={point.answer ?? ''}
        onChange={(answer) => put({ answer })}
      />
      {exhibits.length > 0 && (
        <FormSection title="Exhibits it rests on">
          <div className="checks">
            {exhibits.map(({ number, exhibit }) => (
              <CheckField
                key={exhibit.id}
                label={
                  <>
                    {number} <Name text={exhibit.title} />
                  </>
                }
                value={cites.includes(exhibit.id)}
                onChange={(is) =>
                  put({
                    exhibits: is ? [...cites, exhibit.id] : cites.filter((id) => id !== exhibit.id),
                  })
                }
              />
            ))}
          </div>
        </FormSection>
      )}
      <CheckField
        label="This point is done"
        name={name('isDone')}
        value={point.isDone ?? false}
        onChange={(isDone) => put({ isDone })}
      />
    </ChangeForm>
  );
}
