import type { Event, EventType } from '../register/events';
import type { Register } from '../register/register';
import { recordDescribers } from './describe-record-events';
import { registerDescribers } from './describe-register-events';
import type { DescribersOf, EventDescription } from './event-description';

const describers: DescribersOf<EventType> = { ...recordDescribers, ...registerDescribers };

/** One event as a sentence with what it changed; `by` made the entry. */
export const describeEvent = (event: Event, register: Register, by: string | null): EventDescription =>
  describers[event.type](event as never, register, by);
