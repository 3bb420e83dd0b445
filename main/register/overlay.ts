import type { ChainHead } from '../../shared/register/journal-line';
import { copyOfRegister, type Register } from '../../shared/register/register';
import type { OutboxCommand, OutboxContent } from '../outbox/outbox-record';
import { type LaidOver, layOver } from './decide-anew';
import type { FoundRegister } from './read-register';
import type { RegisterStoreOptions } from './register-store';

/** The commands of an outbox whose lines are not in the journal here. */
export function onTheWay({ waiting }: OutboxContent, head: ChainHead): readonly OutboxCommand[] {
  return waiting.filter(({ sent }) => sent === undefined || sent.seq > head.seq);
}

/**
 * What a register just read shows of its outbox: its own copy below, the commands above. What is refused now is only not shown: that
 * the office does not have it already is not known before it was asked. Undefined where nothing is on its way.
 */
export function firstOverlay(
  { register, readText, head, outbox }: FoundRegister,
  ports: Pick<RegisterStoreOptions, 'newId' | 'report'> & { readonly now: string },
): (LaidOver & { readonly below: Register }) | undefined {
  const commands = outbox === undefined ? [] : onTheWay(outbox.content, head);
  if (commands.length === 0) return undefined;
  const below = copyOfRegister(register);
  return { ...layOver({ register, text: readText(), head }, commands, ports), below };
}
