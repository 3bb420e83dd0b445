import { type Result, refuse } from '../base/result';
import type { CommandOf } from '../commands/commands';
import { fingerprintOf, type ScreeningList } from '../records/screening-list';
import type { Register } from '../register/register';
import { type Decide, type Decision, decided } from './decision';

function changedTo(register: Register, now: readonly ScreeningList[]): Result<Decision> {
  const was = register.settings.screeningLists;
  return decided([{ type: 'settings-changed', v: 1, changes: { screeningLists: { was, now } } }]);
}

const filesOf = ({ files }: Pick<ScreeningList, 'files'>): string =>
  files.map(({ sha256 }) => sha256).join(' ');

export const decideAddList: Decide<CommandOf<'add-list'>> = (register, command, { today, by }) => {
  const { do: _do, ...given } = command;
  const was = register.settings.screeningLists;
  // The same files again change nothing where they are the newest of all their sources.
  const before = was.find((list) => filesOf(list) === filesOf(given));
  if (before !== undefined && was.at(-1) === before) return decided([]);
  const list: ScreeningList = { ...given, addedOn: today, addedBy: by ?? '' };
  return changedTo(register, [...was.filter((each) => each !== before), list]);
};

export const decideRemoveList: Decide<CommandOf<'remove-list'>> = (register, { list }) => {
  const was = register.settings.screeningLists;
  const gone = was.findLast((each) => fingerprintOf(each) === list);
  if (gone === undefined) return refuse('not-found', 'no-such-list', { sha256: list }, 'list');
  return changedTo(
    register,
    was.filter((each) => each !== gone),
  );
};
