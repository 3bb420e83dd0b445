import * as z from 'zod';
import { defaultSettings, settingsFields } from '../records/settings';
import { emptyRegister, type Register } from './register';

/**
 * The settings a register begins with, in line 0 of its journal. A register made before a setting stood there begins
 * with the default, so that a new program never changes what an old register counts; from then on a person does.
 */
const beginning = z.object({ closuresByOrder: settingsFields.shape.closuresByOrder.optional() });

/** What a register made by this program begins with. */
export const newBeginning: z.infer<typeof beginning> = { closuresByOrder: true };

const lineZero = z.object({ settings: beginning });

/** The register before its first entry, as line 0 of its journal (`hash TAB json`) has it; what follows is not read. */
export function registerBegun(journal: string): Register {
  const register = emptyRegister();
  const end = journal.indexOf('\n');
  const json = journal.slice(journal.indexOf('\t') + 1, end === -1 ? undefined : end);
  const read = json === '' ? undefined : lineZero.safeParse(JSON.parse(json));
  if (read?.success) register.settings = { ...defaultSettings, ...read.data.settings };
  return register;
}
