import { decimalOf, isZero } from '../base/decimal';
import { done, type Refusal, type Result, refuse } from '../base/result';
import { withFields } from '../base/with-fields';
import type { DrawGiven } from '../commands/shipment-commands';
import { quantityText } from '../ledger/balance-text';
import { isSameUnit, valueOfDraw } from '../ledger/draw-value';
import { currencyOf } from '../ledger/ledger-rows';
import { type LicenseLimits, type LineLimit, limitsOf } from '../ledger/license-limits';
import type { Item, License } from '../records/license';
import type { Draw } from '../records/shipment';
import { findLicense } from '../register/find-record';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import type { Context } from './decision';

/** Where a line stands in a command: its number for people, and the path of its fields. */
interface Place {
  readonly line: number;
  readonly field: string;
}

const nameOf = (license: License): string => license.licenseNumber || licenseName(license);

/** The item a line names, by its line number or id; null where the license has none. Nothing is chosen where it has several. */
export function itemNamed(
  license: License,
  reference: string | null,
  { line, field }: Place,
): Result<Item | null> {
  const { items } = license;
  if (reference === null) {
    if (items.length < 2) return done(items[0] ?? null);
    const params = { line, license: nameOf(license), count: items.length };
    return refuse('invalid', 'draw-item-missing', params, field);
  }
  const wanted = reference.trim();
  const found = items.filter(({ id, line: own }) => id === wanted || own === wanted);
  const [item, another] = found;
  if (item === undefined || another !== undefined)
    return refuse('not-found', 'no-such-item', { reference }, field);
  return done(item);
}

function quantityFault(draw: Draw, license: License, limit: LineLimit | null, place: Place): Refusal | null {
  const { line, field } = place;
  const { quantity, unit } = draw;
  if (quantity !== null && isZero(decimalOf(quantity)))
    return refuse('invalid', 'draw-quantity-zero', { line }, `${field}.quantity`);
  if (limit === null) return null;
  if (quantity === null && limit.licensed !== null) {
    const params = {
      line,
      license: nameOf(license),
      licensed: quantityText(limit.licensed),
      unit: limit.unit || 'units',
    };
    return refuse('invalid', 'draw-without-quantity', params, `${field}.quantity`);
  }
  if (quantity === null || limit.unit === '' || isSameUnit(unit, limit.unit)) return null;
  const item = limit.item.line || limit.item.eccn;
  const params = { line, license: nameOf(license), item, unit: limit.unit, given: unit };
  return refuse('invalid', 'draw-other-unit', params, `${field}.unit`);
}

/** A license that states neither a total nor a quantity for the item, as for technology, counts nothing that a value is needed for. */
const countsNothing = ({ total }: LicenseLimits, limit: LineLimit | null): boolean =>
  total === null && limit !== null && limit.licensed === null && limit.value === null && limit.isApproved;

function valueFault(
  draw: Draw,
  license: License,
  limits: LicenseLimits,
  limit: LineLimit | null,
  { line, field }: Place,
): Refusal | null {
  const currency = currencyOf(license);
  const { currency: given, rate, rateOn, rateSource } = draw;
  const isForeign = given !== currency;
  const hasRate = rate !== null && !isZero(decimalOf(rate)) && rateOn !== null && rateSource !== '';
  const isWithout = valueOfDraw(draw, draw.currency) === null;
  if (isWithout && countsNothing(limits, limit)) return null;
  if (isWithout) return refuse('invalid', 'draw-without-value', { line }, `${field}.value`);
  if (isForeign && !hasRate)
    return refuse('invalid', 'draw-without-rate', { line, given, currency }, `${field}.rate`);
  return null;
}

/** A line of a shipment from what a command says of it; what it leaves out is as on the license, word for word. */
export function drawFrom(register: Register, given: DrawGiven, place: Place, context: Context): Result<Draw> {
  const { license: reference, item: named, id, ...fields } = given;
  const { line, field } = place;
  if (reference === null) {
    if (fields.authority === '')
      return refuse('invalid', 'draw-license-missing', { line }, `${field}.license`);
    return done({ ...fields, id: id ?? context.newId(), licenseId: null, itemId: null });
  }
  const found = findLicense(register, reference, `${field}.license`);
  if (!found.ok) return found;
  const license = found.value;
  if (license.void !== null) return refuse('conflict', 'record-is-void', { reference }, `${field}.license`);
  const item = itemNamed(license, named, { line, field: `${field}.item` });
  if (!item.ok) return item;
  const limits = limitsOf(license);
  const limit = limits.lines.find((each) => each.item.id === item.value?.id) ?? null;
  const draw: Draw = withFields(fields, {
    id: id ?? context.newId(),
    licenseId: license.id,
    itemId: item.value?.id ?? null,
    eccn: fields.eccn || (item.value?.eccn ?? ''),
    description: fields.description || (item.value?.description ?? ''),
    unit: fields.unit || (limit?.unit ?? ''),
  });
  // What is not counted is held against no limit of the license.
  if (draw.authority !== '') return done(draw);
  return (
    quantityFault(draw, license, limit, place) ??
    valueFault(draw, license, limits, limit, place) ??
    done(draw)
  );
}

/** The lines of a shipment in their order; the first fault names its line. */
export function drawsFrom(
  register: Register,
  given: readonly DrawGiven[],
  context: Context,
): Result<readonly Draw[]> {
  const draws: Draw[] = [];
  for (const [index, each] of given.entries()) {
    const draw = drawFrom(register, each, { line: index + 1, field: `draws.${index}` }, context);
    if (!draw.ok) return draw;
    draws.push(draw.value);
  }
  return done(draws);
}

/** The line a command names: by its place among those that stand (1 is the first) or its id. */
export function drawNamed(draws: readonly Draw[], reference: string | null, shipment: string): Result<Draw> {
  const [only, another] = draws;
  if (reference === null) {
    if (only !== undefined && another === undefined) return done(only);
    return refuse('invalid', 'draw-not-named', { reference: shipment, count: draws.length }, 'draw');
  }
  const found = draws.find(({ id }) => id === reference) ?? draws[Number(reference) - 1];
  if (found === undefined)
    return refuse('not-found', 'no-such-draw', { reference: shipment, draw: reference }, 'draw');
  return done(found);
}
