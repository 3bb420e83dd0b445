import { day } from '../base/dates';
import {
  libyaReportLife,
  unscheduledUnloadingLife,
  vsdExtensionLife,
  vsdNarrativeLife,
  vsdRequestedNarrativeLife,
} from './ear-disclosure-life';
import type { Rule } from './rule';
import { worked } from './worked';

const common = {
  agency: 'BIS',
  zone: 'America/New_York',
  checkedOn: day('2026-11-25'),
  dayZero: 'excluded',
  shortPeriod: 'none',
  end: 'no-roll',
  direction: 'forward',
  kind: 'act-by',
  closedBy: [],
  metBy: ['report-filed'],
  ladder: 'other',
} as const;
const section764 = 'ecfr.gov/current/title-15/section-764.5, text of January 2025';

const vsdNarrative: Rule = {
  ...common,
  id: 'vsd-narrative',
  title: 'Full narrative of the disclosure',
  citation: '15 CFR 764.5(d)(2)(iii)',
  quote: 'must be received by OEE within 180 days of the initial notification date',
  source: section764,
  confidence: 'stated',
  confidenceWhy:
    'The 180 days, that OEE must have received it, and that they run from the day OEE received the notification are stated; that calendar days are meant is the plain reading.',
  trigger: { on: 'step', kinds: ['disclosure-received-by-oee'], date: 'happenedOn' },
  count: { unit: 'days', length: 180 },
  satisfiedBy: 'received',
  meaning: 'A late narrative may lose the disclosure its mitigating weight.',
  advice: 'OEE confirms in writing the day it received the notification: enter that day.',
  life: vsdNarrativeLife,
  examples: [
    worked('2023-12-01', '2024-05-29', '2024-05-29', 'A leap day lies inside.'),
    worked('2026-06-09', '2026-12-06', '2026-12-04', 'A Sunday.'),
  ],
};

const vsdExtension: Rule = {
  ...common,
  id: 'vsd-extension-request',
  title: 'Ask OEE for more time for the narrative',
  citation: '15 CFR 764.5(d)(2)(iv)(C)',
  quote:
    'Requests for extension that are not received before the deadline for completing the narrative account has passed will not be considered.',
  source: section764,
  confidence: 'inferred',
  confidenceWhy:
    'That the request must be received before the deadline is stated; that the day before is the last safe one is the cautious reading.',
  trigger: { on: 'rule', ruleId: 'vsd-narrative' },
  count: { unit: 'days', length: 1 },
  direction: 'backward',
  starts: 'when-chosen',
  satisfiedBy: 'received',
  meaning:
    'A request that comes after the deadline is not considered; one shortly before it may be too late to be answered.',
  closedBy: ['extension-granted', 'extension-refused'],
  metBy: ['extension-requested'],
  life: vsdExtensionLife,
  examples: [
    worked('2026-12-06', '2026-12-05', '2026-12-04', 'A Saturday.'),
    worked('2024-05-29', '2024-05-28', '2024-05-28'),
  ],
};

const vsdRequestedNarrative: Rule = {
  ...common,
  id: 'vsd-requested-narrative',
  title: 'Full narrative that OEE asked for',
  citation: '15 CFR 764.5(c)(2)(ii)',
  quote: "which will be due in 180 days from the date of the OEE Director's request",
  source: section764,
  confidence: 'stated',
  confidenceWhy:
    'The 180 days from the date of the request are stated; that calendar days are meant and that it must have been received is the cautious reading.',
  trigger: { on: 'step', kinds: ['narrative-requested'], date: 'happenedOn' },
  count: { unit: 'days', length: 180 },
  satisfiedBy: 'received',
  meaning: 'OEE suspects more than a minor violation; the abbreviated report alone no longer does.',
  life: vsdRequestedNarrativeLife,
  examples: [
    worked('2026-07-07', '2027-01-03', '2026-12-31', 'A Sunday, after the turn of the year.'),
    worked('2026-09-11', '2027-03-10', '2027-03-10', 'In the next year.'),
  ],
};

const libyaReport: Rule = {
  ...common,
  id: 'libya-report',
  title: 'Report on installed base items in Libya',
  citation: '15 CFR 764.7(b)(1)(ii)',
  quote: 'within ninety (90) days of the first activity relating to the installed base item in Libya',
  source: 'ecfr.gov/current/title-15/section-764.7, text of January 2025',
  confidence: 'stated',
  confidenceWhy:
    'The 90 days and their start are stated; that calendar days are meant is the plain reading. It concerns only items that came to Libya before April 29, 2004.',
  trigger: { on: 'step', kinds: ['installed-base-activity'], date: 'happenedOn' },
  count: { unit: 'days', length: 90 },
  satisfiedBy: 'filed',
  meaning: 'The report goes with the permission to act without a license; without it the activity has none.',
  life: libyaReportLife,
  examples: [
    worked('2026-10-03', '2027-01-01', '2026-12-31', "New Year's Day."),
    worked('2026-09-01', '2026-11-30', '2026-11-30'),
  ],
};

const unscheduledUnloading: Rule = {
  ...common,
  id: 'unscheduled-unloading',
  title: 'Report the unscheduled unloading',
  citation: '15 CFR 758.5(e)(2)',
  quote:
    'The exporter must within 10 days of the unscheduled unloading report the facts to and request authorization for disposition from BIS',
  source: 'ecfr.gov/current/title-15/section-758.5, text of January 2025',
  confidence: 'stated',
  confidenceWhy:
    'The ten days and their start are stated; that calendar days are meant is the plain reading.',
  trigger: { on: 'step', kinds: ['unscheduled-unloading'], date: 'happenedOn' },
  count: { unit: 'days', length: 10 },
  satisfiedBy: 'sent',
  meaning: 'Until BIS approves, nobody may deliver the items in the country where they were unloaded.',
  advice: 'Send the manifest, the place and reason of unloading, and a proposal for the disposition.',
  life: unscheduledUnloadingLife,
  examples: [
    worked('2026-12-15', '2026-12-25', '2026-12-24', 'Christmas Day.'),
    worked('2026-11-02', '2026-11-12', '2026-11-12'),
  ],
};

/** Disclosures to the Office of Export Enforcement, and reports of what went otherwise than licensed. */
export const disclosureRules: readonly Rule[] = [
  vsdNarrative,
  vsdExtension,
  vsdRequestedNarrative,
  libyaReport,
  unscheduledUnloading,
];
