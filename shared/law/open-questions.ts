import { affiliatesRule } from './changes';

/** Something the texts leave open, and what the program does until it is settled. */
export interface OpenQuestion {
  readonly id: string;
  readonly question: string;
  readonly citation: string;
  /** What the program does meanwhile: the safe reading, or nothing but a note. */
  readonly meanwhile: string;
  /** Rules whose dates would change. */
  readonly ruleIds: readonly string[];
}

/** What a lawyer should look at before relying on the table; shown with it. */
export const openQuestions: readonly OpenQuestion[] = [
  {
    id: 'changes-since-2025',
    question: 'What has changed since January 2025 beside the changes that are listed?',
    citation: '15 CFR parts 30 and 750 to 766, 22 CFR parts 120 to 130, 31 CFR part 501',
    meanwhile:
      'The changes that were found stand on top of the table. No other was found in 750.6, 756.2, 760.5, 764.5, part 766 or 31 CFR 501.603 and 501.604, which is no proof that there is none. What was amended and not read again says so on its dates.',
    ruleIds: ['eei-postdeparture', 'eei-not-filed'],
  },
  {
    id: 'sent-or-received',
    question: 'Is a reply to an intent to deny in time when it is sent, or only when BIS has it?',
    citation: '15 CFR 750.6(b)',
    meanwhile: 'It has to be received, and proof of receipt is asked for.',
    ruleIds: ['itd-reply'],
  },
  {
    id: 'final-when',
    question: 'Is a denial final at the beginning of day 45 or at its end?',
    citation: '15 CFR 750.6(b)',
    meanwhile: 'Day 45 itself starts the 45 days to appeal, which gives the earlier date.',
    ruleIds: ['itd-final', 'itd-appeal'],
  },
  {
    id: 'appeal-from-what',
    question: 'After silence, does the time to appeal run from final denial or from the only written notice?',
    citation: '15 CFR 750.6(b), 756.2(c)(1)',
    meanwhile:
      'From final denial; the earlier date stands beside it, with the advice to ask for a dated denial.',
    ruleIds: ['itd-appeal'],
  },
  {
    id: 'what-is-appealed',
    question:
      'Is a part left out of a license, a condition or a classification an administrative action, and is a denial by silence a denial for foreign availability?',
    citation: '15 CFR 756.2(a), 768.4(b), 750.6(b)',
    meanwhile:
      'Both are taken as such: the dates are offered with the letter and start where a person chooses them.',
    ruleIds: ['appeal-chosen', 'foreign-availability-silent'],
  },
  {
    id: 'state-holidays',
    question: "Which State's holidays extend a license, and count under part 766?",
    citation: '15 CFR 750.7(g), 766.5(e)',
    meanwhile: 'Only federal holidays are used.',
    ruleIds: ['license-expiry', 'departure-by-midnight', 'charging-answer', 'hearing-demand'],
  },
  {
    id: 'observed-holidays',
    question: 'Does an observed holiday, or a legal holiday on a Saturday, extend a license?',
    citation: '15 CFR 750.7(g), 5 U.S.C. 6103(b)',
    meanwhile: 'The extension is noted as inferred; the printed date stays the deadline.',
    ruleIds: ['license-expiry', 'departure-by-midnight'],
  },
  {
    id: 'closures',
    question: 'Is a day on which the President closed the departments a legal holiday or no business day?',
    citation: '15 CFR 766.5(e), 31 CFR 501.603',
    meanwhile:
      'No: it never moves a due date. Where closures count, as in a new register, they only make the day to work to earlier.',
    ruleIds: [
      'charging-answer',
      'ofac-blocked-report',
      'ofac-unblocked-report',
      'ofac-rejected-report',
      'boycott-decision',
    ],
  },
  {
    id: 'business-day',
    question: 'What is a business day in the sanctions and boycott reports?',
    citation: '31 CFR 501.603, 501.604; 15 CFR 760.5(b)(6)',
    meanwhile: 'Monday to Friday less federal holidays.',
    ruleIds: ['ofac-blocked-report', 'ofac-unblocked-report', 'ofac-rejected-report', 'boycott-decision'],
  },
  {
    id: 'backward-short',
    question:
      'Does a period of seven days or less leave out weekends and holidays when it is counted backward?',
    citation: '15 CFR 766.5(e), 766.24(d)(3)(i)',
    meanwhile: 'Yes, which gives the earlier date; the later one is told as arguable.',
    ruleIds: ['tdo-opposition'],
  },
  {
    id: 'five-days',
    question: 'Are the five days for a change in registration calendar days?',
    citation: '22 CFR 122.4(a)',
    meanwhile: 'Yes, which gives the earlier date.',
    ruleIds: ['itar-registration-change'],
  },
  {
    id: 'report-dates-743',
    question: 'Which days does part 743 set today, and for which exports?',
    citation: '15 CFR 743.1, 743.3, 743.4',
    meanwhile:
      'August 1 and February 1, from an old page of BIS, offered as inferred, also for conventional arms. The days for thermal imaging cameras are from an undated copy.',
    ruleIds: [
      'wassenaar-report',
      'thermal-cameras-report',
      'conventional-arms-half-year',
      'conventional-arms-year',
    ],
  },
  {
    id: 'affiliates',
    question: 'Have the rules on affiliates of listed parties applied again since November 10, 2026?',
    citation: '15 CFR 744.11, 90 FR of November 12, 2025',
    meanwhile: `${affiliatesRule.suspended} ${affiliatesRule.applies} The program never answers it: list status is typed by hand and marked to be checked.`,
    ruleIds: [],
  },
  {
    id: 'exceptions-740',
    question: 'Which license exceptions are shut out today?',
    citation: '15 CFR 740.2',
    meanwhile: 'The program does not judge license exceptions.',
    ruleIds: [],
  },
  {
    id: 'numbers-and-words',
    question: 'How exactly do SNAP-R and STELA name a status, and what does a license number look like?',
    citation: '15 CFR 748.6(b), 750.7(b)',
    meanwhile:
      'Numbers are kept as typed and an odd one is only questioned; a status is named in our own words.',
    ruleIds: [],
  },
];
