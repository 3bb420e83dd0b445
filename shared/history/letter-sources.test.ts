import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { textOf } from '../labels/sentence-pieces';
import type { LetterRead } from '../records/letter';
import type { Entry } from '../register/events';
import { createScene } from '../testing/scene';
import { describeEntry, descriptionText } from './describe-entry';

const read: LetterRead = {
  sha256: 'a'.repeat(64),
  fields: [
    { field: 'licenseIds', value: 'Z123456', page: 1, certainty: 'sure' },
    { field: 'kind', value: 'intent-to-deny', page: 1, certainty: 'sure' },
    { field: 'datedOn', value: '2019-11-21', page: 1, certainty: 'asked' },
    { field: 'replyByOn', value: '2019-12-17', page: 2, certainty: 'sure' },
    { field: 'officerPhone', value: '(202) 482-1234', page: 2, certainty: 'sure' },
  ],
};

function logged() {
  const scene = createScene(day('2019-11-25'));
  scene.perform({ do: 'open-license', applicationNumber: 'Z123456' });
  const id = scene.perform({
    do: 'log-letter',
    license: 'Z123456',
    kind: 'intent-to-deny',
    datedOn: day('2019-11-21'),
    replyByOn: day('2019-12-11'),
    officerName: 'Jane Doe',
    read,
  });
  return { scene, id };
}

const told = (entry: Entry | undefined, scene: ReturnType<typeof createScene>) => {
  if (entry === undefined) throw new Error('no entry');
  return describeEntry(entry, scene.register)[0];
};

test('a letter that was read says what was read, what was chosen, what was changed and what was typed', () => {
  const { scene } = logged();
  const description = told(scene.entries.at(-1), scene);
  const by = scene.entries.at(-1)?.by ?? 'nobody named';
  expect(textOf(description?.sentence ?? [])).toBe(
    `Logged the letter Intent to deny of Thu Nov 21, 2019 (Z123456), read from the letter, confirmed by ${by}, changed: “Reply date stated in the letter”, “Officer’s phone”.`,
  );
  expect(description?.sources).toEqual([
    {
      label: 'License records',
      value: 'Z123456',
      source: `read from the letter, page 1, confirmed by ${by}`,
    },
    { label: 'Kind', value: 'Intent to deny', source: `read from the letter, page 1, confirmed by ${by}` },
    {
      label: 'Date printed on it',
      value: 'Thu Nov 21, 2019',
      source: `read from the letter, page 1, asked about, chosen by ${by}`,
    },
    {
      label: 'Reply date stated in the letter',
      value: 'Wed Dec 11, 2019',
      source: `read as Tue Dec 17, 2019, page 2, changed to Wed Dec 11, 2019 by ${by}`,
    },
    { label: 'Officer', value: 'Jane Doe', source: `typed by ${by}` },
    {
      label: 'Officer’s phone',
      value: '—',
      source: `read as (202) 482-1234, page 2, left out by ${by}`,
    },
  ]);
  expect(descriptionText(description as NonNullable<typeof description>)).toContain('left out by');
});

test('a later correction says as what the field had been read', () => {
  const { scene, id } = logged();
  scene.perform({ do: 'correct-letter', letter: id, datedOn: day('2019-11-22') });
  expect(told(scene.entries.at(-1), scene)?.sources).toEqual([
    expect.objectContaining({
      label: 'Date printed on it',
      source: expect.stringMatching(
        /^read as Thu Nov 21, 2019, not certain, page 1, changed to Fri Nov 22, 2019 by/,
      ),
    }),
  ]);
});

test('a letter that was typed says nothing of where its fields came from', () => {
  const scene = createScene(day('2019-11-25'));
  scene.perform({ do: 'open-license', applicationNumber: 'Z123456' });
  scene.perform({ do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: day('2019-11-21') });
  expect(told(scene.entries.at(-1), scene)?.sources).toEqual([]);
});

test('of a letter in several files it says in which one each field was read', () => {
  const scene = createScene(day('2019-11-25'));
  scene.perform({ do: 'open-license', applicationNumber: 'Z123456' });
  const files = ['a', 'b'].map((each) => ({ sha256: each.repeat(64), name: `${each}.png`, size: 1 }));
  const id = scene.perform({
    do: 'log-letter',
    license: 'Z123456',
    kind: 'extension-granted',
    datedOn: day('2019-11-21'),
    replyExtendedTo: day('2019-12-20'),
    noDeadlineBecause: 'It only extends.',
    files,
    read: {
      sha256: 'a'.repeat(64),
      fields: [
        { field: 'datedOn', value: '2019-11-21', page: 1, file: 'a'.repeat(64), certainty: 'sure' },
        { field: 'replyExtendedTo', value: '2019-12-20', page: 3, file: 'b'.repeat(64), certainty: 'sure' },
      ],
    },
  });
  const saysOf = (label: string) =>
    told(scene.entries.at(-1), scene)?.sources?.find((each) => each.label === label)?.source;
  expect(saysOf('Date printed on it')).toMatch(/^read from the letter, page 1 of file 1, confirmed by/);
  expect(saysOf('Time to reply extended to')).toMatch(
    /^read from the letter, page 3 of file 2, confirmed by/,
  );
  scene.perform({ do: 'correct-letter', letter: id, replyExtendedTo: day('2019-12-23') });
  expect(saysOf('Time to reply extended to')).toMatch(
    /^read as Fri Dec 20, 2019, page 3 of file 2, changed to/,
  );
});
