import { markOf } from '../base/mark-of';
import { editionOf } from '../register/rules-in-force';
import type { Checked } from './checked';

/**
 * A mark of all that an answer to a check was given for: day, parties, lines, destination, licenses, lists, edition of the
 * law. Once one of them is another, the answer has to be given again.
 */
export function factsMark({ register, view, draws, licenses, on }: Checked): string {
  const edition = editionOf(register.settings);
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
  return markOf(JSON.stringify([on, mode, destination, parties, endUse, draws, lists, used, edition.id]));
}
