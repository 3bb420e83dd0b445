import { expect, test } from 'vitest';
import { defaultSettings } from '../records/settings';
import { applicantLines, applicantLinesWithContact } from './applicant-lines';

const settings = {
  ...defaultSettings,
  company: 'Harbor Light Instruments, Inc.',
  companyAddress: ['1 Pier Road', 'Boston, MA 02110'],
  companyCountry: 'US',
  companyIdentifiers: [
    { type: 'DDTC registration code', value: 'M12345' },
    { type: '', value: '77' },
  ],
  companyContact: 'Kim Case',
  companyPhone: '',
  companyEmail: 'kim@example.com',
};

test('the company is told by its seat and numbers where it applies itself', () => {
  const lines = ['1 Pier Road', 'Boston, MA 02110', 'United States', 'DDTC registration code: M12345', '77'];
  expect(applicantLines(settings, settings.company)).toEqual(lines);
  expect(applicantLinesWithContact(settings, settings.company)).toEqual([
    ...lines,
    'Kim Case · kim@example.com',
  ]);
});

test('of another applicant, and in a register that knows nothing of its company, nothing is told', () => {
  expect(applicantLines(settings, 'Another Co.')).toEqual([]);
  expect(applicantLinesWithContact(settings, 'Another Co.')).toEqual([]);
  expect(applicantLinesWithContact(defaultSettings, '')).toEqual([]);
});
