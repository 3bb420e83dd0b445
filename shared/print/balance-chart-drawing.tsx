import { formatDayShort } from '../base/dates';
import { type BalanceChart, type ChartLine, placeOf } from '../ledger/balance-chart';

const width = 720;
const left = 52;
const right = width - 12;
const top = 14;
const bottom = 196;
/** As far below zero as is drawn; what goes farther is cut, and its words say how far. */
const lowest = -50;

const dashes = ['7 4', '2 3', '10 3 2 3', '4 2 1 2'];

function strokeOf(line: ChartLine, at: number) {
  return line.kind === 'value'
    ? { stroke: 'currentColor', strokeWidth: 2.5 }
    : { stroke: 'currentColor', strokeWidth: 1.5, strokeDasharray: dashes[at % dashes.length] };
}

/** How a chart lies on the paper: where a day and a percentage stand. */
function placed(chart: BalanceChart) {
  const least = Math.min(0, -chart.tolerance, ...chart.lines.flatMap(({ points }) => points.map(lowestOf)));
  const low = Math.max(lowest, least);
  const y = (percent: number): number =>
    top + ((100 - Math.max(low, Math.min(100, percent))) * (bottom - top)) / (100 - low);
  const x = (on: BalanceChart['from']): number => left + placeOf(chart, on) * (right - left);
  return { x, y, low };
}

const lowestOf = ({ percentLeft }: ChartLine['points'][number]): number => percentLeft;

function stepsOf({ points }: ChartLine, chart: BalanceChart): string {
  const { x, y } = placed(chart);
  const path = points.map(({ on, percentLeft }, at) =>
    at === 0 ? `M${x(on)} ${y(percentLeft)}` : `H${x(on)} V${y(percentLeft)}`,
  );
  return `${path.join(' ')} H${x(chart.today)}`;
}

/**
 * What was left of a license over time: a step at each entry, the value as a solid line, each quantity dashed, with today, the
 * expiry, the tolerance below zero and the even pace to the expiry. In one color, so that it is right in black and white.
 */
export function BalanceChartDrawing(props: {
  readonly chart: BalanceChart;
  /** The entry that is pointed at. */
  readonly marked: number | null;
}) {
  const { chart, marked } = props;
  const { x, y, low } = placed(chart);
  const { lines, expiresOn, tolerance, today } = chart;
  const legend = bottom + 46;
  const isPaced = expiresOn !== null && chart.from < expiresOn;
  const height = legend + 18 * (lines.length + (isPaced ? 1 : 0));
  const entry = marked === null ? undefined : chart.entries[marked];
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" aria-hidden="true" fontSize="12" fill="none">
      {tolerance > 0 && (
        <rect
          x={left}
          y={y(0)}
          width={right - left}
          height={y(Math.max(low, -tolerance)) - y(0)}
          fill="currentColor"
          opacity="0.12"
        />
      )}
      {[100, 50, 0, ...(tolerance > 0 ? [-tolerance] : [])].map((percent) => (
        <g key={percent}>
          <path
            d={`M${left} ${y(percent)} H${right}`}
            stroke="currentColor"
            strokeWidth={percent === 0 ? 1 : 0.4}
          />
          <text x={left - 6} y={y(percent) + 4} textAnchor="end" fill="currentColor">
            {percent} %
          </text>
        </g>
      ))}
      {isPaced && expiresOn !== null && (
        <path
          d={`M${left} ${y(100)} L${x(expiresOn)} ${y(0)}`}
          stroke="currentColor"
          strokeWidth="0.8"
          strokeDasharray="1 4"
        />
      )}
      <Upright at={x(today)} words={`today ${formatDayShort(today)}`} row={0} />
      {expiresOn !== null && (
        <Upright at={x(expiresOn)} words={`expires ${formatDayShort(expiresOn)}`} row={1} dash="5 3" />
      )}
      {lines.map((line, at) => (
        <path key={line.id} d={stepsOf(line, chart)} {...strokeOf(line, at)} />
      ))}
      {entry?.percentLeft.map((percent, at) => (
        <circle key={lines[at]?.id ?? at} cx={x(entry.on)} cy={y(percent)} r="4.5" fill="currentColor" />
      ))}
      {lines.map((line, at) => (
        <g key={line.id}>
          <path d={`M${left} ${legend + 18 * at} h40`} {...strokeOf(line, at)} />
          <text x={left + 50} y={legend + 18 * at + 4} fill="currentColor">
            {line.name}: {line.now}
          </text>
        </g>
      ))}
      {isPaced && (
        <g>
          <path
            d={`M${left} ${legend + 18 * lines.length} h40`}
            stroke="currentColor"
            strokeWidth="0.8"
            strokeDasharray="1 4"
          />
          <text x={left + 50} y={legend + 18 * lines.length + 4} fill="currentColor">
            Even pace to the expiry
          </text>
        </g>
      )}
    </svg>
  );
}

/** A day as an upright line with its words at the foot, on the side where there is room. */
function Upright(props: {
  readonly at: number;
  readonly words: string;
  readonly row: number;
  readonly dash?: string;
}) {
  const { at, words, row, dash } = props;
  const isRight = at > (left + right) / 2;
  return (
    <g>
      <path d={`M${at} ${top - 8} V${bottom}`} stroke="currentColor" strokeWidth="1" strokeDasharray={dash} />
      <text
        x={isRight ? at - 4 : at + 4}
        y={bottom + 14 + 13 * row}
        textAnchor={isRight ? 'end' : 'start'}
        fill="currentColor"
      >
        {words}
      </text>
    </g>
  );
}
