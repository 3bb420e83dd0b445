import type { ColumnKey } from '../docket/list-columns';
import { filterInWords } from '../docket/list-filter';
import { viewListWords } from '../labels/filter-labels';
import { inPieces, type Piece } from '../labels/sentence-pieces';
import type { SavedView } from '../records/saved-view';
import { isSame } from '../register/changes';
import type { Changes } from '../register/events';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import type { ValueChange } from './field-changes';
import { emptyValue } from './field-values';
import { columnsOfList, fieldsOfList } from './viewed-lists';

const said = defineWords('history/views-changed', {
  filter: 'Filter',
  sort: 'Sort',
  columns: 'Columns',
  changedTheSavedView: 'Changed the saved view “{name}” of {list}.',
  renamedTheSavedView: 'Renamed the saved view “{name}” of {list} to “{name2}”.',
  savedTheViewOf: 'Saved the view “{name}” of {list}.',
  removedTheSavedView: 'Removed the saved view “{name}” of {list}.',
});

/** A view's filter as one text: "Owner: Kim Case; Mine". */
function filterText(view: SavedView, register: Register): string {
  const parts = filterInWords<never>(fieldsOfList[view.list], view.filter, register);
  return (
    parts.map(({ label, words }) => (words === '' ? label : `${label}: ${words}`)).join('; ') || emptyValue
  );
}

/** What a column is called; its id where this program has none of that id. */
function columnWord({ list }: SavedView, id: string): string {
  const columns: Readonly<Record<string, ColumnKey<never>>> = columnsOfList[list];
  return Object.hasOwn(columns, id) ? (columns[id]?.title ?? id) : id;
}

const sortText = (view: SavedView): string =>
  view.sort === null
    ? emptyValue
    : `${columnWord(view, view.sort.column)}${view.sort.isDescending ? ', descending' : ''}`;

const columnsText = (view: SavedView): string =>
  view.columns?.map((id) => columnWord(view, id)).join(', ') ?? emptyValue;

function changesBetween(was: SavedView, now: SavedView, register: Register): readonly ValueChange[] {
  const texts: readonly (readonly [string, (view: SavedView) => string])[] = [
    [said.filter, (view) => filterText(view, register)],
    [said.sort, sortText],
    [said.columns, columnsText],
  ];
  return texts
    .map(([label, of]) => ({ label, was: of(was), now: of(now) }))
    .filter((change) => change.was !== change.now);
}

/** Which saved view an entry added, changed, renamed or removed. */
export function viewsChanged(
  change: Changes[string],
  register: Register,
): { readonly sentence: readonly Piece[]; readonly changes: readonly ValueChange[] } {
  const [was, now] = [(change.was ?? []) as readonly SavedView[], change.now as readonly SavedView[]];
  const removed = was.find((view) => !now.some((each) => isSame(each, view)));
  const added = now.find((view) => !was.some((each) => isSame(each, view)));
  const list = { plain: viewListWords[(added ?? removed)?.list ?? 'docket'] };
  if (added !== undefined && removed !== undefined) {
    const sentence =
      removed.name === added.name
        ? inPieces(said.changedTheSavedView, { name: added.name, list })
        : inPieces(said.renamedTheSavedView, { name: removed.name, list, name2: added.name });
    return { sentence, changes: changesBetween(removed, added, register) };
  }
  const sentence =
    added !== undefined
      ? inPieces(said.savedTheViewOf, { name: added.name, list })
      : inPieces(said.removedTheSavedView, { name: removed?.name ?? '', list });
  return { sentence, changes: [] };
}
