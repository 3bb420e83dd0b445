import type { Refusal } from '../../shared/base/result';
import type { Command, ProgramNote } from '../../shared/commands/commands';
import { verifyMinisign } from '../updates/minisign';
import { releaseKeys } from '../updates/release-keys';

/**
 * Why an edition of the law is not taken in: it is not signed by one of these keys (those of the releases where none are named), or is
 * not as it was signed. Undefined for every other command.
 */
export function unsignedEdition(
  command: Command | ProgramNote,
  keys: readonly string[] = releaseKeys,
): Refusal | undefined {
  if (command.do !== 'take-edition') return undefined;
  const { text, signature } = command;
  const file = { name: 'The edition', bytes: Buffer.from(text), signatureName: 'The signature' };
  const found = verifyMinisign({ ...file, signatureText: signature }, keys);
  return found.ok ? undefined : { ...found, field: 'signature' };
}
