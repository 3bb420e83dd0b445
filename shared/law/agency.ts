import * as z from 'zod';

export const agencies = ['BIS', 'DDTC', 'OFAC', 'Census', 'other'] as const;
export const agency = z.enum(agencies, 'not-an-agency');
export type Agency = z.infer<typeof agency>;
