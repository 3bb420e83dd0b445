import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import { textOf } from '../labels/sentence-pieces';
import type { Entry } from '../register/events';
import { createScene, type Scene } from '../testing/scene';
import { describeEntry, descriptionText } from './describe-entry';
import { summarizeEntry } from './summarize-entry';

function entryOf(scene: Scene): Entry {
  return {
    v: 1,
    seq: scene.register.seq,
    at: '2019-11-25T15:00:00.000Z',
    zone: 'UTC',
    by: 'Test',
    via: 'window',
    events: scene.lastEvents(),
  };
}

/** The sentences after a command, and every "label: was → now". */
function told(scene: Scene, command: CommandInput) {
  scene.perform(command);
  const descriptions = describeEntry(entryOf(scene), scene.register);
  return {
    sentences: descriptions.map(({ sentence }) => textOf(sentence)),
    changes: descriptions.flatMap(({ changes }) =>
      changes.map(({ label, was, now }) => `${label}: ${was} → ${now}`),
    ),
    about: descriptions.map(({ about }) => about),
  };
}

function sceneOfNovember(): Scene {
  const scene = createScene(day('2019-11-25'));
  scene.perform({
    do: 'open-license',
    applicationNumber: 'Z123456',
    parties: [{ role: 'ultimate-consignee', name: 'Lakeside Telecom Co.' }],
    items: [{ line: '1', eccn: '5D992.c', quantity: '4000' }],
  });
  return scene;
}

describe('what happened, in sentences', () => {
  test('a counterparty added, changed, archived and marked as entered in error', () => {
    const scene = createScene();
    const add = told(scene, { do: 'add-counterparty', name: 'Example Trading Ltd.', country: 'CN' });
    expect(add.sentences).toEqual(['Added the counterparty Example Trading Ltd.']);
    expect(add.about).toEqual([{ kind: 'counterparty', id: 'id-1' }]);
    const change = told(scene, {
      do: 'change-counterparty',
      counterparty: 'id-1',
      country: 'HK',
      listsCheckedOn: day('2019-11-20'),
      otherNames: ['ETL'],
    });
    expect(change.changes).toEqual([
      'Other names: — → ETL',
      'Country: China → Hong Kong',
      'Screened on: — → Wed Nov 20, 2019',
    ]);
    expect(told(scene, { do: 'archive', counterparty: 'id-1' }).sentences[0]).toMatch(/^Archived the/);
    expect(told(scene, { do: 'archive', counterparty: 'id-1', archived: false }).sentences[0]).toMatch(
      /^Brought back the/,
    );
    expect(told(scene, { do: 'void', counterparty: 'id-1', reason: 'Typed twice' }).sentences).toEqual([
      'Marked the counterparty Example Trading Ltd. as entered in error: Typed twice',
    ]);
  });

  test('parts of a license by what was added, removed and changed in them', () => {
    const scene = sceneOfNovember();
    const [license] = scene.register.licenses.values();
    const [item] = license?.items ?? [];
    const { changes } = told(scene, {
      do: 'change-license',
      license: 'Z123456',
      total: { minor: 69_200_000, currency: 'USD' },
      items: [
        { ...item, quantity: '4500' },
        { line: '2', eccn: 'EAR99' },
      ],
      parties: [],
    });
    expect(changes).toContain('Total value: — → 692,000.00 USD');
    expect(changes).toContain('Item 1, quantity: 4,000 → 4,500');
    expect(changes).toContain('Item added: — → 2 · EAR99');
    expect(changes).toContain('Party removed: Ultimate consignee · Lakeside Telecom Co. → —');
    expect(changes).toHaveLength(4);
  });

  test('a letter with the dates it set, then its correction old to new', () => {
    const scene = sceneOfNovember();
    const log = told(scene, {
      do: 'log-letter',
      license: 'Z123456',
      kind: 'intent-to-deny',
      datedOn: day('2019-11-21'),
    });
    expect(log.sentences[0]).toBe('Logged the letter Intent to deny of Thu Nov 21, 2019 (Z123456).');
    expect(log.sentences).toContain(
      'Set the date Reply to intent to deny (Z123456): due Wed Dec 11, 2019, work by Wed Dec 11, 2019.',
    );
    const [letter] = scene.register.letters.values();
    const correct = told(scene, {
      do: 'correct-letter',
      letter: letter?.id ?? '',
      datedOn: day('2019-11-22'),
    });
    expect(correct.changes).toContain('Date printed on it: Thu Nov 21, 2019 → Fri Nov 22, 2019');
    expect(correct.changes).toContain('Due: Wed Dec 11, 2019 → Thu Dec 12, 2019');
  });

  test('a line sent, met and closed', () => {
    const scene = sceneOfNovember();
    scene.perform({
      do: 'log-letter',
      license: 'Z123456',
      kind: 'intent-to-deny',
      datedOn: day('2019-11-21'),
    });
    const sent = told(scene, {
      do: 'log-step',
      license: 'Z123456',
      kind: 'reply-sent',
      happenedOn: day('2019-11-25'),
    });
    expect(sent.sentences).toContain(
      'Reply to intent to deny (Z123456): sent on Mon Nov 25, 2019, receipt unconfirmed.',
    );
    const [final] = [...scene.register.deadlines.values()].filter(({ ruleId }) => ruleId === 'itd-final');
    const settled = told(scene, {
      do: 'settle-deadline',
      deadline: final?.id ?? '',
      settledOn: day('2019-11-25'),
      answer: 'BIS advised otherwise',
    });
    expect(settled.sentences[0]).toMatch(/: settled on Mon Nov 25, 2019: BIS advised otherwise$/);
  });

  test('settings by ladder and by switch', () => {
    const scene = createScene();
    const { changes } = told(scene, {
      do: 'change-settings',
      closuresByOrder: true,
      ladders: { ...scene.register.settings.ladders, reply: [10, 1] },
    });
    expect(changes).toEqual([
      'Reminders, replies: 15, 10, 5, 3, 2, 1, 0 → 10, 1',
      'Closures by order: no → yes',
    ]);
  });

  test('settings by what is told of the company and its people', () => {
    const scene = createScene();
    const { changes } = told(scene, {
      do: 'change-settings',
      companyAddress: ['1 Pier Road', 'Boston, MA 02110'],
      companyCountry: 'US',
      companyIdentifiers: [{ type: 'DDTC registration code', value: 'M12345' }],
      owners: ['Ann Example', 'Kim Case'],
    });
    expect(changes).toEqual([
      'Company address: — → 1 Pier Road, Boston, MA 02110',
      'Company country: — → United States',
      'Company identifiers: — → DDTC registration code · M12345',
      'Owners: — → Ann Example; Kim Case',
    ]);
  });

  test('what somebody typed stays apart from our words, and is found by searching', () => {
    const scene = createScene();
    const hostile = '\u202eevil<img src=x onerror=alert(1)>';
    scene.perform({ do: 'add-counterparty', name: hostile });
    const [description] = describeEntry(entryOf(scene), scene.register);
    expect(description?.sentence).toEqual(['Added the counterparty ', { quoted: hostile }, '.']);
    expect(description && descriptionText(description)).toContain(hostile);
  });

  test('undoing and redoing, and what they did to the record', () => {
    const scene = createScene();
    scene.perform({ do: 'add-counterparty', name: 'Example Trading Ltd.' });
    const lastTold = () => {
      const entry = scene.entries.at(-1);
      return entry === undefined
        ? []
        : describeEntry(entry, scene.register).map(({ sentence }) => textOf(sentence));
    };
    scene.perform({ do: 'undo' });
    expect(lastTold()).toEqual([
      'Took back entry 1.',
      'Took the counterparty Example Trading Ltd. out of the register.',
    ]);
    scene.perform({ do: 'redo' });
    expect(lastTold()).toEqual([
      'Redid entry 1, which entry 2 had undone.',
      'Put the counterparty Example Trading Ltd. back into the register.',
    ]);
  });

  test('reminders of several lines, each with its own way', () => {
    const scene = sceneOfNovember();
    scene.perform({
      do: 'log-letter',
      license: 'Z123456',
      kind: 'intent-to-deny',
      datedOn: day('2019-11-21'),
    });
    const ids = [...scene.register.deadlines.keys()].slice(0, 2);
    const { sentence } = describeEntry(
      {
        ...entryOf(scene),
        events: [
          { type: 'notice-shown', v: 1, how: 'window', reminders: ids.map((id) => `${id} 2019-12-11 3`) },
        ],
      },
      scene.register,
    )[0] ?? { sentence: [] };
    expect(textOf(sentence)).toMatch(/^Reminded in the window of .+ \(Z123456\); .+ \(Z123456\)\.$/);
    expect(sentence.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.about?.id]))).toEqual(ids);
  });

  test('a notice of a balance names its license once, one of new lists says so', () => {
    const scene = sceneOfNovember();
    const [license] = scene.register.licenses.keys();
    const shown = (...reminders: readonly string[]) =>
      describeEntry(
        {
          ...entryOf(scene),
          events: [{ type: 'notice-shown', v: 1, how: 'notification', reminders }],
        },
        scene.register,
      ).map(({ sentence, about }) => [textOf(sentence), about?.id ?? null]);
    expect(shown(`balance ${license} value 80`, `balance ${license} tolerance`)).toEqual([
      ['Reminded by a notification of Z123456.', license],
    ]);
    expect(shown('lists abc-def')).toEqual([
      ['Reminded by a notification of what a new list means for our parties.', null],
    ]);
  });
});

test('reminders put off, taken back, and days of its own are said with the line', () => {
  const scene = createScene();
  const last = () => {
    const told = scene.entries
      .slice(-1)
      .flatMap((entry) => describeEntry(entry, scene.register))
      .at(-1);
    return { words: textOf(told?.sentence ?? []), changes: told?.changes };
  };
  scene.perform({ do: 'add-deadline', title: 'Report', dueOn: day('2019-12-20') });
  const deadline = [...scene.register.deadlines.keys()][0] ?? '';
  scene.perform({ do: 'set-ladder', deadline, ladder: [9, 2] });
  expect(last().changes).toEqual([
    { label: 'Days before work-by on which it reminds', was: 'as its kind', now: '9, 2' },
  ]);
  scene.perform({ do: 'snooze-reminders', deadline, untilAt: '2019-12-02T15:00:00Z' });
  expect(last().words).toBe('Put off the reminders of Report until Mon Dec 2, 2019, 10:00 AM EST.');
  scene.perform({ do: 'undo' });
  expect(last().words).toBe('Reminds as usual again of Report.');
});

describe('the gist of an entry', () => {
  const gist = (scene: Scene) => {
    const entry = scene.entries.at(-1);
    return entry === undefined ? '' : textOf(summarizeEntry(entry, scene.register));
  };

  test('is what a person did, not what followed from it, with the fields it changed', () => {
    const scene = sceneOfNovember();
    scene.perform({
      do: 'log-letter',
      license: 'Z123456',
      kind: 'intent-to-deny',
      datedOn: day('2019-11-21'),
    });
    expect(gist(scene)).toBe('Logged the letter Intent to deny of Thu Nov 21, 2019 (Z123456).');
    scene.perform({ do: 'undo' });
    expect(gist(scene)).toBe(
      'Took the letter Intent to deny of Thu Nov 21, 2019 (Z123456) out of the register.',
    );
    scene.perform({
      do: 'change-license',
      license: 'Z123456',
      owner: 'Ann',
      endUse: 'Office',
      destination: 'CN',
      orderNumber: '7',
      expiresOn: day('2027-12-31'),
    });
    expect(gist(scene)).toBe(
      'Changed the license record Z123456: Printed expiry, Destination, Stated end use, and 2 more.',
    );
    scene.perform({
      do: 'change-license',
      license: 'Z123456',
      riders: [{ number: '1', text: 'No reexport.' }],
      readFrom: 'License.pdf',
    });
    expect(gist(scene)).toMatch(
      /^Changed the license record Z123456, parts of it read from the letter License\.pdf, confirmed by \w+: Rider/,
    );
    scene.perform({ do: 'undo' });
    expect(gist(scene)).not.toContain('read from the letter');
  });

  test('of a record that a letter opened says that its parts were read and who confirmed them', () => {
    const scene = createScene();
    scene.perform({
      do: 'open-license',
      applicationNumber: 'Z123456',
      applicant: 'Acme',
      readFrom: 'License.pdf',
    });
    expect(gist(scene)).toMatch(
      /^Opened the license record Z123456, parts of it read from the letter License\.pdf, confirmed by \w+\.$/,
    );
  });
});
