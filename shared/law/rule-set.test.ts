import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { federalHolidays, holidayTable } from '../calendar/federal-holidays';
import { holidayYears } from '../calendar/holiday-years';
import { builtInRuleSet, ruleById, rules } from './law';
import { letterKinds } from './letter-kinds';
import { openQuestions } from './open-questions';
import { createRuleSet, type Offering, startsByItself, wasReadLongAgo } from './rule-set';
import { stepKindLabels } from './step-kind-words';
import { type StepKind, stepGroups, stepGroupWords, stepKinds } from './step-kinds';

const idsOf = (found: readonly { readonly id: string }[]): readonly string[] => found.map(({ id }) => id);

describe('what a step starts', () => {
  test.each([
    ['disclosure-received-by-oee', ['vsd-narrative']],
    ['charging-letter-delivered', ['charging-answer', 'hearing-demand']],
    ['property-blocked', ['ofac-blocked-report', 'ofac-annual-report']],
    ['postdeparture-export', ['eei-postdeparture', 'eei-not-filed']],
    ['boycott-request-received', ['boycott-report-us']],
    ['registration-expiry', ['itar-registration-renewal']],
    ['ddtc-charging-letter-served', ['ddtc-charging-answer']],
    ['ddtc-answer-served', ['ddtc-hearing-or-evidence']],
    ['broker-registration-expiry', ['broker-registration-renewal', 'broker-report']],
    ['broker-registration-lapsed', ['broker-last-report']],
    ['hearing-scheduled', ['discovery-request', 'subpoena-application']],
    ['prepenalty-notice', ['ofac-prepenalty-response']],
    ['consignee-statement-signed', ['consignee-statement-first', 'consignee-statement-ends']],
    ['pipeline-export', ['eei-pipeline']],
    ['call', []],
    ['export', []],
    ['opposing-paper-received', []],
  ] as const)('%s: %j', (kind, ids) => {
    expect(idsOf(builtInRuleSet.forStep(kind))).toEqual(ids);
  });
});

describe('what a date on the record starts', () => {
  test.each([
    ['BIS', ['license-expiry']],
    ['other', ['license-expiry']],
    ['Census', ['license-expiry']],
    ['DDTC', ['itar-license-expiry']],
    ['OFAC', ['ofac-license-expiry']],
  ] as const)('an expiry at %s: %j', (agency, ids) => {
    expect(idsOf(builtInRuleSet.forLicense('expiresOn', agency))).toEqual(ids);
  });

  test('other dates start nothing by themselves', () => {
    for (const field of ['validatedOn', 'registeredOn', 'submittedOn'] as const) {
      expect(builtInRuleSet.forLicense(field, 'BIS')).toEqual([]);
    }
  });
});

describe('what a form offers', () => {
  test.each<readonly [Offering, readonly string[]]>([
    [{ letter: 'hold-without-action' }, ['hold-answer']],
    [{ letter: 'denied' }, ['foreign-availability']],
    [{ letter: 'approved' }, ['appeal-chosen']],
    [{ letter: 'other' }, ['appeal-chosen']],
    [{ step: 'appeal-filed' }, ['appeal-supplement']],
    [{ step: 'boycott-request-received' }, ['boycott-report-abroad']],
    [
      { step: 'opposing-paper-received' },
      ['judge-order-reply', 'recommended-decision-reply', 'interlocutory-reply'],
    ],
    [{ license: 'expiresOn', agency: 'BIS' }, ['extension-request', 'departure-by-midnight']],
    [{ license: 'expiresOn', agency: 'DDTC' }, []],
    [{ chainedTo: 'itd-final' }, ['foreign-availability-silent']],
    [{ chainedTo: 'vsd-narrative' }, ['vsd-extension-request']],
    [
      'by-hand',
      [
        'encryption-self-classification',
        'encryption-sales-report',
        'thermal-cameras-report',
        'conventional-arms-half-year',
        'conventional-arms-year',
      ],
    ],
    [{ letter: 'approved-in-part' }, ['appeal-chosen', 'ddtc-reconsideration-in-part']],
    [{ letter: 'approved-in-part', agencies: ['BIS'] }, ['appeal-chosen']],
    [{ step: 'prepenalty-notice' }, ['ofac-prepenalty-response-twea']],
  ])('%j: %j', (from, ids) => {
    expect(idsOf(builtInRuleSet.offered(from))).toEqual(ids);
  });

  test('a rule of a pack that asks for a date by hand is offered there', () => {
    const whole = ruleById('itd-reply');
    if (whole === undefined) throw new Error('no rule');
    const own = { ...whole, id: 'own', trigger: { on: 'hand', asks: 'Date of the order' } } as const;
    const ruleSet = createRuleSet([...rules, own]);
    expect(idsOf(ruleSet.offered('by-hand'))).toEqual([...idsOf(builtInRuleSet.offered('by-hand')), 'own']);
    expect(ruleSet.byId('own')).toBe(own);
    expect(ruleSet.forLetter('intent-to-deny')).toEqual(builtInRuleSet.forLetter('intent-to-deny'));
  });
});

test('every rule can be reached: it starts by itself, is offered, or follows one that is', () => {
  const offerings: readonly Offering[] = [
    ...letterKinds.map((letter) => ({ letter })),
    ...stepKinds.map((step) => ({ step })),
    ...rules.map(({ id }) => ({ chainedTo: id })),
    { license: 'expiresOn', agency: 'BIS' },
    'by-hand',
  ];
  const reached = new Set([
    ...letterKinds.flatMap((kind) => idsOf(builtInRuleSet.forLetter(kind))),
    ...stepKinds.flatMap((kind) => idsOf(builtInRuleSet.forStep(kind))),
    ...(['BIS', 'DDTC', 'OFAC'] as const).flatMap((agency) =>
      idsOf(builtInRuleSet.forLicense('expiresOn', agency)),
    ),
    ...offerings.flatMap((from) => idsOf(builtInRuleSet.offered(from))),
    ...idsOf(rules.filter(({ trigger }) => trigger.on === 'letter-own-date')),
  ]);
  expect(idsOf(rules).filter((id) => !reached.has(id))).toEqual([]);
  expect(rules.filter((rule) => !startsByItself(rule)).length).toBeGreaterThan(8);
});

test('a rule says so when its text was read more than a year ago', () => {
  const read = { checkedOn: day('2026-11-25') };
  expect(wasReadLongAgo(read, day('2027-11-25'))).toBe(false);
  expect(wasReadLongAgo(read, day('2027-11-26'))).toBe(true);
});

describe('kinds of steps', () => {
  test('keep the names that registers already hold, first and in their order', () => {
    const kept: readonly StepKind[] = [
      'submitted',
      'registered',
      'reply-sent',
      'receipt-confirmed',
      'return-requested',
      'extension-requested',
      'appeal-filed',
      'call',
      'status-check',
      'export',
      'other',
    ];
    expect(stepKinds.slice(0, kept.length)).toEqual(kept);
  });

  test('have a label of their own, a meaning and a group', () => {
    const labels = stepKinds.map((kind) => stepKindLabels[kind].label);
    expect(new Set(labels).size).toBe(stepKinds.length);
    expect(stepKinds.filter((kind) => !stepKindLabels[kind].meaning.endsWith('.'))).toEqual([]);
    const used = new Set(stepKinds.map((kind) => stepKindLabels[kind].group));
    expect(stepGroups.filter((group) => !used.has(group) || stepGroupWords[group] === '')).toEqual([]);
  });

  test('are named by no rule that does not know them, and every new one is of use to one', () => {
    const used = new Set(
      rules.flatMap(({ trigger, metBy, life }) => [
        ...(metBy ?? []),
        ...(life?.sentBy ?? []),
        ...(trigger.on === 'step' ? trigger.kinds : []),
      ]),
    );
    const forOther = [
      'classification-requested',
      'advisory-opinion-requested',
      'transaction-ended',
      'disclosure-notified',
      // What the conditions sheet tells (15 CFR 750.7(d)), which sets no date.
      'conditions-told',
      'conditions-acknowledged',
    ];
    const idle = stepKinds.slice(11).filter((kind) => !used.has(kind) && !forOther.includes(kind));
    expect(idle).toEqual([]);
  });
});

test('every open question says what is done meanwhile and names rules that exist', () => {
  expect(openQuestions.length).toBeGreaterThan(10);
  expect(new Set(idsOf(openQuestions)).size).toBe(openQuestions.length);
  expect(openQuestions.flatMap(({ ruleIds }) => ruleIds).filter((id) => ruleById(id) === undefined)).toEqual(
    [],
  );
  expect(
    openQuestions.filter(({ question, meanwhile }) => !question.endsWith('?') || meanwhile === ''),
  ).toEqual([]);
});

test('the holiday table by years holds every holiday once, and says which closures count', () => {
  const years = holidayYears([{ on: day('2025-12-26'), name: 'closed' }]);
  expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 46 }, (_, n) => 2015 + n));
  expect(years.flatMap(({ holidays }) => holidays)).toEqual(federalHolidays());
  expect(years[0]?.holidays[0]?.on).toBe(holidayTable.firstOn);
  const of2025 = years.find(({ year }) => year === 2025)?.closures.map(({ on, isUsed }) => [on, isUsed]);
  expect(of2025).toEqual([
    ['2025-01-09', false],
    ['2025-12-24', false],
    ['2025-12-26', true],
  ]);
});
