import { type Result, refuse } from '../base/result';
import type { CommandOf } from '../commands/commands';
import { isOpen } from '../docket/deadline-state';
import type { Event } from '../register/events';
import { findCounterparty, findLetter, findLicense, findStep } from '../register/find-record';
import type { Register } from '../register/register';
import { whereUsed } from '../register/where-used';
import { deadlineChange } from './deadline-changes';
import { type Context, type Decide, decided } from './decision';
import { reconcileLetter } from './reconcile-letter';
import { reconcileStep } from './reconcile-step';

type Target = {
  readonly kind: 'counterparty' | 'license' | 'letter' | 'step';
  readonly id: string;
  readonly isVoid: boolean;
};
type Named = Pick<CommandOf<'void'>, 'counterparty' | 'license' | 'letter' | 'step'>;

/** The one record a command names; refuses none and several. */
function targetOf(register: Register, named: Named): Result<Target> {
  const finders = {
    counterparty: findCounterparty,
    license: findLicense,
    letter: findLetter,
    step: findStep,
  } as const;
  const kinds = (['counterparty', 'license', 'letter', 'step'] as const).filter(
    (kind) => named[kind] !== undefined,
  );
  const [kind] = kinds;
  const reference = kind === undefined ? undefined : named[kind];
  if (kinds.length !== 1 || kind === undefined || reference === undefined)
    return refuse('invalid', 'name-one-record');
  const found = finders[kind](register, reference);
  return found.ok
    ? { ok: true, value: { kind, id: found.value.id, isVoid: found.value.void !== null } }
    : found;
}

export const decideArchive: Decide<CommandOf<'archive'>> = (register, command, context) => {
  const target = targetOf(register, command);
  if (!target.ok) return target;
  const { kind, id } = target.value;
  const record = kind === 'license' ? register.licenses.get(id) : register.counterparties.get(id);
  const was = record?.archived ?? false;
  if (was === command.archived) return decided([], id);
  const openDeadlines = register.deadlines
    .by('license', id)
    .filter((deadline) => isOpen(register, deadline, context.today));
  if (command.archived && openDeadlines.length > 0) {
    return refuse('in-use', 'open-deadlines', { count: openDeadlines.length }, 'license');
  }
  const type = kind === 'license' ? 'license-changed' : 'counterparty-changed';
  return decided([{ type, v: 1, id, changes: { archived: { was, now: command.archived } } }], id);
};

export const decideVoid: Decide<CommandOf<'void'>> = (register, command, context) => {
  const target = targetOf(register, command);
  if (!target.ok) return target;
  const { kind, id, isVoid } = target.value;
  if (isVoid) return refuse('conflict', 'already-void', {}, kind);
  const changes = { void: { was: null, now: { reason: command.reason } } };
  switch (kind) {
    case 'counterparty': {
      const uses = whereUsed(register, id);
      if (uses.length > 0) {
        return refuse(
          'in-use',
          'counterparty-in-use',
          { count: uses.length, where: uses.slice(0, 5).join(', ') },
          kind,
        );
      }
      return decided([{ type: 'counterparty-changed', v: 1, id, changes }], id);
    }
    case 'license':
      return decided(
        [{ type: 'license-changed', v: 1, id, changes }, ...endDeadlines(register, id, context)],
        id,
      );
    case 'letter':
      return decided(
        [
          { type: 'letter-changed', v: 1, id, changes },
          ...reconcileLetter(register, { id, fields: null }, context),
        ],
        id,
      );
    case 'step':
      return decided(
        [{ type: 'step-changed', v: 1, id, changes }, ...reconcileStep(register, id, null, context)],
        id,
      );
  }
};

function endDeadlines(register: Register, licenseId: string, context: Context): readonly Event[] {
  const closed = { how: 'source-void', on: context.today, reason: '', letterId: null } as const;
  return register.deadlines
    .by('license', licenseId)
    .filter((deadline) => isOpen(register, deadline, context.today))
    .flatMap((deadline) => deadlineChange(deadline, { closed }));
}
