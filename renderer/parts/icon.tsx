import './icon.css';

// Strokes on a 16 by 16 grid, drawn for this program.
const strokes = {
  docket: 'M2.5 3.5h11 M2.5 8h7.5 M2.5 12.5h9.5',
  license: 'M4 1.75h5.5L12.5 5v9.25h-8.5z M9.25 1.75V5.25h3.25 M6.25 8.25h4 M6.25 11h4',
  shipment: 'M2 5l6-3 6 3v6.5l-6 3-6-3z M2 5l6 3 6-3 M8 8v6.5 M5 3.5l6 3',
  counterparty: 'M2.5 14V3.5h6V14 M8.5 7h5v7 M1.5 14h13 M5 6.25h1 M5 9h1 M5 11.5h1 M11 9.5h.5 M11 11.75h.5',
  history: 'M2.5 8a5.5 5.5 0 1 0 1.7-4 M2.25 1.75v3h3 M8 5v3.25l2.25 1.25',
  law: 'M8 1.75v12 M5 13.75h6 M3 4h10 M3 4l-2 5.25h4z M13 4l-2 5.25h4z',
  settings:
    'M2 4.5h6.25 M11.75 4.5H14 M2 11.5h2.25 M7.75 11.5H14 M10 2.75a1.75 1.75 0 1 0 0 3.5 1.75 1.75 0 0 0 0-3.5z M6 9.75a1.75 1.75 0 1 0 0 3.5 1.75 1.75 0 0 0 0-3.5z',
  calendar: 'M2.5 3.5h11v10.25h-11z M2.5 6.75h11 M5.25 1.75v3 M10.75 1.75v3 M5.5 10.25l1.75 1.75 3.25-3.25',
  plus: 'M8 2.75v10.5 M2.75 8h10.5',
  close: 'M3.5 3.5l9 9 M12.5 3.5l-9 9',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z M10.5 10.5l3.25 3.25',
  print: 'M4.5 6V2h7v4 M4.5 11.5h-2.5V6h12v5.5h-2.5 M4.5 9.5h7V14h-7z',
  file: 'M10.75 5.25L5.5 10.5a1.4 1.4 0 0 0 2 2l5.6-5.6a2.75 2.75 0 0 0-3.9-3.9L3.5 8.75a4.2 4.2 0 0 0 0 5.5',
  check: 'M2.75 8.5l3.5 3.5 7-8',
  warning: 'M8 2L14.75 13.75H1.25z M8 6.5v3.25 M8 11.75v.1',
  down: 'M3.5 6l4.5 4.5L12.5 6',
  up: 'M3.5 10.5L8 6l4.5 4.5',
  left: 'M10 3.5L5.5 8l4.5 4.5',
  right: 'M6 3.5L10.5 8 6 12.5',
  minus: 'M2.75 8h10.5',
  turn: 'M13 8a5 5 0 1 1-1.6-3.7 M13.25 1.75v3h-3',
  letter: 'M1.75 3.5h12.5v9H1.75z M2 4l6 5 6-5',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z M8 4.75V8l2.25 1.5',
  bell: 'M3.25 11.75h9.5L11.5 10V6.75a3.5 3.5 0 0 0-7 0V10z M6.75 14h2.5',
  lock: 'M3.75 7h8.5v6.5h-8.5z M5.5 7V4.75a2.5 2.5 0 0 1 5 0V7',
  edit: 'M10.5 2.75l2.75 2.75-8 8H2.5v-2.75z',
  copy: 'M5.5 5.5h8v8h-8z M10.5 5.5v-3h-8v8h3',
  filter: 'M2 3.5h12 M4.25 8h7.5 M6.5 12.5h3',
  columns: 'M2.5 3h11v10h-11z M6.25 3v10 M9.75 3v10',
  help: 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5z M6.1 6.4a1.95 1.95 0 1 1 2.9 1.7c-.65.4-1 .75-1 1.5 M8 11.4v.1',
  save: 'M8 2v8 M4.5 7L8 10.5 11.5 7 M2.5 13.5h11',
} as const;

export type IconName = keyof typeof strokes;

/** A decorative drawing: the words stand beside it, or the button that holds it carries the label. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={strokes[name]} />
    </svg>
  );
}
