import * as z from 'zod';
import { defaultSettings, settingsFields } from '../records/settings';
import { entriesStart, partsOf } from './journal-line';
import { emptyRegister, type Register } from './register';

/**
 * The settings a register begins with, in line 0 of its journal. A register made before a setting stood there begins
 * with the default, so that a new program never changes what an old register counts; from then on a person does.
 */
const beginning = z.object({ closuresByOrder: settingsFields.shape.closuresByOrder.optional() });

/** What a register made by this program begins with. */
export const newBeginning: z.infer<typeof beginning> = { closuresByOrder: true };

const lineZero = z.object({ settings: beginning });
const created = z.object({ createdAt: z.iso.datetime() });

const jsonOf = (journal: string) => partsOf(journal.slice(0, entriesStart(journal)).trimEnd()).json;

/** The register before its first entry, as line 0 of its journal (`hash TAB json`) has it; what follows is not read. */
export function registerBegun(journal: string): Register {
  const register = emptyRegister();
  const json = jsonOf(journal);
  const read = json === '' ? undefined : lineZero.safeParse(JSON.parse(json));
  if (read?.success) register.settings = { ...defaultSettings, ...read.data.settings };
  return register;
}

/** When a register was made, as line 0 of its journal has it; undefined where that does not say. */
export function createdAtOf(journal: string): string | undefined {
  const json = jsonOf(journal);
  const read = json === '' ? undefined : created.safeParse(JSON.parse(json));
  return read?.success ? read.data.createdAt : undefined;
}
