import { stands } from '../docket/deadline-state';
import type { Deadline } from '../records/deadline';
import type { Changes, Event } from '../register/events';
import type { Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';
import type { DeadlineShift } from './preview-row';

/** Which deadlines events set, move or take off the docket; `after` is the register once they are in. */
export function shiftsOf(events: readonly Event[], after: Register): readonly DeadlineShift[] {
  const set = new Set<string>();
  const before = new Map<string, Record<string, unknown>>();
  for (const event of events) {
    if (event.type === 'deadline-set') set.add(event.id);
    if (event.type !== 'deadline-changed') continue;
    const first = before.get(event.id) ?? {};
    for (const [field, { was }] of Object.entries(event.changes as Changes))
      if (!(field in first)) first[field] = was;
    before.set(event.id, first);
  }
  return [...new Set([...set, ...before.keys()])].flatMap((id): readonly DeadlineShift[] => {
    const now = after.deadlines.get(id);
    if (now === undefined) return [];
    const was = { ...now, ...before.get(id) } as Deadline;
    const stood = !set.has(id) && stands(was);
    if (!stood && !stands(now)) return [];
    const daysOf = ({ due, workBy }: Deadline) => ({ due, workBy });
    if (stood && stands(now) && was.due === now.due && was.workBy === now.workBy) return [];
    return [
      {
        title: now.title || (ruleSetOf(after.settings).byId(now.ruleId)?.title ?? now.ruleId),
        was: stood ? daysOf(was) : null,
        now: stands(now) ? daysOf(now) : null,
      },
    ];
  });
}
