import { describe, expect, test } from 'vitest';
import { agencyNames } from './agency-of';
import { foundBy } from './claims';
import { fieldRules } from './field-rules';
import { kindOf } from './kind-of-letter';
import { kindRules } from './kind-rules';
import { textOfLines } from './letter-text';
import { kindOfList, listRules } from './list-kinds';
import { markedText } from './marked-text';
import { partiesNamed, partyLabels } from './parties-named';
import { flowOf } from './text-flow';

const fieldExamples = fieldRules.flatMap((rule) =>
  rule.examples.map(([text, value]) => [text, value, rule] as const),
);

describe('every rule does what its examples say', () => {
  test.each(fieldExamples)('"%s" gives %s', (text, value, rule) => {
    const found = foundBy(rule, markedText(text)).flatMap(({ entity }) => entity.readings);
    expect(found).toEqual(value === null ? [] : [value]);
  });

  test('each rule has an example', () => {
    expect(fieldRules.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });

  test.each(kindRules.map((rule) => [rule.kind, ...rule.examples] as const))('%s', (kind, title, body) => {
    const kindIn = (lines: readonly string[]) => kindOf(flowOf(textOfLines(lines)))?.value;
    expect(kindIn([title, '', 'Dear Exporter:', '', 'Thank you.'])).toBe(kind);
    expect(kindIn(['Dear Exporter:', '', body])).toBe(kind);
  });

  test.each(listRules.flatMap(({ kind, examples }) => examples.map((text) => [text, kind] as const)))(
    'a list behind "%s" holds %s',
    (leadIn, kind) => {
      expect(kindOfList({ leadIn, points: [] })).toBe(kind);
    },
  );

  test.each(partyLabels.flatMap(({ role, examples }) => examples.map((text) => [text, role] as const)))(
    '"%s" names the %s',
    (text, role) => {
      expect(partiesNamed(flowOf(textOfLines([text]))).map(({ value }) => value.role)).toEqual([role]);
    },
  );

  test.each(agencyNames.flatMap(({ agency, examples }) => examples.map((text) => [text, agency] as const)))(
    '"%s" is %s',
    (text, agency) => {
      const pattern = agencyNames.find((each) => each.agency === agency)?.pattern;
      expect([...text.matchAll(pattern ?? /$^/g)]).not.toEqual([]);
    },
  );
});
