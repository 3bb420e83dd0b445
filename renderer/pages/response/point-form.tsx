import { useState } from 'react';
import { pointAnswerWords, pointKindWords } from '../../../shared/labels/response-labels';
import { pointAnswers, pointKinds } from '../../../shared/records/response';
import { numberedReasons } from '../../../shared/response/numbered-reasons';
import type { ResponseFacts } from '../../../shared/response/response-facts';
import { responsePartWords } from '../../../shared/words/response-part-words';
import { FormSection } from '../../forms/fields/form-section';
import { OwnerField } from '../../forms/fields/owner-field';
import { CheckField } from '../../parts/check-field';
import { SelectField } from '../../parts/select-field';
import { LongTextField } from '../../parts/text-field';
import { Name } from '../../parts/verbatim';
import { ChangeForm } from './change-response';
import { givenPoint, type PointGiven, severalPoints } from './parts-given';

const empty: PointGiven = {
  text: '',
  kind: 'basis',
  how: null,
  answer: '',
  owner: '',
  isDone: false,
  exhibits: [],
};

const howChoices = () => [
  { id: '' as const, label: responsePartWords.undecided },
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
  // What was one point before stays one until somebody says otherwise.
  const [isOne, setIsOne] = useState(numberedReasons(before.text).length > 0);
  const put = (change: Partial<PointGiven>) => setPoint((now) => ({ ...now, ...change }));
  const reasons = numberedReasons(point.text);
  const points = isOne || reasons.length === 0 ? [point] : severalPoints(point, reasons);
  const place = at === -1 ? response.points.length : at;
  const given = response.points.map(givenPoint);
  const name = (field: string) => `points.${place}.${field}`;
  const cites = point.exhibits ?? [];
  return (
    <ChangeForm
      letterId={response.letterId}
      title={at === -1 ? responsePartWords.newPoint : responsePartWords.point({ number: at + 1 })}
      submitLabel={responsePartWords.savePoint}
      isWide
      isDirty={point !== before}
      given={() => ({
        points:
          at === -1
            ? [...given, ...points]
            : given.flatMap((each, index) => (index === at ? points : [each])),
      })}
      onClose={props.onClose}
    >
      <div className="fields">
        <SelectField
          label={responsePartWords.pointKind}
          name={name('kind')}
          choices={pointKinds.map((id) => ({ id, label: pointKindWords[id] }))}
          value={point.kind ?? 'basis'}
          onChange={(kind) => put({ kind })}
        />
        <OwnerField
          label={responsePartWords.pointOwner}
          name={name('owner')}
          isOptional
          value={point.owner ?? ''}
          onChange={(owner) => put({ owner })}
        />
      </div>
      <LongTextField
        label={responsePartWords.pointText}
        name={name('text')}
        value={point.text}
        onChange={(text) => put({ text })}
        autoFocus={at === -1}
      />
      {reasons.length > 0 && (
        <CheckField
          label={responsePartWords.keepOne({ count: reasons.length })}
          value={isOne}
          onChange={setIsOne}
        />
      )}
      <SelectField
        label={responsePartWords.pointHow}
        name={name('how')}
        choices={howChoices()}
        value={point.how ?? ''}
        onChange={(how) => put({ how: how === '' ? null : how })}
        autoFocus={at !== -1}
      />
      <LongTextField
        label={responsePartWords.ourAnswer}
        name={name('answer')}
        isOptional
        value={point.answer ?? ''}
        onChange={(answer) => put({ answer })}
      />
      {exhibits.length > 0 && (
        <FormSection title={responsePartWords.pointExhibits}>
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
        label={responsePartWords.pointDone}
        name={name('isDone')}
        value={point.isDone ?? false}
        onChange={(isDone) => put({ isDone })}
      />
    </ChangeForm>
  );
}
