import { keepState, useKeptState } from '../../state/kept-state';
import '../../parts/view-switch.css';

/** How the docket shows: in the order of its dates, or on the days of a month. */
type DocketView = 'list' | 'month';

const views: readonly (readonly [DocketView, string])[] = [
  ['list', 'List'],
  ['month', 'Month'],
];
const name = 'docket: view';

/** How the docket shows; kept while another page does. */
export function useDocketView(): readonly [DocketView, (view: DocketView) => void] {
  return useKeptState<DocketView>(name, 'list');
}

/** Makes the docket show so, whether it is on the screen or not. */
export function keepDocketView(view: DocketView): void {
  keepState(name, view);
}

/** Switches between list and month. */
export function ViewSwitch(props: {
  readonly view: DocketView;
  readonly onView: (view: DocketView) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame with a legend
    <div className="view-switch" role="group" aria-label="View">
      {views.map(([view, words]) => (
        <button
          key={view}
          type="button"
          className="view-choice"
          aria-pressed={props.view === view}
          onClick={() => props.onView(view)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
