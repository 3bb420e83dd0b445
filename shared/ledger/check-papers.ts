import { daysBetween, formatDay } from '../base/dates';
import { compareDecimals, type Decimal, decimalOf, times } from '../base/decimal';
import { asSeen } from '../base/same-name';
import type { License } from '../records/license';
import type { Draw } from '../records/shipment';
import { defineWords } from '../words/define-words';
import { amountText } from './balance-text';
import { type Found, found, together } from './check-list';
import type { Checked } from './checked';
import { counted } from './ledger-rows';

const texts = defineWords('ledger/check-papers', {
  aLineNamesNo: 'A line names no item of its license.',
  item: 'Item {line}',
  theLineSaysThe: '{name}: the line says {eccn}, the license {eccn2}.',
  theDescriptionIsNot: '{name}: the description is not the exact text of the license.',
  describedAsOnThe: '{name}: {eccn}, described as on the license.',
  noLineIsCounted: 'No line is counted on a license.',
  noConditionIsRecorded: 'No condition is recorded.',
  conditionRequiresAnAcknowledgment:
    'Condition {number} requires an acknowledgment{more}, and none is logged.',
  of: ' of {partyBound}',
  isBoundByA: '{partyBound} is bound by a condition, and nobody logged that it was told.',
  isTheConditionMet: 'Is the condition met by this shipment?',
  isEachOfThe: 'Is each of the {count} {count|condition|conditions} met by this shipment?',
  noLicenseIsDrawn: 'No license is drawn on.',
  nothingTangibleLeaves: 'Nothing tangible leaves.',
  everyLineIsEar: 'Every line is EAR99, BAG or GFT.',
  doesTheInvoiceState:
    'Does the invoice state country, end user, license number and the words of 22 CFR 123.9(b)?',
  doesTheInvoiceCarry: 'Does the invoice carry the destination control statement?',
  noEeiIsFiled: 'No EEI is filed for an electronic release (15 CFR 758.1(b)(2)).',
  theItnIsEntered: 'The ITN {itn} is entered, and not when it was filed.',
  noEeiIsFiledYet: 'No EEI is filed yet.',
  theShipmentHasLeft: 'The shipment has left, and no EEI and no ITN is entered.',
  filedOnOn: 'Filed on {on} ({itn}), {more} on {on2}.',
  wasItEarlyEnough: '{looked} Was it early enough by the hour?',
  noEeiIsFiledFor: 'No EEI is filed for an electronic release.',
  doCodeLicenseNumber:
    'Do code, license number, ECCN and license value of each EEI line agree with the license?',
  theLicenseStatesNo: 'The license states no unit price to hold the license value against.',
  licenseValueFiledUsd: 'License value filed {filed} USD, by the license {should} USD.',
  isNotInHand: '{name} is not in hand.',
  wasValidUntil: '{name} was valid until {validUntilOn}.',
  isInHand: '{name} is in hand.',
  forHongKongIs: 'For Hong Kong: is the import license in hand (15 CFR 748.13)?',
  noSupportDocumentIs: 'No support document is recorded for the license.',
  reportUnderConditionWithin: 'Report under condition {number} within {days} {days|day|days}.',
  noNumber: '(no number)',
  theGoodsAreTemporary: 'The goods are temporary, and the day they are due back is not entered.',
  dueBackOn: 'Due back on {dueBackOn}.',
  noReportAndNo: 'No report and no return follows it.',
});

const isElectronic = ({ view }: Checked): boolean => view.shipment.mode === 'electronic';
const ask = (looked: string): Found => ({ result: 'cannot-tell', looked });
const none = (looked: string): Found => ({ result: 'not-applicable', looked });

const isOther = (a: string, b: string): boolean => a !== b && asSeen(a) !== asSeen(b);

/** The item of a line and its words are those of the license (15 CFR 758.1(g)(1)). */
export function itemCheck({ licenses, draws }: Checked): Found {
  const each = draws.filter(counted).map((draw): Found => {
    const license = licenses.find(({ id }) => id === draw.licenseId);
    const item = license?.items.find(({ id }) => id === draw.itemId);
    if (item === undefined) return ask(texts.aLineNamesNo);
    const name = () => texts.item({ line: item.line || item.eccn });
    if (isOther(item.eccn, draw.eccn)) {
      const eccns = { eccn: draw.eccn || 'no ECCN', eccn2: item.eccn || 'none' };
      return { result: 'fail', looked: texts.theLineSaysThe({ name: name(), ...eccns }) };
    }
    if (isOther(item.description, draw.description))
      return { result: 'fail', looked: texts.theDescriptionIsNot({ name: name() }) };
    return found('pass', () => texts.describedAsOnThe({ name: name(), eccn: item.eccn }));
  });
  return together(each, texts.noLineIsCounted);
}

/** Each condition answered; the parties it binds told in writing, and acknowledged where the license requires it. */
export function conditionsCheck({ register, licenses, on }: Checked): Found {
  const found = licenses.map((license): Found => {
    const { conditions } = license;
    if (conditions.length === 0) return none(texts.noConditionIsRecorded);
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
        looked: texts.conditionRequiresAnAcknowledgment({
          number: lacking.number || lacking.text.slice(0, 40),
          more: lacking.partyBound === '' ? '' : texts.of({ partyBound: lacking.partyBound }),
        }),
      };
    const untold = bound.find(
      ({ partyBound }) =>
        !isDone('conditions-told', partyBound) && !isDone('conditions-acknowledged', partyBound),
    );
    if (untold !== undefined)
      return {
        result: 'warn',
        looked: texts.isBoundByA({ partyBound: untold.partyBound }),
      };
    return ask(
      conditions.length === 1 ? texts.isTheConditionMet : texts.isEachOfThe({ count: conditions.length }),
    );
  });
  return together(found, texts.noLicenseIsDrawn);
}

/** The statement of 15 CFR 758.6 is on the invoice; not asked of EAR99 and of what leaves without a form. */
export function statementCheck(checked: Checked): Found {
  if (isElectronic(checked)) return none(texts.nothingTangibleLeaves);
  const asked = checked.draws.filter(
    ({ eccn, authority }) => eccn.toUpperCase() !== 'EAR99' && !['BAG', 'GFT'].includes(authority),
  );
  if (asked.length === 0) return none(texts.everyLineIsEar);
  const isItar = checked.licenses.some(({ agency }) => agency === 'DDTC');
  return ask(isItar ? texts.doesTheInvoiceState : texts.doesTheInvoiceCarry);
}

/** The EEI is filed, early enough by its day: hours are for the person who knows them. */
export function eeiInTimeCheck(checked: Checked): Found {
  if (isElectronic(checked)) return none(texts.noEeiIsFiled);
  const { view, on, isPlanned } = checked;
  const last = view.acts.findLast(({ kind }) => kind === 'filed' || kind === 'eei-canceled');
  const itn = view.departure?.itn ?? '';
  if (last?.kind !== 'filed') {
    if (itn !== '') return ask(texts.theItnIsEntered({ itn }));
    return isPlanned ? ask(texts.noEeiIsFiledYet) : { result: 'fail', looked: texts.theShipmentHasLeft };
  }
  const ahead = daysBetween(last.on, on);
  const looked = texts.filedOnOn({
    on: formatDay(last.on),
    itn: last.itn,
    more: isPlanned ? 'leaves' : 'left',
    on2: formatDay(on),
  });
  if (ahead < 0) return { result: 'fail', looked };
  // A vessel asks for 24 hours before loading, which two days ahead surely are; every other mode for eight at most.
  const enough = view.shipment.mode === 'vessel' ? 2 : 1;
  return ahead >= enough ? { result: 'pass', looked } : ask(texts.wasItEarlyEnough({ looked }));
}

function licenseValueOf(license: License | undefined, draw: Draw): Decimal | null {
  const price = license?.items.find(({ id }) => id === draw.itemId)?.unitPrice ?? null;
  if (price === null || draw.quantity === null) return null;
  return times(decimalOf(price), decimalOf(draw.quantity));
}

/** The license value as filed is that of the license for the quantity (15 CFR 30.6(b)(15)). */
export function eeiLinesCheck(checked: Checked): Found {
  if (isElectronic(checked)) return none(texts.noEeiIsFiledFor);
  const found = checked.draws.filter(counted).map((draw): Found => {
    if (draw.eeiLicenseValue === null) return ask(texts.doCodeLicenseNumber);
    const license = checked.licenses.find(({ id }) => id === draw.licenseId);
    const should = licenseValueOf(license, draw);
    if (should === null) return ask(texts.theLicenseStatesNo);
    const filed = decimalOf(draw.eeiLicenseValue);
    const difference = compareDecimals(filed, should);
    const looked = texts.licenseValueFiledUsd({ filed: amountText(filed), should: amountText(should) });
    return { result: difference === 0 ? 'pass' : 'warn', looked };
  });
  return together(found, texts.noLineIsCounted);
}

/** Support documents are in hand and still in date on the day of departure. */
export function supportDocumentsCheck({ licenses, on, view }: Checked): Found {
  const found = licenses.flatMap((license) =>
    license.supportDocuments.map((paper): Found => {
      const name = `${paper.kind}${paper.number === '' ? '' : ` ${paper.number}`}`;
      if (!paper.isInHand) return { result: 'fail', looked: texts.isNotInHand({ name }) };
      const isOver = paper.validUntilOn !== null && paper.validUntilOn < on;
      return isOver
        ? {
            result: 'fail',
            looked: texts.wasValidUntil({ name, validUntilOn: formatDay(paper.validUntilOn ?? on) }),
          }
        : { result: 'pass', looked: texts.isInHand({ name }) };
    }),
  );
  if (found.length === 0 && view.shipment.destination === 'HK') return ask(texts.forHongKongIs);
  return together(found, texts.noSupportDocumentIs);
}

/** Reports, goods due back, proof of delivery: what a shipment leaves to do. */
export function afterwardsCheck({ licenses, view, on }: Checked): Found {
  const { temporary, dueBackOn } = view.shipment;
  const reports = licenses.flatMap(({ conditions }) =>
    conditions.flatMap(({ number, report }) =>
      report?.how.every === 'shipment'
        ? [texts.reportUnderConditionWithin({ number: number || texts.noNumber, days: report.how.days })]
        : [],
    ),
  );
  if (temporary && dueBackOn === null)
    return {
      result: 'warn',
      looked: texts.theGoodsAreTemporary,
    };
  const back = dueBackOn === null ? [] : [texts.dueBackOn({ dueBackOn: formatDay(dueBackOn) })];
  const all = [...reports, ...back];
  if (all.length === 0) return none(texts.noReportAndNo);
  const isLate = dueBackOn !== null && dueBackOn < on;
  return { result: isLate ? 'warn' : 'pass', looked: all.join(' ') };
}
