import type { CommandInput } from '../../../shared/commands/commands';
import type { License } from '../../../shared/records/license';

type OpenLicense = Extract<CommandInput, { readonly do: 'open-license' }>;
/** A part as a command gives it. */
export type PartGiven<F extends 'items' | 'parties' | 'conditions' | 'riders'> = NonNullable<
  OpenLicense[F]
>[number];

/** What taking a row puts onto the record. */
export type Taken =
  | { readonly is: 'applicant'; readonly name: string }
  | { readonly is: 'party'; readonly party: PartGiven<'parties'> }
  /** In the place of the item with this id; null: a further one. */
  | { readonly is: 'item'; readonly id: string | null; readonly item: PartGiven<'items'> }
  | { readonly is: 'condition'; readonly condition: PartGiven<'conditions'> }
  | { readonly is: 'rider'; readonly rider: PartGiven<'riders'> };

/** What a person said of each row, by its key. */
export type ContentDecisions = Readonly<Record<string, 'take' | 'leave'>>;

/** The parts of a license that a person took over. */
export interface ContentsTaken {
  /** The name of the file they were read from. */
  readonly readFrom: string;
  readonly applicant: string | null;
  readonly parties: readonly PartGiven<'parties'>[];
  readonly items: readonly Extract<Taken, { readonly is: 'item' }>[];
  readonly conditions: readonly PartGiven<'conditions'>[];
  readonly riders: readonly PartGiven<'riders'>[];
}

/** What was taken of the rows; null where nothing was. */
export function takenOf(
  rows: readonly { readonly key: string; readonly taken: Taken }[],
  decisions: ContentDecisions,
  readFrom: string,
): ContentsTaken | null {
  const taken = rows.filter(({ key }) => decisions[key] === 'take').map((row) => row.taken);
  if (taken.length === 0) return null;
  return {
    readFrom,
    applicant: taken.flatMap((each) => (each.is === 'applicant' ? [each.name] : []))[0] ?? null,
    parties: taken.flatMap((each) => (each.is === 'party' ? [each.party] : [])),
    items: taken.flatMap((each) => (each.is === 'item' ? [each] : [])),
    conditions: taken.flatMap((each) => (each.is === 'condition' ? [each.condition] : [])),
    riders: taken.flatMap((each) => (each.is === 'rider' ? [each.rider] : [])),
  };
}

/** The fields of a record that is opened with what was taken. */
export function openedWith(taken: ContentsTaken | null): Partial<OpenLicense> {
  if (taken === null) return {};
  return {
    readFrom: taken.readFrom,
    ...(taken.applicant === null ? {} : { applicant: taken.applicant }),
    parties: [...taken.parties],
    items: taken.items.map(({ item }) => item),
    conditions: [...taken.conditions],
    riders: [...taken.riders],
  };
}

/** The command that puts what was taken onto a record there is; null where nothing was. */
export function changedWith(taken: ContentsTaken | null, license: License | undefined): CommandInput | null {
  if (taken === null || license === undefined) return null;
  const ofItem = new Map(taken.items.map(({ id, item }) => [id, item]));
  const parties = license.parties.map(({ counterpartyId, ...party }) => ({
    ...party,
    counterparty: counterpartyId,
  }));
  return {
    do: 'change-license',
    license: license.id,
    readFrom: taken.readFrom,
    ...(taken.parties.length === 0 ? {} : { parties: [...parties, ...taken.parties] }),
    ...(taken.items.length === 0
      ? {}
      : {
          items: [
            ...license.items.map((item) => ofItem.get(item.id) ?? item),
            ...taken.items.flatMap(({ id, item }) => (id === null ? [item] : [])),
          ],
        }),
    ...(taken.conditions.length === 0 ? {} : { conditions: [...license.conditions, ...taken.conditions] }),
    ...(taken.riders.length === 0 ? {} : { riders: [...license.riders, ...taken.riders] }),
  };
}
