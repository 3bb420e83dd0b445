import { nameOfLicense } from '../docket/record-names';
import { contactKindWords, roleWords } from '../labels/closed-sets';
import type { Counterparty } from '../records/counterparty';
import { encodeEntries } from './cell-entries';
import type { Column } from './column';
import { entries, lines, plain } from './plain-column';

export const noteWords = { file: 'File', privileged: 'Privileged' } as const;

/** The columns of a table of counterparties. Notes are among them; whoever exports leaves the privileged ones out before. */
export const counterpartyColumns: readonly Column<Counterparty>[] = [
  plain('name', 'Name', 'text', {
    alsoCalled: ['Company', 'Company name', 'Party', 'Customer', 'Consignee'],
  }),
  lines('otherNames', 'Other names', { alsoCalled: ['Also known as', 'Alias', 'Aliases', 'a.k.a.'] }),
  lines('roles', 'Roles', { choices: roleWords, alsoCalled: ['Role'] }),
  plain('country', 'Country', 'country', { alsoCalled: ['Country code', 'Nation'] }),
  lines('address', 'Address', { alsoCalled: ['Street address'] }),
  entries('identifiers', 'Identifiers', [
    { key: 'type', kind: 'text' },
    { key: 'value', kind: 'identifier' },
  ]),
  entries('contacts', 'Contacts', [
    { key: 'name', kind: 'text' },
    { key: 'title', kind: 'text' },
    { key: 'phone', kind: 'identifier' },
    { key: 'email', kind: 'identifier' },
  ]),
  plain('website', 'Website', 'text', { alsoCalled: ['Web', 'URL'] }),
  entries('lists', 'List status', [
    { key: 'list', kind: 'text' },
    { key: 'since', kind: 'date' },
    { key: 'citation', kind: 'text' },
    { key: 'licenseRequirement', kind: 'prose' },
    { key: 'reviewPolicy', kind: 'prose' },
    { key: 'note', kind: 'prose' },
    { key: 'mustCheck', kind: 'flag' },
  ]),
  plain('listsCheckedOn', 'Lists checked on', 'date'),
  entries('notes', 'Notes', [
    { key: 'kind', kind: 'choice', choices: noteWords },
    { key: 'text', kind: 'prose' },
  ]),
  {
    key: 'contactLog',
    header: 'Contact log',
    kind: 'entries',
    isOutOnly: true,
    of: ({ contactLog }, register) =>
      encodeEntries(
        contactLog.map(({ on, kind, author, marking, licenseId, text }) => [
          on,
          contactKindWords[kind],
          author,
          noteWords[marking],
          licenseId === null ? '' : nameOfLicense(register, licenseId),
          text,
        ]),
      ),
  },
];
