import { daysBetween, formatDay } from '../base/dates';
import { compareDecimals, type Decimal, decimalOf, times } from '../base/decimal';
import { plural } from '../base/plural';
import { asSeen } from '../base/same-name';
import type { License } from '../records/license';
import type { Draw } from '../records/shipment';
import { amountText } from './balance-text';
import { type Found, together } from './check-list';
import type { Checked } from './checked';
import { counted } from './ledger-rows';

const isElectronic = ({ view }: Checked): boolean => view.shipment.mode === 'electronic';
const ask = (looked: string): Found => ({ result: 'cannot-tell', looked });
const none = (looked: string): Found => ({ result: 'not-applicable', looked });

/** The item of a line and its words are those of the license (15 CFR 758.1(g)(1)). */
export function itemCheck({ licenses, draws }: Checked): Found {
  const found = draws.filter(counted).map((draw): Found => {
    const license = licenses.find(({ id }) => id === draw.licenseId);
    const item = license?.items.find(({ id }) => id === draw.itemId);
    if (item === undefined) return ask('A line names no item of its license.');
    const name = `Item ${item.line || item.eccn}`;
    if (asSeen(item.eccn) !== asSeen(draw.eccn))
      return {
        result: 'fail',
        looked: `${name}: the line says ${draw.eccn || 'no ECCN'}, the license ${item.eccn || 'none'}.`,
      };
    if (asSeen(item.description) !== asSeen(draw.description))
      return { result: 'fail', looked: `${name}: the description is not word for word that of the license.` };
    return { result: 'pass', looked: `${name}: ${item.eccn}, described as on the license.` };
  });
  return together(found, 'No line is counted on a license.');
}

/** Each condition answered; the parties it binds told in writing, and acknowledged where the license requires it. */
export function conditionsCheck({ register, licenses, on }: Checked): Found {
  const found = licenses.map((license): Found => {
    const { conditions } = license;
    if (conditions.length === 0) return none('No condition is recorded.');
    const steps = register.steps
      .by('license', license.id)
      .filter((step) => step.void === null && step.happenedOn <= on);
    const isDone = (kind: string, party: string) =>
      steps.some(
        (step) =>
          step.kind === kind &&
          (party === '' || step.withWhom === '' || step.withWhom.toLowerCase().includes(party.toLowerCase())),
      );
    const bound = conditions.filter(({ partyBound }) => partyBound !== '');
    const lacking = conditions.find(
      ({ acknowledgment, partyBound }) => acknowledgment && !isDone('conditions-acknowledged', partyBound),
    );
    if (lacking !== undefined)
      return {
        result: 'fail',
        looked: `Condition ${lacking.number || lacking.text.slice(0, 40)} requires an acknowledgment${lacking.partyBound === '' ? '' : ` of ${lacking.partyBound}`}, and none is logged.`,
      };
    const untold = bound.find(
      ({ partyBound }) =>
        !isDone('conditions-told', partyBound) && !isDone('conditions-acknowledged', partyBound),
    );
    if (untold !== undefined)
      return {
        result: 'warn',
        looked: `${untold.partyBound} is bound by a condition, and nobody logged that it was told.`,
      };
    return ask(
      conditions.length === 1
        ? 'Is the condition met by this shipment?'
        : `Is each of the ${conditions.length} conditions met by this shipment?`,
    );
  });
  return together(found, 'No license is drawn on.');
}

/** The statement of 15 CFR 758.6 is on the invoice; not asked of EAR99 and of what leaves without a form. */
export function statementCheck(checked: Checked): Found {
  if (isElectronic(checked)) return none('Nothing tangible leaves.');
  const asked = checked.draws.filter(
    ({ eccn, authority }) => eccn.toUpperCase() !== 'EAR99' && !['BAG', 'GFT'].includes(authority),
  );
  if (asked.length === 0) return none('Every line is EAR99, BAG or GFT.');
  const isItar = checked.licenses.some(({ agency }) => agency === 'DDTC');
  return ask(
    isItar
      ? 'Does the invoice state country, end user, license number and the words of 22 CFR 123.9(b)?'
      : 'Does the invoice carry the destination control statement?',
  );
}

/** The EEI is filed, early enough by its day: hours are for the person who knows them. */
export function eeiInTimeCheck(checked: Checked): Found {
  if (isElectronic(checked)) return none('No EEI is filed for an electronic release (15 CFR 758.1(b)(2)).');
  const { view, on, isPlanned } = checked;
  const last = view.acts.findLast(({ kind }) => kind === 'filed' || kind === 'eei-canceled');
  const itn = view.departure?.itn ?? '';
  if (last?.kind !== 'filed') {
    if (itn !== '') return ask(`The ITN ${itn} is entered, and not when it was filed.`);
    return isPlanned
      ? ask('No EEI is filed yet.')
      : { result: 'fail', looked: 'The shipment has left, and no EEI and no ITN is entered.' };
  }
  const ahead = daysBetween(last.on, on);
  const looked = `Filed on ${formatDay(last.on)} (${last.itn}), ${isPlanned ? 'leaves' : 'left'} on ${formatDay(on)}.`;
  if (ahead < 0) return { result: 'fail', looked };
  // A vessel asks for 24 hours before loading, which two days ahead surely are; every other mode for eight at most.
  const enough = view.shipment.mode === 'vessel' ? 2 : 1;
  return ahead >= enough ? { result: 'pass', looked } : ask(`${looked} Was it early enough by the hour?`);
}

function licenseValueOf(license: License | undefined, draw: Draw): Decimal | null {
  const price = license?.items.find(({ id }) => id === draw.itemId)?.unitPrice ?? null;
  if (price === null || draw.quantity === null) return null;
  return times(decimalOf(price), decimalOf(draw.quantity));
}

/** The license value as filed is that of the license for the quantity (15 CFR 30.6(b)(15)). */
export function eeiLinesCheck(checked: Checked): Found {
  if (isElectronic(checked)) return none('No EEI is filed for an electronic release.');
  const found = checked.draws.filter(counted).map((draw): Found => {
    if (draw.eeiLicenseValue === null)
      return ask('Do code, license number, ECCN and license value of each EEI line agree with the license?');
    const license = checked.licenses.find(({ id }) => id === draw.licenseId);
    const should = licenseValueOf(license, draw);
    if (should === null) return ask('The license states no unit price to hold the license value against.');
    const filed = decimalOf(draw.eeiLicenseValue);
    const difference = compareDecimals(filed, should);
    const looked = `License value filed ${amountText(filed)} USD, by the license ${amountText(should)} USD.`;
    return { result: difference === 0 ? 'pass' : 'warn', looked };
  });
  return together(found, 'No line is counted on a license.');
}

/** Support documents are in hand and still in date on the day of departure. */
export function supportDocumentsCheck({ licenses, on, view }: Checked): Found {
  const found = licenses.flatMap((license) =>
    license.supportDocuments.map((paper): Found => {
      const name = `${paper.kind}${paper.number === '' ? '' : ` ${paper.number}`}`;
      if (!paper.isInHand) return { result: 'fail', looked: `${name} is not in hand.` };
      const isOver = paper.validUntilOn !== null && paper.validUntilOn < on;
      return isOver
        ? { result: 'fail', looked: `${name} was valid until ${formatDay(paper.validUntilOn ?? on)}.` }
        : { result: 'pass', looked: `${name} is in hand.` };
    }),
  );
  if (found.length === 0 && view.shipment.destination === 'HK')
    return ask('For Hong Kong: is the import license in hand (15 CFR 748.13)?');
  return together(found, 'No support document is recorded for the license.');
}

/** Reports, goods due back, proof of delivery: what a shipment leaves to do. */
export function afterwardsCheck({ licenses, view, on }: Checked): Found {
  const { temporary, dueBackOn } = view.shipment;
  const reports = licenses.flatMap(({ conditions }) =>
    conditions.flatMap(({ number, report }) =>
      report?.how.every === 'shipment'
        ? [`Report under condition ${number || '(no number)'} within ${plural(report.how.days, 'day')}.`]
        : [],
    ),
  );
  if (temporary && dueBackOn === null)
    return {
      result: 'warn',
      looked: 'The goods are temporary, and the day they are due back is not entered.',
    };
  const back = dueBackOn === null ? [] : [`Due back on ${formatDay(dueBackOn)}.`];
  const all = [...reports, ...back];
  if (all.length === 0) return none('No report and no return follows it.');
  const isLate = dueBackOn !== null && dueBackOn < on;
  return { result: isLate ? 'warn' : 'pass', looked: all.join(' ') };
}
