import * as z from 'zod';
import type { IsoDate } from '../../shared/base/dates';
import { isoDate } from '../../shared/base/fields';
import { retentionOf } from '../../shared/docket/license-retention';
import { counterpartyFields } from '../../shared/records/counterparty';
import type { Deadline } from '../../shared/records/deadline';
import { actFields } from '../../shared/records/ledger-act';
import { letterFields } from '../../shared/records/letter';
import { type License, licenseFields } from '../../shared/records/license';
import { repeat } from '../../shared/records/recurrence';
import { responseFields } from '../../shared/records/response';
import { settingsFields } from '../../shared/records/settings';
import { shipmentFields } from '../../shared/records/shipment';
import { stepFields } from '../../shared/records/step';
import type { ChainHead } from '../../shared/register/journal-line';
import type { Register } from '../../shared/register/register';

const id = z.string();
const kept = {
  id,
  /** The journal entries that made it and last changed it. */
  madeSeq: z.int(),
  changedSeq: z.int(),
  void: z.strictObject({ reason: z.string() }).nullable(),
};
const archived = z.boolean();
const progress = z.strictObject({ on: isoDate, stepId: id }).nullable();

// Its type is written by hand, so the compiler holds the fields against it.
const deadlineShape = {
  licenseId: id.nullable(),
  ruleId: z.string(),
  lawEdition: z.string(),
  kind: z.enum(['act-by', 'takes-effect']),
  title: z.string(),
  source: z.strictObject({ kind: z.enum(['letter', 'step', 'license', 'response', 'hand']), id }),
  triggerOn: isoDate,
  due: isoDate,
  workBy: isoDate,
  opensOn: isoDate.nullable(),
  extendedTo: isoDate.nullable(),
  arguableLater: isoDate.nullable(),
  cautiousDue: isoDate.nullable(),
  inDoubt: z.boolean(),
  length: z.int().nullable(),
  leadDays: z.int(),
  repeat: z.strictObject({ how: repeat, firstOn: isoDate }).nullable(),
  conditionId: id.nullable(),
  itemIds: z.array(id).nullable(),
  answered: z.array(z.strictObject({ letterId: id, itemIds: z.array(id).nullable() })),
  sent: progress,
  met: progress,
  closed: z
    .strictObject({
      how: z.string(),
      on: isoDate,
      reason: z.string(),
      letterId: id.nullable(),
      stepId: id.nullable().optional(),
    })
    .nullable(),
  wouldBeDue: isoDate.nullable(),
  because: z.string(),
  moved: z.enum(['by-hand', 'in-writing', 'by-letter']).nullable(),
  statedOn: isoDate.nullable(),
  ruleDue: isoDate.nullable(),
  otherReading: z.strictObject({ due: isoDate, letterId: id }).nullable(),
  setAside: z
    .strictObject({ due: isoDate, leadDays: z.int(), because: z.string(), countWas: isoDate })
    .nullable(),
  reopenedBecause: z.string(),
  ladder: z.array(z.int()).nullable(),
  ...kept,
} satisfies { readonly [K in keyof Deadline]: z.ZodType };

/** How long the records of a license are kept, on the day the data was made. */
const keeping = z.strictObject({
  /** The last day to keep them; null while nothing that starts a time has happened, or while they are held. */
  keepThrough: isoDate.nullable(),
  isHeld: z.boolean(),
  /** What holds them. */
  heldBecause: z.array(z.string()),
  /** Where the rule stands that asks for the longest, or that holds. */
  citation: z.string().nullable(),
});

/** The whole register as data, for other programs. Days are `yyyy-mm-dd`, instants UTC, money in minor units. */
export const handoverData = z.strictObject({
  format: z.literal('export-docket-handover'),
  v: z.literal(1),
  register: z.string(),
  madeAt: z.string(),
  program: z.string(),
  /** The last journal entry that is in it. */
  seq: z.int(),
  hash: z.string(),
  includesPrivileged: z.boolean(),
  settings: settingsFields,
  counterparties: z.array(counterpartyFields.extend({ ...kept, archived })),
  licenses: z.array(licenseFields.extend({ ...kept, archived, keeping })),
  letters: z.array(letterFields.extend(kept)),
  steps: z.array(stepFields.extend(kept)),
  deadlines: z.array(z.strictObject(deadlineShape)),
  responses: z.array(responseFields.extend(kept)),
  /** Registers from before have none. */
  shipments: z.array(shipmentFields.extend(kept)),
  acts: z.array(actFields.extend(kept)),
});
export type HandoverData = z.infer<typeof handoverData>;

/** What a handover says about itself. */
export interface HandoverFacts {
  readonly registerId: string;
  readonly madeAt: string;
  /** The agency's date then. */
  readonly today: IsoDate;
  readonly program: string;
  readonly head: ChainHead;
  readonly includesPrivileged: boolean;
}

function keepingFacts(register: Register, license: License, today: IsoDate): z.infer<typeof keeping> {
  const { keepThrough, isHeld, heldBecause, rule } = retentionOf(register, license, today);
  return { keepThrough, isHeld, heldBecause: [...heldBecause], citation: rule?.citation ?? null };
}

/** The register as `handoverData`; privileged notes are left out before, by whoever passes the register. */
export function dataOf(register: Register, facts: HandoverFacts): object {
  const { registerId, madeAt, program, head, includesPrivileged } = facts;
  return {
    format: 'export-docket-handover',
    v: 1,
    register: registerId,
    madeAt,
    program,
    seq: head.seq,
    hash: head.hash,
    includesPrivileged,
    settings: register.settings,
    counterparties: [...register.counterparties.values()],
    licenses: [...register.licenses.values()].map((license) => ({
      ...license,
      keeping: keepingFacts(register, license, facts.today),
    })),
    letters: [...register.letters.values()],
    steps: [...register.steps.values()],
    deadlines: [...register.deadlines.values()],
    responses: [...register.responses.values()],
    shipments: [...register.shipments.values()],
    acts: [...register.acts.values()],
  };
}

let schema: object | undefined;

/** The JSON schema of `handoverData`; made once, since it takes longer to make than the data of a small register. */
export function dataSchema(): object {
  schema ??= z.toJSONSchema(handoverData, { io: 'output', unrepresentable: 'any' });
  return schema;
}
