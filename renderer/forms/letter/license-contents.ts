import { formatMoney, isMore, parseMoney } from '../../../shared/base/money';
import { asSeen, lookOf } from '../../../shared/base/same-name';
import type { LetterAsRead } from '../../../shared/calls/reading-calls';
import { roleWords } from '../../../shared/labels/closed-sets';
import { askReasons } from '../../../shared/reading/ask-reasons';
import type { NamedItem } from '../../../shared/reading/items-named';
import type { Place } from '../../../shared/reading/letter-text';
import type { ListPoint } from '../../../shared/reading/list-point';
import type { NamedParty } from '../../../shared/reading/parties-named';
import type { Candidate } from '../../../shared/reading/proposal';
import type { Item, License } from '../../../shared/records/license';
import type { Register } from '../../../shared/register/register';
import { letterFileWords } from '../../../shared/words/letter-file-words';
import { asksFor } from './letter-command';
import type { LetterDraft } from './letter-draft';
import type { PartGiven, Taken } from './taken-contents';

/** One part of a license as the letter prints it, beside what the record holds. */
export interface ContentRow {
  readonly key: string;
  readonly what: string;
  /** As the letter prints it; '' where it does not name what the record holds. */
  readonly printed: string;
  /** What was applied for; '' where the record holds no such part. */
  readonly before: string;
  /** In what they differ. */
  readonly differences: readonly string[];
  /** What has to be looked at before it is taken, in words; '' where nothing has. */
  readonly check: string;
  readonly place: Place | null;
  readonly taken: Taken;
}

const plainNumber = /^(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,10})?$/;

/** "1,000" as "1000"; null where it is no such number. */
export function quantityOf(printed: string): string | null {
  const text = printed.trim();
  return plainNumber.test(text) ? text.replaceAll(',', '') : null;
}

/** "$12,000.00" as money in dollars; null where it is none. */
export function dollarsOf(printed: string) {
  const number = quantityOf(printed.replace(/US\$|USD|\$/g, ''));
  return number === null ? null : (parseMoney(number, 'USD') ?? null);
}

const amountsOf = ({ quantity, unit, value }: Pick<NamedItem, 'quantity' | 'unit' | 'value'>): string =>
  [[quantity, unit].filter(Boolean).join(' '), value].filter(Boolean).join(', ');

/** What has to be looked at in a part before it is taken; '' where all of it was read with certainty. */
function checkOf({ because, unsure = [] }: Pick<ListPoint, 'because' | 'unsure'>): string {
  if (unsure.length > 0) return letterFileWords.unsureWords({ words: unsure.slice(0, 8).join(', ') });
  return because === undefined ? '' : askReasons[because];
}

const itemInWords = (item: NamedItem): string =>
  [item.line && `${item.line}:`, item.eccn, item.description, amountsOf(item)].filter(Boolean).join(' ');

const heldInWords = ({ line, eccn, model, description, quantity, unit, total }: Item): string =>
  [
    line && `${line}:`,
    eccn,
    model || description.slice(0, 80),
    amountsOf({ quantity: quantity ?? '', unit, value: total === null ? '' : formatMoney(total) }),
  ]
    .filter(Boolean)
    .join(' ');

/** The item of a record that a row of the letter means: by its line, else by a classification that only one has. */
function heldItem({ items }: License, named: NamedItem): Item | undefined {
  const byLine = items.filter(({ line }) => line !== '' && line === named.line);
  if (byLine.length === 1) return byLine[0];
  const isSame = (item: Item) => item.eccn.toLowerCase() === named.eccn.toLowerCase();
  const byClass = items.filter(isSame);
  return byClass.length === 1 ? byClass[0] : undefined;
}

const differ = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && (isMore(a, b) || isMore(b, a));

function grantedItem(
  held: Item,
  named: NamedItem,
): { readonly item: Item; readonly differences: readonly string[] } {
  const [quantity, total] = [quantityOf(named.quantity), dollarsOf(named.value)];
  const isOtherQuantity = differ(quantity, held.quantity);
  const isOtherValue =
    total !== null &&
    held.total !== null &&
    (total.minor !== held.total.minor || held.total.currency !== 'USD');
  const differences = [
    isOtherQuantity ? letterFileWords.quantity : '',
    isOtherValue ? letterFileWords.value : '',
    held.eccn !== '' && held.eccn.toLowerCase() !== named.eccn.toLowerCase()
      ? letterFileWords.classification
      : '',
  ].filter(Boolean);
  return {
    differences,
    item:
      isOtherQuantity || isOtherValue
        ? { ...held, granted: 'other-amounts', grantedQuantity: quantity, grantedTotal: total }
        : { ...held, granted: 'as-applied-for', grantedQuantity: null, grantedUnit: '', grantedTotal: null },
  };
}

const newItem = (named: NamedItem, isGrant: boolean): PartGiven<'items'> => ({
  line: named.line,
  eccn: named.eccn,
  description: named.description,
  quantity: quantityOf(named.quantity),
  unit: named.unit,
  total: dollarsOf(named.value),
  ...(isGrant ? { granted: 'as-applied-for' as const } : {}),
});

function itemRows(
  named: readonly Candidate<NamedItem>[],
  license: License | null,
  isGrant: boolean,
): readonly ContentRow[] {
  const rows = named.map(({ value, place, unsure }, index): ContentRow => {
    const held = license === null ? undefined : heldItem(license, value);
    const same = { key: `item ${index}`, what: letterFileWords.item, printed: itemInWords(value), place };
    if (held === undefined)
      return {
        ...same,
        before: '',
        differences: license === null ? [] : [letterFileWords.notOnRecord],
        check: checkOf({ unsure }),
        taken: { is: 'item', id: null, item: newItem(value, isGrant) },
      };
    const { item, differences } = grantedItem(held, value);
    return {
      ...same,
      before: heldInWords(held),
      differences,
      check: checkOf({ unsure }),
      taken: { is: 'item', id: held.id, item },
    };
  });
  const found = new Set(
    rows.flatMap(({ taken }) => (taken.is === 'item' && taken.id !== null ? [taken.id] : [])),
  );
  const unnamed = named.length === 0 ? [] : (license?.items ?? []).filter(({ id }) => !found.has(id));
  return [
    ...rows,
    ...unnamed.map(
      (held): ContentRow => ({
        key: `unnamed ${held.id}`,
        what: letterFileWords.item,
        printed: '',
        before: heldInWords(held),
        differences: [letterFileWords.notNamed],
        check: '',
        place: null,
        taken: {
          is: 'item',
          id: held.id,
          item: {
            ...held,
            granted: 'not-approved',
            grantedQuantity: null,
            grantedUnit: '',
            grantedTotal: null,
          },
        },
      }),
    ),
  ];
}

function partyRows(
  named: readonly Candidate<NamedParty>[],
  license: License | null,
  register: Register,
): readonly ContentRow[] {
  const seen = new Set((license?.parties ?? []).map(({ name }) => lookOf(name)));
  return named.flatMap(({ value, place, unsure }, index): readonly ContentRow[] => {
    const { role, name, address } = value;
    const look = lookOf(name);
    if (role === 'applicant' || seen.has(look)) return [];
    seen.add(look);
    const known = [...register.counterparties.values()].find(
      (each) => each.void === null && lookOf(each.name) === look,
    );
    return [
      {
        key: `party ${index}`,
        what: roleWords[role],
        printed: [name, ...address].join(', '),
        before: '',
        differences: license === null ? [] : [letterFileWords.notOnRecord],
        check: checkOf({ unsure }),
        place,
        taken: {
          is: 'party',
          party: {
            role,
            name,
            address: [...address],
            ...(known === undefined ? {} : { counterparty: known.id }),
          },
        },
      },
    ];
  });
}

function applicantRow(named: readonly Candidate<NamedParty>[], company: string): readonly ContentRow[] {
  const found = named.find(({ value }) => value.role === 'applicant');
  if (found === undefined || lookOf(found.value.name) === lookOf(company)) return [];
  return [
    {
      key: 'applicant',
      what: letterFileWords.applicant,
      printed: found.value.name,
      before: company,
      differences: company === '' ? [] : [letterFileWords.otherCompany],
      check: checkOf(found),
      place: found.place,
      taken: { is: 'applicant', name: found.value.name },
    },
  ];
}

const bare = (number: string): string => number.replace(/[().:]/g, '').trim();

/** What a letter prints of a license, for a new record or for an approval; none for other letters on a record there is. */
export function contentsOf(
  read: LetterAsRead,
  draft: LetterDraft,
  register: Register,
): readonly ContentRow[] {
  const [chosen, another] = draft.licenses;
  const isGrant = asksFor(draft.kind).approval;
  if (chosen === undefined || another !== undefined || (chosen.is === 'record' && !isGrant)) return [];
  const license = chosen.is === 'record' ? (register.licenses.get(chosen.id) ?? null) : null;
  const { parties, items, conditions, riders } = read.reading;
  const isOn = (text: string, own: readonly { readonly text: string }[] = []) =>
    own.some((each) => asSeen(each.text) === asSeen(text));
  const listed = (
    what: string,
    is: 'condition' | 'rider',
    points: typeof conditions,
    own: License['riders'] = [],
  ) =>
    points
      .filter(({ text }) => !isOn(text, own))
      .map(({ number, text, place, because, unsure }, index): ContentRow => {
        const part = { number: bare(number), text };
        const taken: Taken = is === 'condition' ? { is, condition: part } : { is, rider: part };
        return {
          key: `${is} ${index}`,
          what,
          printed: `${number} ${text}`.trim(),
          before: '',
          differences: [],
          check: checkOf({ because, unsure }),
          place,
          taken,
        };
      });
  const record = chosen.is === 'record' ? chosen.id : chosen.number;
  const rows = [
    ...(license === null ? applicantRow(parties, register.settings.company) : []),
    ...partyRows(parties, license, register),
    ...itemRows(items, license, isGrant),
    ...(isGrant ? listed(letterFileWords.condition, 'condition', conditions, license?.conditions) : []),
    ...(isGrant ? listed(letterFileWords.rider, 'rider', riders, license?.riders) : []),
  ];
  // What is said of a row is said of it on this record.
  return rows.map((row) => ({ ...row, key: `${record} ${row.key}` }));
}
