import { describe, expect, test } from 'vitest';
import { asPage, type SetParagraph } from '../../scripts/letters/as-page';
import { type Marks, markOf } from '../../scripts/letters/blocks';
import { readLetter } from './read-letter';

const margin = 72;

/** How points are set: where the mark stands, and where the lines below it begin. */
const points = {
  hanging: { first: 90, others: 112 },
  'hanging from the margin': { first: margin, others: 94 },
  flush: { first: margin, others: margin },
  'indented at the first line': { first: 108, others: margin },
} as const;

/** How paragraphs are told apart. */
const paragraphs = {
  'with room above': { first: margin, others: margin, above: 12 },
  'with their first line indented': { first: 108, others: margin, above: 0 },
  'with nothing between': { first: margin, others: margin, above: 0 },
} as const;

const spacings = { single: 13, 'one and a half': 20, double: 26 } as const;

const letters = [
  {
    list: 'reasons',
    lead: 'This is to inform you that the Bureau intends to deny application Z418220, which your company submitted in March. The reasons for this decision are:',
    points: [
      'The end user has been found to procure items for a program of unsafeguarded nuclear activities.',
      'The stated end use is not consistent with the technical capabilities of the lathes. The quantity that was ordered is three times what a plant of this size can use within the period of the license.',
      'The items could be diverted.',
    ],
    after: [
      'You have 20 days from the date of this letter to respond to these reasons in writing. A response must be submitted through SNAP-R.',
      'If no response is received, the denial becomes final on the 45th day after the date of this letter.',
    ],
  },
  {
    list: 'questions',
    lead: 'Before the review of application Z418220 can go on, more must be known about the transaction. Please provide the following information:',
    points: [
      'Who owns the consignee?',
      'What is the final use of each item, and at which address will it be installed? Please enclose a plan of the building.',
      'A signed statement of the end user.',
      'The name, address and web site of each company that takes part in the transport of the items from the port of entry to the plant, with the dates.',
    ],
    after: ['Please send your answers no later than June 12, 2024.'],
  },
  {
    list: 'conditions',
    lead: 'Your application has been approved. License D1204455 is issued subject to the following conditions:',
    points: [
      'No resale, transfer or reexport of the items is permitted without prior authorization of the Bureau.',
      'The licensee must inform the ultimate consignee in writing of these conditions and keep the proof of it.',
    ],
    after: [
      'These conditions are in addition to those of the regulations. The license expires on May 31, 2028.',
    ],
  },
] as const;

const cases = Object.keys(points).flatMap((style) =>
  Object.keys(paragraphs).flatMap((parted) =>
    (['1.', '(a)', '•'] as const).map((marks) => [style, parted, marks] as const),
  ),
) as readonly (readonly [keyof typeof points, keyof typeof paragraphs, Marks])[];

describe.each(Object.entries(spacings))('%s spacing', (_, leading) => {
  test.each(cases)('points %s, paragraphs %s, marks %s', (style, parted, marks) => {
    for (const letter of letters) {
      const paragraph = (text: string): SetParagraph => ({ text, ...paragraphs[parted] });
      const above = paragraphs[parted].above / 2;
      const page = asPage(
        [
          paragraph('Dear Ms. Hale:'),
          paragraph(letter.lead),
          ...letter.points.map((text, at) => ({
            text: `${markOf(marks, at)} ${text}`,
            ...points[style],
            above,
          })),
          ...letter.after.map(paragraph),
          paragraph('Sincerely,'),
        ],
        leading,
      );
      const read = readLetter(page);
      expect(read[letter.list].map(({ text }) => text)).toEqual(letter.points);
    }
  });
});
