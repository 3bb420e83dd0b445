import { lawEdition } from '../law/law';
import type { Checked } from './checked';

/** A short mark of a text: other for another text, but for one in billions. */
function markOf(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}

/**
 * A mark of all that an answer to a check was given for: day, parties, lines, destination, licenses, lists, edition of the
 * law. Once one of them is another, the answer has to be given again.
 */
export function factsMark({ register, view, draws, licenses, on }: Checked): string {
  const { mode, destination, parties, endUse } = view.shipment;
  const lists = parties.map(({ counterpartyId }) => {
    const record = register.counterparties.get(counterpartyId ?? '');
    return [record?.lists ?? [], record?.listsCheckedOn ?? null];
  });
  const used = licenses.map((license) => [
    license.id,
    license.expiresOn,
    license.destination,
    license.endUse,
    license.parties,
    license.items,
    license.conditions,
  ]);
  return markOf(JSON.stringify([on, mode, destination, parties, endUse, draws, lists, used, lawEdition.id]));
}
