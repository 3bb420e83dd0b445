import * as z from 'zod';
import { refusal } from './answer';

/** Whether the register can be changed; if not, why. */
export const access = z.union([
  z.strictObject({ mode: z.literal('open') }),
  z.strictObject({ mode: z.literal('read-only'), why: refusal }),
]);
export type Access = z.infer<typeof access>;
