import { useMemo } from 'react';
import { formatDay, formatDayShort, type IsoDate } from '../../../shared/base/dates';
import { timelineOf } from '../../../shared/docket/license-timeline';
import type { TimelineRow } from '../../../shared/docket/timeline-rows';
import { type TimeScale, timeScale } from '../../../shared/docket/timeline-scale';
import type { License } from '../../../shared/records/license';
import { licenseWords } from '../../../shared/words/license-words';
import { InlineLink } from '../../parts/inline-link';
import { Name } from '../../parts/verbatim';
import { useNavigation } from '../../state/navigation';
import { useOpenRegister } from '../../state/use-open-register';
import { RecordSection } from '../../views/record/record-parts';
import { letterElementId } from './letter-entry';
import './license-timeline.css';

/** The whole life of a record as a drawing: every row says in words what its stretch shows. */
export function LicenseTimeline({ license }: { readonly license: License }) {
  const { register, moment } = useOpenRegister();
  const { today } = moment;
  const timeline = useMemo(() => timelineOf(register, license, today), [register, license, today]);
  const scale = useMemo(
    () => timeScale(timeline === null ? [] : [today, ...timeline.rows.flatMap(daysOf)]),
    [timeline, today],
  );
  if (timeline === null) return null;
  return (
    <RecordSection title={licenseWords.timeline}>
      <div className="timeline">
        <div className="timeline-row timeline-axis" aria-hidden="true">
          <div className="timeline-text small muted">{licenseWords.notToScale}</div>
          <div className="timeline-track">
            <Axis timeline={timeline} scale={scale} today={today} />
          </div>
        </div>
        <ol>
          {timeline.rows.map((row) => (
            <Row key={row.key} row={row} scale={scale} today={today} />
          ))}
        </ol>
      </div>
    </RecordSection>
  );
}

const daysOf = ({ from, to, marks }: TimelineRow): readonly IsoDate[] => [from, to, ...marks];
const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;

function Axis(props: {
  readonly timeline: { readonly from: IsoDate; readonly to: IsoDate };
  readonly scale: TimeScale;
  readonly today: IsoDate;
}) {
  const { timeline, scale, today } = props;
  const place = scale.at(today);
  return (
    <>
      <span className="timeline-first small muted">{formatDay(timeline.from).slice(4)}</span>
      <span className="timeline-last small muted">{formatDay(timeline.to).slice(4)}</span>
      {scale.years
        .filter(({ at }) => Math.abs(at - place) > 0.2 && at < 0.95)
        .map(({ year, at }) => (
          <span key={year} className="timeline-new-year small muted" style={{ left: percent(at) }}>
            {year}
          </span>
        ))}
      <span
        className="timeline-now small"
        style={place > 0.5 ? { right: percent(1 - place) } : { left: percent(place) }}
      >
        {licenseWords.todayIs({ day: formatDayShort(today).slice(4) })}
      </span>
    </>
  );
}

function Row(props: { readonly row: TimelineRow; readonly scale: TimeScale; readonly today: IsoDate }) {
  const { row, scale, today } = props;
  const isDay = row.from === row.to && !row.isOpenEnded;
  return (
    <li className="timeline-row">
      <div className="timeline-text">
        <Title row={row} />
        <div className="small muted">
          {isDay
            ? formatDay(row.from)
            : licenseWords.fromTo({
                from: formatDay(row.from),
                to: row.isOpenEnded ? licenseWords.now : formatDay(row.to),
              })}
          {' · '}
          {row.words}
        </div>
        {row.silent !== '' && <div className="small">{row.silent}</div>}
      </div>
      <div className="timeline-track" aria-hidden="true">
        {scale.years.map(({ year, at }) => (
          <i key={year} className="timeline-year" style={{ left: percent(at) }} />
        ))}
        <i className="timeline-today" style={{ left: percent(scale.at(today)) }} />
        {!isDay && (
          <i
            className={`timeline-bar timeline-${row.tone} timeline-of-${row.kind}`}
            style={{
              left: percent(scale.at(row.from)),
              width: percent(scale.at(row.to) - scale.at(row.from)),
            }}
          />
        )}
        {(isDay && row.marks.length === 0 ? [row.from] : row.marks).map((on, index) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: two steps of one kind may fall on one day
            key={index}
            className={`timeline-mark timeline-${row.tone} timeline-of-${row.kind}`}
            style={{ left: percent(scale.at(on)) }}
          />
        ))}
      </div>
    </li>
  );
}

/** The name of a row; Enter opens the deadline, or goes to the letter further down. */
function Title({ row: { opens, title } }: { readonly row: TimelineRow }) {
  const { go } = useNavigation();
  if (opens === null) return <strong>{title}</strong>;
  const open = () => {
    if ('deadlineId' in opens) go({ page: 'docket', deadlineId: opens.deadlineId });
    else document.getElementById(letterElementId(opens.letterId))?.focus();
  };
  return (
    <InlineLink onPress={open}>
      <Name text={title} />
    </InlineLink>
  );
}
