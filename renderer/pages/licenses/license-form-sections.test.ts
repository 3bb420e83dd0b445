import { expect, test } from 'vitest';
import { emptyLicenseDraft } from './license-draft';
import { sections } from './license-form-sections';

test('every field of a record stands in one section, so that a refusal finds it', () => {
  const names = sections.flatMap((section) => section.names);
  expect([...names].sort()).toEqual(Object.keys(emptyLicenseDraft).sort());
});
