import { createContext, useContext } from 'react';
import type { Command, CommandName, CommandOf } from '../../shared/commands/commands';

/** A refused entry while it is changed in its form: what was typed, and what is done once it was entered in its place. */
export interface Typed {
  readonly command: Command;
  readonly onEntered: () => Promise<void>;
}

export const TypedContext = createContext<Typed | null>(null);

/** What was typed and refused, in the form that is opened to change it; null in any other form. */
export function useTyped<N extends CommandName>(...names: readonly N[]): CommandOf<N> | null {
  const { command } = useContext(TypedContext) ?? {};
  const isMeant = command !== undefined && names.some((name) => name === command.do);
  return isMeant ? (command as CommandOf<N>) : null;
}

/** One form enters both: which it is, a switch in it says. */
const entersShipment: readonly CommandName[] = ['open-shipment', 'ship'];

/** Whether a command that was saved takes the place of the one that was refused: a form may save others before it. */
export function takesPlaceOf(typed: CommandName, saved: CommandName): boolean {
  return typed === saved || (entersShipment.includes(typed) && entersShipment.includes(saved));
}

/** A record as a command says it is to be: the fields it names over those of the record, where there is one. */
export function typedOver<T extends object>(record: T | null, command: object, fields: object): T {
  const named = Object.entries(command).filter(([name]) => name in fields);
  return { ...record, ...Object.fromEntries(named) } as T;
}
