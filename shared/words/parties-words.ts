import { defineWords } from './define-words';

/** A party as printed, and the counterparty it is linked to. */
export const partyWords = defineWords('parties', {
  counterparty: 'Counterparty',
  aCounterparty: 'a counterparty of this register',
  nameAlone: 'Use “{name}” as the printed name alone',
  role: 'Role',
  name: 'Name as printed',
  country: 'Country',
  address: 'Address as printed',
  differs: "Differs from the counterparty's current record.",
  useItsOwn: 'Use its name and address',
});
