import type { Event } from '../register/events';
import type { Register } from '../register/register';
import type { Context, Decision } from './decision';
import { reconcileResponse } from './reconcile-response';
import { trialRegister } from './trial-register';

/** The responses whose planned dates an event may move: those of the letters, records and deadlines it changes. */
function touched(register: Register, event: Event): readonly string[] {
  const ofLetter = (id: string) => register.responses.by('letter', id).map((response) => response.id);
  const ofRecords = (ids: readonly string[]) =>
    ids.flatMap((id) => register.letters.by('license', id)).flatMap((letter) => ofLetter(letter.id));
  const ofSource = ({ kind, id }: { readonly kind: string; readonly id: string }) =>
    kind === 'response' ? [id] : ofLetter(id);
  switch (event.type) {
    case 'response-opened':
    case 'response-changed':
      return [event.id];
    case 'letter-changed':
      return ofLetter(event.id);
    case 'deadline-set':
      return ofSource(event.fields.source);
    case 'deadline-changed':
      return ofSource(register.deadlines.get(event.id)?.source ?? { kind: '', id: '' });
    case 'step-logged':
      return ofRecords(event.fields.licenseIds);
    case 'step-changed':
      return ofRecords(register.steps.get(event.id)?.licenseIds ?? []);
    case 'settings-changed':
      // Other days off move work-by, and our dates are counted back from it.
      return 'closures' in event.changes || 'closuresByOrder' in event.changes
        ? [...register.responses.keys()]
        : [];
    default:
      return [];
  }
}

/**
 * A decision with the planned dates that change with it: they are counted from the register after the decision, so that
 * no command has to handle them.
 */
export function withResponses(register: Register, decision: Decision, context: Context): Decision {
  const { events } = decision;
  const ids = new Set(events.flatMap((event) => touched(register, event)));
  if (ids.size === 0) return decision;
  const { register: after, take } = trialRegister(register);
  take(events);
  const follows = [...ids].flatMap((id) => reconcileResponse(after, id, context));
  return follows.length === 0 ? decision : { ...decision, events: [...events, ...follows] };
}
