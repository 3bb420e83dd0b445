/** How a check came out. `cannot-tell`: only a person knows, and nobody has said so for these facts. */
export const checkResults = ['pass', 'warn', 'fail', 'not-applicable', 'cannot-tell'] as const;
export type CheckResult = (typeof checkResults)[number];

/** The checks before a shipment in the order in which they are numbered and printed, each with where it stands. */
export const checkList = [
  { id: 'license-status', title: 'License may be used', citation: '15 CFR 750.8, 750.7(h)(4)' },
  { id: 'expiry', title: 'Leaves by the last day', citation: '15 CFR 758.4(b), 750.7(g)' },
  { id: 'quantity', title: 'Quantity is left', citation: '15 CFR 750.7(f), 750.11(a)' },
  { id: 'value', title: 'Value is left', citation: '15 CFR 750.11(b), 22 CFR 123.23' },
  { id: 'line-value', title: 'Value of the item', citation: '15 CFR 750.7(f)' },
  { id: 'item', title: 'Item as on the license', citation: '15 CFR 758.1(g)(1), 750.7(c)(1)(viii)' },
  { id: 'country', title: 'Country as on the license', citation: '15 CFR 758.5(c), 30.6(a)(5)' },
  { id: 'parties', title: 'Parties as on the license', citation: '15 CFR 750.7(a)(1), 750.7(c)(1)' },
  {
    id: 'end-use',
    title: 'End use as stated, no red flag',
    citation: '15 CFR parts 732 (Supplement No. 3) and 736',
  },
  { id: 'conditions', title: 'Conditions met and told', citation: '15 CFR 750.7(d)' },
  { id: 'lists', title: 'Parties looked up in the lists', citation: '15 CFR part 744' },
  { id: 'statement', title: 'Statement on the invoice', citation: '15 CFR 758.6, 22 CFR 123.9(b)' },
  { id: 'eei-in-time', title: 'EEI filed in time', citation: '15 CFR 30.4, 22 CFR 123.22(b)' },
  { id: 'eei-lines', title: 'EEI as the license', citation: '15 CFR 758.1(g), 30.6(b)' },
  { id: 'support-documents', title: 'Support documents in hand', citation: '15 CFR part 748' },
  {
    id: 'exception-instead',
    title: 'Exception or no license instead',
    citation: '15 CFR part 740, 750.7(i)',
  },
  { id: 'listed-parties', title: 'Listed parties', citation: '15 CFR 758.1(b)(8), 744.11' },
  { id: 'afterwards', title: 'What is due afterwards', citation: '15 CFR 750.7(d)' },
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

/** One finding for a check that looks at several licenses, lines or parties; the worst of them counts. */
export function together(found: readonly Found[], nothing: string): Found {
  if (found.length === 0) return { result: 'not-applicable', looked: nothing };
  const result = worstOf(found.map((each) => each.result));
  const said = found.filter((each) => each.result === result || each.result === 'fail');
  return { result, looked: [...new Set(said.map(({ looked }) => looked))].join(' ') };
}
