import type { Life } from './life';
import { anyAgency, done, late, letter, lifeCase, moreTime, stands, step, voided } from './life-parts';
import { usualCases } from './usual-life';

const facts = { ...done, startsFor: anyAgency('BIS'), subject: 'report' } as const;
const extension = '15 CFR 764.5(d)(2)(iv)';
const extended = moreTime(
  'A longer time that OEE grants in writing, where the request reached it before the narrative was due.',
  extension,
);
const held: Life['keeps'] = {
  ruleIds: ['retention-ear'],
  says: 'Once disclosed, the records may not be disposed of without written authorization, even after five years.',
  citation: '15 CFR 762.6(b)',
};
const received = step('2026-06-09', 'disclosure-received-by-oee');

export const vsdNarrativeLife: Life = {
  ...facts,
  extendedBy: extended,
  late: late(
    'A narrative that OEE receives after 180 days may lose the disclosure its mitigating weight.',
    '15 CFR 764.5(d)(2)(iii)',
  ),
  keeps: held,
  cases: [
    ...usualCases({
      rule: 'vsd-narrative',
      source: { step: 'disclosure-received-by-oee', on: '2026-06-09' },
      due: '2026-12-06',
      met: { step: 'report-filed', on: '2026-11-20' },
      missedOn: '2026-12-07',
      late: { on: '2026-12-09', days: 3 },
      corrected: { to: '2026-06-05', due: '2026-12-02' },
    }),
    lifeCase(
      'extended',
      'OEE grants more time in writing; the letter is void later, and the 180 days hold again.',
      [
        received,
        letter('2026-11-16', 'extension-granted', {
          as: 'more time',
          fields: { replyExtendedTo: '2027-03-05' },
        }),
        voided('2026-11-17', 'more time'),
      ],
      [
        stands('2026-11-16', 'vsd-narrative 2027-03-05 open'),
        stands('2026-11-17', 'vsd-narrative 2026-12-06 open'),
      ],
    ),
    lifeCase(
      'other',
      'Asking for more time does not meet the narrative.',
      [received, step('2026-11-10', 'extension-requested')],
      [stands('2026-11-10', 'vsd-narrative 2026-12-06 open')],
    ),
  ],
};

export const vsdExtensionLife: Life = {
  ...done,
  startsFor: anyAgency('BIS'),
  subject: 'request',
  answers: [
    { letters: ['extension-granted'], prints: 'replyExtendedTo', citation: extension },
    { letters: ['extension-refused'], citation: extension },
  ],
  late: late(
    'A request that OEE receives after the narrative was due is not considered.',
    '15 CFR 764.5(d)(2)(iv)(C)',
  ),
  cases: [
    ...usualCases({
      rule: 'vsd-extension-request',
      source: { step: 'disclosure-received-by-oee', on: '2026-06-09' },
      due: '2026-12-05',
      met: { step: 'extension-requested', on: '2026-11-10' },
      missedOn: '2026-12-06',
      late: { on: '2026-12-07', days: 2 },
      corrected: { to: '2026-06-05', due: '2026-12-01' },
    }),
    lifeCase(
      'answered',
      'OEE grants more time: nothing is left to ask, and the narrative has its new date.',
      [received, letter('2026-11-16', 'extension-granted', { fields: { replyExtendedTo: '2027-03-05' } })],
      [stands('2026-11-16', 'vsd-narrative 2027-03-05 open')],
      { rules: ['vsd-narrative'] },
    ),
    lifeCase(
      'answered',
      'OEE refuses more time: the narrative keeps its date.',
      [received, letter('2026-11-16', 'extension-refused')],
      [stands('2026-11-16', 'vsd-narrative 2026-12-06 open')],
      { rules: ['vsd-narrative'] },
    ),
  ],
};

export const vsdRequestedNarrativeLife: Life = {
  ...facts,
  extendedBy: extended,
  late: late('A narrative that comes after 180 days is late and still owed.', '15 CFR 764.5(c)(2)(ii)'),
  keeps: held,
  cases: [
    ...usualCases({
      rule: 'vsd-requested-narrative',
      source: { step: 'narrative-requested', on: '2026-09-11' },
      due: '2027-03-10',
      met: { step: 'report-filed', on: '2027-02-15' },
      missedOn: '2027-03-11',
      late: { on: '2027-03-15', days: 5 },
      corrected: { to: '2026-09-10', due: '2027-03-09' },
    }),
    lifeCase(
      'extended',
      'OEE grants more time in writing.',
      [
        step('2026-09-11', 'narrative-requested'),
        letter('2027-02-16', 'extension-granted', { fields: { replyExtendedTo: '2027-05-14' } }),
      ],
      [stands('2027-02-16', 'vsd-requested-narrative 2027-05-14 open')],
    ),
  ],
};

export const libyaReportLife: Life = {
  ...facts,
  late: late(
    'Without the report in time the activity has no permission; it is still owed.',
    '15 CFR 764.7(b)(1)(ii)',
  ),
  cases: usualCases({
    rule: 'libya-report',
    source: { step: 'installed-base-activity', on: '2026-09-01' },
    due: '2026-11-30',
    met: { step: 'report-filed', on: '2026-11-02' },
    missedOn: '2026-12-01',
    late: { on: '2026-12-02', days: 2 },
    corrected: { to: '2026-08-31', due: '2026-11-29' },
  }),
};

export const unscheduledUnloadingLife: Life = {
  ...facts,
  late: late('A report after ten days is late and still owed.', '15 CFR 758.5(e)(2)'),
  cases: [
    ...usualCases({
      rule: 'unscheduled-unloading',
      source: { step: 'unscheduled-unloading', on: '2026-11-02' },
      due: '2026-11-12',
      met: { step: 'report-filed', on: '2026-11-06' },
      missedOn: '2026-11-13',
      late: { on: '2026-11-16', days: 4 },
      corrected: { to: '2026-10-30', due: '2026-11-09' },
    }),
    lifeCase(
      'other',
      'Two shipments were unloaded on two days: the report names which it is about.',
      [
        step('2026-11-02', 'unscheduled-unloading'),
        step('2026-11-04', 'unscheduled-unloading'),
        step('2026-11-06', 'report-filed', { isAsked: true }),
        step('2026-11-06', 'report-filed', { names: ['unscheduled-unloading'] }),
      ],
      [stands('2026-11-06', 'unscheduled-unloading 2026-11-14 open')],
    ),
  ],
};
