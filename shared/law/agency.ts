import * as z from 'zod';
import { reason } from '../base/reason';

export const agencies = ['BIS', 'DDTC', 'OFAC', 'Census', 'other'] as const;
export const agency = z.enum(agencies, reason('not-an-agency'));
export type Agency = z.infer<typeof agency>;
