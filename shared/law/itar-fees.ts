import { day } from '../base/dates';
import { learnedLife, silentLife, supplementaryLife, supplierLife, vendorLife } from './itar-fees-life';
import type { Rule } from './rule';
import { worked } from './worked';

const common = {
  agency: 'DDTC',
  zone: 'America/New_York',
  checkedOn: day('2026-11-28'),
  dayZero: 'excluded',
  shortPeriod: 'none',
  end: 'no-roll',
  direction: 'forward',
  kind: 'act-by',
  closedBy: [],
  satisfiedBy: 'received',
  ladder: 'other',
} as const;
const arrived =
  'Calendar days, and that the information must have arrived by the last one, are the cautious readings. Nothing moves it off a weekend.';
const size =
  'Political contributions of $5,000 or more, fees or commissions of $100,000 or more in all, on sales of $500,000 or more for foreign armed forces.';

function source(section: string): string {
  return `ecfr.gov/current/title-22/section-${section}, text of January 2025`;
}

const supplier: Rule = {
  ...common,
  id: 'fees-supplier-report',
  title: 'Report contributions, fees and commissions after the award',
  citation: '22 CFR 130.9(b)',
  quote:
    'must be so furnished no later than 30 days after the contract award to such supplier, or such earlier date as may be specified',
  source: source('130.9'),
  confidence: 'stated',
  confidenceWhy: `Thirty days after the award are stated. ${arrived}`,
  trigger: { on: 'step', kinds: ['defense-contract-awarded'], date: 'happenedOn' },
  count: { unit: 'days', length: 30 },
  meaning: `For a supplier to the Department of Defense under section 22 of the Arms Export Control Act. ${size}`,
  advice:
    'A purchase order or the exercise of an option is an award too. Look in the contract for an earlier day.',
  metBy: ['fees-reported'],
  life: supplierLife,
  examples: [
    worked('2026-12-02', '2027-01-01', '2026-12-31', "New Year's Day."),
    worked('2026-10-05', '2026-11-04', '2026-11-04'),
  ],
};

const learned: Rule = {
  ...supplier,
  id: 'fees-learned-report',
  title: 'Report contributions, fees and commissions learned of later',
  citation: '22 CFR 130.9(d)',
  quote:
    'must subsequently furnish such information within 30 days after learning that it or its vendors had paid, or offered or agreed to pay',
  confidenceWhy: `Thirty days after learning of it are stated. ${arrived}`,
  trigger: { on: 'step', kinds: ['fees-learned'], date: 'happenedOn' },
  meaning: `For an applicant or supplier who had told DDTC that there were none of that size. ${size}`,
  advice: 'The report says in detail why the information was not furnished at first.',
  life: learnedLife,
};

const supplementary: Rule = {
  ...supplier,
  id: 'fees-supplementary-report',
  title: 'Supplementary report of contributions, fees and commissions',
  citation: '22 CFR 130.11(b)',
  quote:
    'within 30 days after the payment, offer or agreement reported therein or, when requested [...], within 30 days after such request',
  source: source('130.11'),
  confidenceWhy: `Thirty days after the payment, offer or agreement, or after the request, are stated. ${arrived}`,
  trigger: { on: 'step', kinds: ['fees-paid', 'fees-details-requested'], date: 'happenedOn' },
  meaning:
    'For whoever had to report on the sale before: further contributions of $2,500, fees or commissions of $50,000 in all, changed facts, or details that DDTC asks for.',
  advice: 'It names the license number and the contract number of the Department of Defense, if any.',
  life: supplementaryLife,
};

const vendor: Rule = {
  ...common,
  id: 'fees-vendor-statement',
  title: 'Give the statement on contributions, fees and commissions',
  citation: '22 CFR 130.12(b)',
  quote: 'furnish such statement in a timely manner and not later than 20 days after receipt of such request',
  source: source('130.12'),
  confidence: 'stated',
  confidenceWhy: `Twenty days after receipt of the request are stated. ${arrived}`,
  trigger: { on: 'step', kinds: ['fees-statement-requested'], date: 'happenedOn' },
  count: { unit: 'days', length: 20 },
  meaning:
    'For a vendor, to the applicant or supplier who asked. Without it they have to tell DDTC that the vendor did not comply.',
  advice:
    'Where it would harm the business, give totals only and report the whole to DDTC at the same time (130.12(c)).',
  metBy: ['fees-statement-given'],
  life: vendorLife,
  examples: [
    worked('2026-12-05', '2026-12-25', '2026-12-24', 'Christmas Day.'),
    worked('2026-10-05', '2026-10-25', '2026-10-23', 'A Sunday.'),
  ],
};

const silent: Rule = {
  ...common,
  id: 'fees-vendor-silent',
  title: "Tell DDTC that the vendor's statement did not come",
  citation: '22 CFR 130.12(d)(1)',
  quote:
    'upon the 25th day after the date of its request to vendor, an applicant or supplier has not received from the vendor the initial statement',
  source: source('130.12'),
  confidence: 'inferred',
  confidenceWhy:
    'The 25th day after the request is stated; by when after it the signed statement must reach DDTC is not, so that day itself is used.',
  trigger: { on: 'step', kinds: ['vendor-statement-asked'], date: 'happenedOn' },
  count: { unit: 'days', length: 25 },
  satisfiedBy: 'sent',
  meaning:
    'Only when the vendor stays silent: a signed statement of what was tried and how long ago. The report of the applicant or supplier is owed all the same.',
  metBy: ['vendor-statement-received', 'vendor-silence-reported'],
  life: silentLife,
  examples: [
    worked('2026-11-30', '2026-12-25', '2026-12-24', 'Christmas Day.'),
    worked('2026-10-05', '2026-10-30', '2026-10-30'),
  ],
};

/** Political contributions, fees and commissions under part 130. */
export const feeRules: readonly Rule[] = [supplier, learned, supplementary, vendor, silent];
