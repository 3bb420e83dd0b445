import { defineWords } from '../words/define-words';

const texts = defineWords('ledger/check-list', {
  licenseMayBeUsed: 'License may be used',
  leavesByTheLast: 'Leaves by the last day',
  quantityIsLeft: 'Quantity is left',
  valueIsLeft: 'Value is left',
  valueOfTheItem: 'Value of the item',
  itemAsOnThe: 'Item as on the license',
  countryAsOnThe: 'Country as on the license',
  partiesAsOnThe: 'Parties as on the license',
  endUseAsStated: 'End use as stated, no red flag',
  cfrPartsSupplementNo: '15 CFR parts 732 (Supplement No. 3) and 736',
  conditionsMetAndTold: 'Conditions met and communicated',
  partiesLookedUpIn: 'Restricted-party screening',
  cfrPart: '15 CFR part 744',
  statementOnTheInvoice: 'Destination control statement',
  eeiFiledInTime: 'EEI filed in time',
  eeiAsTheLicense: 'EEI as the license',
  supportDocumentsInHand: 'Support documents in hand',
  cfrPart2: '15 CFR part 748',
  exceptionOrNoLicense: 'Exception or no license instead',
  cfrPartI: '15 CFR part 740, 750.7(i)',
  listedParties: 'Listed parties',
  whatIsDueAfterwards: 'What is due afterwards',
});
/** How a check came out. `cannot-tell`: only a person knows, and nobody has said so for these facts. */
export const checkResults = ['pass', 'warn', 'fail', 'not-applicable', 'cannot-tell'] as const;
export type CheckResult = (typeof checkResults)[number];

/** The checks before a shipment in the order in which they are numbered and printed, each with where it stands. */
export const checkList = [
  { id: 'license-status', title: texts.licenseMayBeUsed, citation: '15 CFR 750.8, 750.7(h)(4)' },
  { id: 'expiry', title: texts.leavesByTheLast, citation: '15 CFR 758.4(b), 750.7(g)' },
  { id: 'quantity', title: texts.quantityIsLeft, citation: '15 CFR 750.7(f), 750.11(a)' },
  { id: 'value', title: texts.valueIsLeft, citation: '15 CFR 750.11(b), 22 CFR 123.23' },
  { id: 'line-value', title: texts.valueOfTheItem, citation: '15 CFR 750.7(f)' },
  { id: 'item', title: texts.itemAsOnThe, citation: '15 CFR 758.1(g)(1), 750.7(c)(1)(viii)' },
  { id: 'country', title: texts.countryAsOnThe, citation: '15 CFR 758.5(c), 30.6(a)(5)' },
  { id: 'parties', title: texts.partiesAsOnThe, citation: '15 CFR 750.7(a)(1), 750.7(c)(1)' },
  {
    id: 'end-use',
    title: texts.endUseAsStated,
    citation: texts.cfrPartsSupplementNo,
  },
  { id: 'conditions', title: texts.conditionsMetAndTold, citation: '15 CFR 750.7(d)' },
  { id: 'lists', title: texts.partiesLookedUpIn, citation: texts.cfrPart },
  { id: 'statement', title: texts.statementOnTheInvoice, citation: '15 CFR 758.6, 22 CFR 123.9(b)' },
  { id: 'eei-in-time', title: texts.eeiFiledInTime, citation: '15 CFR 30.4, 22 CFR 123.22(b)' },
  { id: 'eei-lines', title: texts.eeiAsTheLicense, citation: '15 CFR 758.1(g), 30.6(b)' },
  { id: 'support-documents', title: texts.supportDocumentsInHand, citation: texts.cfrPart2 },
  {
    id: 'exception-instead',
    title: texts.exceptionOrNoLicense,
    citation: texts.cfrPartI,
  },
  { id: 'listed-parties', title: texts.listedParties, citation: '15 CFR 758.1(b)(8), 744.11' },
  { id: 'afterwards', title: texts.whatIsDueAfterwards, citation: '15 CFR 750.7(d)' },
] as const;

export type CheckId = (typeof checkList)[number]['id'];
export const checkIds: readonly CheckId[] = checkList.map(({ id }) => id);

/** What one check found, and what it looked at. */
export interface Found {
  readonly result: CheckResult;
  readonly looked: string;
}

const weight: readonly CheckResult[] = ['fail', 'warn', 'cannot-tell', 'pass', 'not-applicable'];

/** The worst of several results. */
export function worstOf(results: readonly CheckResult[]): CheckResult {
  return weight.find((each) => results.includes(each)) ?? 'not-applicable';
}

/** What was found, its words made when they are read: of a file thousands of shipments are checked, and only what fails is told. */
export function found<R extends CheckResult>(result: R, say: () => string): Found & { readonly result: R } {
  return {
    result,
    get looked() {
      return say();
    },
  };
}

/** One finding for a check that looks at several licenses, lines or parties; the worst of them counts. */
export function together(each: readonly Found[], nothing: string): Found {
  const [only, another] = each;
  if (only === undefined) return { result: 'not-applicable', looked: nothing };
  if (another === undefined) return only;
  const worst = worstOf(each.map(({ result }) => result));
  const said = each.filter(({ result }) => result === worst || result === 'fail');
  return found(worst, () => [...new Set(said.map(({ looked }) => looked))].join(' '));
}
