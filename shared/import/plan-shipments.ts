import { refuse } from '../base/result';
import { asSeen } from '../base/same-name';
import type { Steps } from '../base/steps';
import { withFields } from '../base/with-fields';
import { findLicense } from '../register/find-record';
import {
  type Asked,
  gatherShare,
  keep,
  type LinesToPlan,
  type LineToPlan,
  type Planning,
  parsedRow,
  refusedRow,
  row,
  tried,
} from './planning';
import type { PreviewRow } from './preview-row';
import { shiftsOf } from './shifts';

const ofLine: ReadonlySet<string> = new Set([
  'license',
  'item',
  'authority',
  'eccn',
  'description',
  'quantity',
  'unit',
  'unitPrice',
  'value',
  'currency',
  'rate',
  'rateOn',
  'rateSource',
  'eeiValue',
  'eeiLicenseValue',
]);

interface Group {
  /** What the rows say of the shipment; a later row fills what an earlier leaves empty. */
  shipment: Readonly<Record<string, unknown>>;
  readonly draws: object[];
  readonly places: number[];
}

/** The rows of one shipment, which share its number, become one shipment: good or refused together. */
export function* planShipments(
  planning: Planning,
  { count, read }: LinesToPlan,
): Steps<readonly PreviewRow[]> {
  const { trial } = planning;
  const groups = new Map<string, Group>();
  const gathered = ({ line, found, choices }: LineToPlan, place: number): PreviewRow => {
    if (choices.isLeftOut) return row(line, 'left-out');
    if (!found.ok) return refusedRow(line, found);
    const { values, read: cells } = found.value;
    const { reference } = values;
    if (typeof reference !== 'string')
      return refusedRow(line, refuse('invalid', 'import-shipment-missing', {}, 'reference'));
    const name = asSeen(reference);
    const there = trial.register.shipments.by('reference', name).find((shipment) => shipment.void === null);
    if (there !== undefined) return row(line, 'same', [], { recordId: there.id, read: cells });
    const group = groups.get(name) ?? { shipment: {}, draws: [], places: [] };
    if (group.places.length === 0) groups.set(name, group);
    const own: Record<string, unknown> = {};
    const shared: Record<string, unknown> = {};
    for (const key in values) (ofLine.has(key) ? own : shared)[key] = values[key];
    group.shipment = withFields(shared, group.shipment);
    group.draws.push(own);
    group.places.push(place);
    return row(line, 'new', [], { read: cells });
  };
  const rows: PreviewRow[] = [];
  for (const line of read()) {
    rows.push(gathered(line, rows.length));
    yield gatherShare * (rows.length / count);
  }
  let done = 0;
  for (const { shipment, draws, places } of groups.values()) {
    const command = parsedRow({ do: 'ship', ...shipment, draws });
    const decision = command.ok ? trial.tryRow(command.value) : command;
    const [first = 0] = places;
    if (command.ok && decision.ok) {
      keep(planning, command.value, decision.value);
      const deadlines = shiftsOf(decision.value.events, trial.register);
      rows[first] = { ...(rows[first] as PreviewRow), why: decision.value.warnings, deadlines };
    } else if (!decision.ok)
      for (const place of places) rows[place] = refusedRow(rows[place]?.line ?? 0, decision);
    done += 1;
    yield gatherShare + (1 - gatherShare) * (done / groups.size);
  }
  return rows;
}

/** An opening balance: one for each item of a license. */
export function planOpening(planning: Planning, { line, values }: Asked): PreviewRow {
  const { register } = planning.trial;
  const found = findLicense(register, typeof values.license === 'string' ? values.license : '');
  if (!found.ok) return refusedRow(line, found);
  const { id, items } = found.value;
  const item = items.find((each) => each.line === values.item) ?? (items.length === 1 ? items[0] : undefined);
  const there = register.acts
    .by('license', id)
    .find((act) => act.kind === 'opening-balance' && act.void === null && act.itemId === (item?.id ?? null));
  const isSame =
    there !== undefined &&
    there.on === values.on &&
    there.quantity === (values.quantity ?? null) &&
    there.value === (values.value ?? null);
  if (isSame) return row(line, 'same', [], { recordId: id });
  // Where the file says nothing of it, the file is the source.
  const source = values.source ?? 'Imported list';
  return tried(planning, line, { do: 'open-balance', ...values, source }, null);
}
