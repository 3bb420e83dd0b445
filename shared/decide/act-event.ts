import { withFields } from '../base/with-fields';
import { type ActFields, actFields, type LedgerAct } from '../records/ledger-act';
import type { Event } from '../register/events';
import type { Context } from './decision';

type Given = Pick<ActFields, 'kind' | 'on'> & Partial<ActFields>;

// What an act says nothing of, once for all of them.
const usual = actFields.parse({ kind: 'reserved', on: '2000-01-01' });

/** The event of one act; what is not given is empty. */
export function actEvent(given: Given, { newId }: Context): Event {
  return { type: 'act-logged', v: 1, id: newId(), fields: Object.assign({ ...usual }, given) };
}

/** An act that is about to be entered, as one that is there. */
export function actFrom(given: Given): LedgerAct {
  const meta = { id: '', madeSeq: Number.MAX_SAFE_INTEGER, changedSeq: 0, void: null };
  return withFields(Object.assign({ ...usual }, given), meta);
}
