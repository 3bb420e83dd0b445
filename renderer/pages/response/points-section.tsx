import { useState } from 'react';
import { pointAnswerWords, pointKindWords } from '../../../shared/labels/response-labels';
import type { NumberedPoint, ResponseFacts } from '../../../shared/response/response-facts';
import { responsePartWords } from '../../../shared/words/response-part-words';
import { Badge } from '../../parts/badge';
import { Button } from '../../parts/button';
import { CheckField } from '../../parts/check-field';
import { RefusalNote } from '../../parts/refusal';
import { Name, Verbatim } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useCanWrite } from '../../state/use-open-register';
import { Nothing, RecordSection } from '../../views/record/record-parts';
import { type ResponseChange, useChangeResponse } from './change-response';
import { ReorderButtons } from './part-tools';
import { givenPoint, moved } from './parts-given';
import { PointForm } from './point-form';
import './points-section.css';

/** The points of the letter in its own words, each with our answer, its exhibits, its owner and whether it is done. */
export function PointsSection({ facts }: { readonly facts: ResponseFacts }) {
  const { response, points } = facts;
  const canWrite = useCanWrite();
  const { change, refusal } = useChangeResponse(response.letterId);
  const [editing, setEditing] = useState<string | 'new' | null>(null);
  const given = response.points.map(givenPoint);
  return (
    <RecordSection
      title={responsePartWords.points}
      count={points.length}
      action={
        <Button kind="quiet" icon="plus" isDisabled={!canWrite} onPress={() => setEditing('new')}>
          {responsePartWords.addPoint}
        </Button>
      }
    >
      {points.length === 0 && <Nothing>{responsePartWords.pointsHint}</Nothing>}
      <ol className="points">
        {points.map((numbered, index) => (
          <PointItem
            key={numbered.point.id}
            numbered={numbered}
            given={given}
            index={index}
            onChange={(change_) => void change(change_)}
            onEdit={() => setEditing(numbered.point.id)}
          />
        ))}
      </ol>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {editing !== null && (
        <PointForm
          facts={facts}
          pointId={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </RecordSection>
  );
}

function PointItem(props: {
  readonly numbered: NumberedPoint;
  readonly given: NonNullable<ResponseChange['points']>;
  readonly index: number;
  readonly onChange: (change: ResponseChange) => void;
  readonly onEdit: () => void;
}) {
  const { given, index } = props;
  const { number, point, exhibits } = props.numbered;
  const canWrite = useCanWrite();
  const named = responsePartWords.pointInList({ number });
  const put = (isDone: boolean) =>
    props.onChange({ points: given.map((each, at) => (at === index ? { ...each, isDone } : each)) });
  return (
    <li className="point" aria-label={responsePartWords.point({ number })}>
      <div className="point-number" aria-hidden="true">
        {number}
      </div>
      <div className="stack">
        <div className="row">
          <Badge>{pointKindWords[point.kind]}</Badge>
          {point.how !== null && <Badge tone="accent">{pointAnswerWords[point.how]}</Badge>}
          {exhibits.length > 0 && (
            <span className="small muted">
              {responsePartWords.exhibitsCited({
                count: exhibits.length,
                numbers: exhibits.join(', '),
              })}
            </span>
          )}
          {point.owner !== '' && (
            <span className="small muted">
              <Name text={point.owner} />
            </span>
          )}
        </div>
        <div className="point-text">
          <Verbatim text={point.text} />
        </div>
        {point.answer === '' ? (
          <p className="muted small">{responsePartWords.noAnswer}</p>
        ) : (
          <div>
            <div className="small muted">{responsePartWords.ourAnswer}</div>
            <Verbatim text={point.answer} />
          </div>
        )}
      </div>
      <div className="point-tools">
        <CheckField
          label={
            <Worded
              say={responsePartWords.done}
              with={{
                point: <span className="unseen">{responsePartWords.withPoint({ number })}</span>,
              }}
            />
          }
          value={point.isDone}
          isDisabled={!canWrite}
          onChange={put}
        />
        <Button isDisabled={!canWrite} onPress={props.onEdit}>
          <Worded
            say={point.answer === '' ? responsePartWords.answer : responsePartWords.change}
            with={{ point: <span className="unseen">{named}</span> }}
          />
        </Button>
        <div className="row">
          <ReorderButtons
            what={named}
            isFirst={index === 0}
            isLast={index === given.length - 1}
            onMove={(by) => props.onChange({ points: moved(given, index, by) })}
            onRemove={() => props.onChange({ points: given.filter((_, at) => at !== index) })}
          />
        </div>
      </div>
    </li>
  );
}
