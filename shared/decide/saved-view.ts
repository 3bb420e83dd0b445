import { type Result, refuse } from '../base/result';
import type { CommandOf } from '../commands/commands';
import { isLicenseStatus } from '../docket/license-status';
import { filterLabels, viewListWords } from '../labels/filter-labels';
import { type FilterName, filterOfList, mostViews, type SavedView, viewNamed } from '../records/saved-view';
import { isSame } from '../register/changes';
import { findCounterparty, findLicense } from '../register/find-record';
import type { Register } from '../register/register';
import { type Decide, type Decision, decided } from './decision';

function changedTo(register: Register, now: readonly SavedView[]): Result<Decision> {
  const was = register.settings.savedViews;
  return decided(
    isSame(was, now) ? [] : [{ type: 'settings-changed', v: 1, changes: { savedViews: { was, now } } }],
  );
}

/** Records that the command names as people do are kept by their ids; what names none, such as a party as printed, stays as it is. */
function idsOf(
  register: Register,
  names: readonly string[],
  find: (register: Register, name: string) => Result<{ readonly id: string }>,
): string[] {
  const ids = names.map((name) => {
    const found = name === '' ? null : find(register, name);
    return found?.ok ? found.value.id : name;
  });
  return [...new Set(ids)];
}

export const decideSaveView: Decide<CommandOf<'save-view'>> = (register, command) => {
  const { do: _do, replaces, ...given } = command;
  const list = viewListWords[given.list];
  const fields = filterOfList[given.list].shape;
  const foreign = (Object.keys(given.filter) as FilterName[]).find((field) => !Object.hasOwn(fields, field));
  if (foreign !== undefined)
    return refuse(
      'invalid',
      'filter-not-of-list',
      { list, filter: filterLabels[foreign] },
      `filter.${foreign}`,
    );
  const unknown = given.filter.status?.find((status) => !isLicenseStatus(status));
  if (unknown !== undefined) return refuse('invalid', 'no-such-status', { status: unknown }, 'filter.status');
  const was = register.settings.savedViews;
  const before = replaces === undefined ? undefined : viewNamed(was, given.list, replaces);
  if (replaces !== undefined && before === undefined)
    return refuse('not-found', 'no-such-view', { list, name: replaces }, 'replaces');
  const taken = viewNamed(was, given.list, given.name);
  if (taken !== undefined && taken !== before)
    return refuse('already-exists', 'view-exists', { list, name: taken.name }, 'name');
  if (before === undefined && was.length >= mostViews)
    return refuse('invalid', 'too-many-views', { most: mostViews }, 'name');
  const { counterparty, license } = given.filter;
  const view: SavedView = {
    ...given,
    filter: {
      ...given.filter,
      ...(counterparty && { counterparty: idsOf(register, counterparty, findCounterparty) }),
      ...(license && { license: idsOf(register, license, findLicense) }),
    },
  };
  return changedTo(
    register,
    before === undefined ? [...was, view] : was.map((each) => (each === before ? view : each)),
  );
};

export const decideRemoveView: Decide<CommandOf<'remove-view'>> = (register, { list, name }) => {
  const was = register.settings.savedViews;
  const gone = viewNamed(was, list, name);
  if (gone === undefined)
    return refuse('not-found', 'no-such-view', { list: viewListWords[list], name }, 'name');
  return changedTo(
    register,
    was.filter((each) => each !== gone),
  );
};
