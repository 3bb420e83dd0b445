import { day } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import { editionText } from './edition-text';
import { createScene, type Scene } from './scene';

/** A register with a counterparty, a record under application and a letter to answer. */
export function commandStory(): Scene {
  const scene = createScene(day('2019-11-25'));
  scene.perform({ do: 'add-counterparty', name: 'A', country: 'CN' });
  scene.perform({
    do: 'open-license',
    applicationNumber: 'Z000001',
    parties: [{ role: 'end-user', counterparty: 'A' }],
    items: [{ line: '1' }, { line: '2' }],
    expiresOn: day('2027-12-31'),
  });
  scene.perform({
    do: 'log-letter',
    license: 'Z000001',
    kind: 'intent-to-deny',
    datedOn: day('2019-11-21'),
    reference: 'ITD',
  });
  return scene;
}

const hitCommand: CommandInput = {
  do: 'decide-hit',
  counterparty: 'A',
  source: 'Specially Designated Nationals (SDN) - Treasury Department',
  entry: '306',
  answer: 'not-the-same',
  reason: 'Another address',
  decidedBy: 'R. Miller',
  listed: { name: 'BANCO NACIONAL' },
};

/** A later edition, whose signature was checked before. */
const editionCommand: Extract<CommandInput, { do: 'take-edition' }> = {
  do: 'take-edition',
  text: editionText({}),
  signature: '',
};
const listCommand: CommandInput = {
  do: 'add-list',
  ...{
    files: [{ sha256: 'a'.repeat(64), name: 'sdn.csv', size: 100 }],
    fileDate: day('2024-05-03'),
    sources: [
      {
        source: 'Specially Designated Nationals (SDN) - Treasury Department',
        date: day('2024-05-03'),
        dateFrom: 'file',
        entries: 2,
      },
    ],
  },
};

const lineId = (scene: Scene, ruleId: string) =>
  [...scene.register.deadlines.values()].find((deadline) => deadline.ruleId === ruleId)?.id ?? '';

const stepId = (scene: Scene) =>
  scene.perform({ do: 'log-step', license: 'Z000001', kind: 'call', happenedOn: day('2019-11-25') });

const answer = { sha256: 'cd'.repeat(32), name: 'answer of the agency.pdf', size: 10 };
const drawn = [{ license: 'Z000001', item: '1', quantity: '4', unitPrice: '100' }];

const planned = (scene: Scene) =>
  scene.perform({ do: 'open-shipment', reference: 'S-1', plannedOn: day('2019-12-01'), draws: drawn });

/** The record has to be a license before anything is planned on it. */
function licensed(scene: Scene, quantity = '10'): Scene {
  scene.perform({
    do: 'change-license',
    license: 'Z000001',
    licenseNumber: 'D000001',
    parties: [
      { role: 'end-user', counterparty: 'A' },
      { role: 'ultimate-consignee', name: 'B' },
    ],
  });
  const [one, two] = scene.register.licenses.values().next().value?.items ?? [];
  if (one === undefined || two === undefined) throw new Error('the license has lost its items');
  scene.perform({
    do: 'change-license',
    license: 'Z000001',
    items: [{ ...one, quantity, unit: 'EA' }, two],
  });
  return scene;
}

function reserved(scene: Scene): Scene {
  planned(licensed(scene));
  scene.perform({ do: 'reserve', shipment: 'S-1' });
  return scene;
}

function shipped(scene: Scene, temporary = false): Scene {
  scene.perform({
    do: 'ship',
    reference: 'S-1',
    departedOn: day('2019-11-22'),
    temporary,
    draws: drawn,
  });
  return scene;
}

function droppedLine(scene: Scene): string {
  const deadline = lineId(scene, 'itd-appeal');
  return scene.perform({ do: 'drop-deadline', deadline, reason: 'x' });
}

/** No command makes one: it was set by a program with an earlier table of rules. */
function lineOfAnOlderEdition(scene: Scene): string {
  const id = lineId(scene, 'itd-reply');
  const deadline = scene.register.deadlines.get(id);
  if (deadline === undefined) throw new Error('no such line');
  const old = { due: day('2019-12-06'), workBy: day('2019-12-06'), lawEdition: '2019-01-01' };
  scene.register.deadlines.set(id, { ...deadline, ...old });
  return id;
}

/** Changes a person can make; taking back and putting back are what they are tried with. */
type ChangeName = Exclude<CommandInput['do'], 'undo' | 'redo'>;
type Case = (scene: Scene) => CommandInput;

/** Cases of every command on that register; what a case needs beforehand it makes itself. A command without one does not compile. */
export const commandCases: Readonly<Record<ChangeName, readonly [Case, ...Case[]]>> = {
  'add-counterparty': [() => ({ do: 'add-counterparty', name: 'B' })],
  'change-counterparty': [
    () => ({ do: 'change-counterparty', counterparty: 'A', address: ['x'], country: '' }),
  ],
  'note-contact': [
    () => ({ do: 'note-contact', counterparty: 'A', kind: 'call', text: 'Asked for the end use.' }),
  ],
  'import-batch': [
    () => ({
      do: 'import-batch',
      file: 'records.csv',
      sha256: 'ab'.repeat(32),
      table: 'licenses',
      rows: [
        { do: 'add-counterparty', name: 'From the file' },
        { do: 'open-license', applicationNumber: 'Z000009', expiresOn: day('2028-01-31') },
        { do: 'change-license', license: 'Z000009', owner: 'B. Clerk' },
        {
          do: 'log-letter',
          license: 'Z000009',
          kind: 'intent-to-deny',
          datedOn: day('2019-11-21'),
          reference: 'ITD 9',
        },
      ],
    }),
  ],
  archive: [
    () => ({ do: 'archive', counterparty: 'A' }),
    (scene) => {
      scene.perform({ do: 'add-counterparty', name: 'B' });
      return { do: 'archive', counterparties: ['A', 'B'] };
    },
  ],
  'open-license': [
    () => ({ do: 'open-license', applicationNumber: 'Z000002', expiresOn: day('2026-11-28') }),
  ],
  'change-license': [
    () => ({ do: 'change-license', license: 'Z000001', expiresOn: day('2026-08-31'), owner: 'X' }),
    () => ({ do: 'change-license', license: 'Z000001', expiresOn: null }),
  ],
  void: [
    () => ({ do: 'void', license: 'Z000001', reason: 'x' }),
    () => ({ do: 'void', letter: 'ITD', reason: 'x' }),
  ],
  'log-letter': [
    () => ({ do: 'log-letter', license: 'Z000001', kind: 'denied', datedOn: day('2019-12-02') }),
    () => ({
      do: 'log-letter',
      license: 'Z000001',
      kind: 'approved',
      datedOn: day('2019-12-02'),
      licenseNumber: 'D1',
      expiresOn: day('2023-12-31'),
    }),
  ],
  'correct-letter': [
    () => ({ do: 'correct-letter', letter: 'ITD', datedOn: day('2019-11-20'), kind: 'denied' }),
  ],
  'log-step': [
    () => ({ do: 'log-step', license: 'Z000001', kind: 'reply-sent', happenedOn: day('2019-11-25') }),
  ],
  'add-deadline': [() => ({ do: 'add-deadline', title: 'Report', dueOn: day('2026-08-31') })],
  'drop-deadline': [(scene) => ({ do: 'drop-deadline', deadline: lineId(scene, 'itd-appeal'), reason: 'x' })],
  'settle-deadline': [
    (scene) => ({
      do: 'settle-deadline',
      deadline: lineId(scene, 'itd-final'),
      settledOn: day('2020-01-06'),
      answer: 'x',
    }),
  ],
  'change-settings': [
    () => ({ do: 'change-settings', company: 'Northfield', reminderHour: 8, closuresByOrder: true }),
  ],
  'answer-yearly-duty': [() => ({ do: 'answer-yearly-duty', rule: 'ofac-annual-report', applies: false })],
  'set-owner': [
    (scene) => {
      scene.perform({ do: 'open-license', applicationNumber: 'Z000002', owner: 'Lee Park' });
      return { do: 'set-owner', licenses: ['Z000001', 'Z000002'], owner: 'Kim Case' };
    },
  ],
  'save-view': [
    () => ({ do: 'save-view', list: 'licenses', name: 'Mine', filter: { mine: true } }),
    (scene) => {
      scene.perform({ do: 'save-view', list: 'licenses', name: 'Mine', filter: { mine: true } });
      return { do: 'save-view', list: 'licenses', name: 'Mine, pending', replaces: 'Mine' };
    },
  ],
  'remove-view': [
    (scene) => {
      scene.perform({ do: 'save-view', list: 'docket', name: 'Appeals', filter: { rule: ['itd-appeal'] } });
      return { do: 'remove-view', list: 'docket', name: 'Appeals' };
    },
  ],
  'decide-hit': [
    () => hitCommand,
    () => ({ ...hitCommand, answer: 'same' }),
    (scene) => {
      scene.perform(hitCommand);
      return { ...hitCommand, answer: 'open' };
    },
  ],
  'record-screening': [
    () => ({
      do: 'record-screening',
      threshold: 80,
      lists: [{ source: 'SDN', date: day('2024-05-03'), sha256: 'a'.repeat(64) }],
      screened: 2,
      parties: [{ counterpartyId: null, party: 'X', cannotCompare: true, hits: [] }],
    }),
  ],
  'take-edition': [() => editionCommand],
  'add-list': [() => listCommand],
  'remove-list': [
    (scene) => {
      scene.perform(listCommand);
      return { do: 'remove-list', list: 'a'.repeat(64) };
    },
  ],
  'acknowledge-reminders': [() => ({ do: 'acknowledge-reminders', reminders: ['x 2019-12-11 3'] })],
  'correct-step': [(scene) => ({ do: 'correct-step', step: stepId(scene), happenedOn: day('2019-11-22') })],
  'move-deadline': [
    (scene) => ({
      do: 'move-deadline',
      deadline: scene.perform({ do: 'add-deadline', title: 'Report', dueOn: day('2026-08-31') }),
      dueOn: day('2026-09-15'),
      reason: 'Agreed by phone',
    }),
  ],
  'decide-edition': [
    (scene) => ({ do: 'decide-edition', deadline: lineOfAnOlderEdition(scene), choice: 'move' }),
  ],
  'reopen-deadline': [
    (scene) => ({ do: 'reopen-deadline', deadline: droppedLine(scene), reason: 'Needed after all' }),
  ],
  'snooze-reminders': [
    (scene) => ({ do: 'snooze-reminders', deadline: lineId(scene, 'itd-reply'), untilOn: day('2019-11-29') }),
    (scene) => ({
      do: 'snooze-reminders',
      deadlines: [lineId(scene, 'itd-reply'), lineId(scene, 'itd-final')],
      untilOn: day('2019-11-29'),
    }),
  ],
  'set-ladder': [(scene) => ({ do: 'set-ladder', deadline: lineId(scene, 'itd-reply'), ladder: [5, 2] })],
  'open-shipment': [() => ({ do: 'open-shipment', reference: 'S-1', draws: drawn })],
  'change-shipment': [
    (scene) => {
      planned(scene);
      return { do: 'change-shipment', shipment: 'S-1', plannedOn: day('2019-12-02'), carrier: 'Air' };
    },
  ],
  reserve: [
    (scene) => {
      planned(licensed(scene));
      return { do: 'reserve', shipment: 'S-1' };
    },
    (scene) => {
      licensed(scene);
      return { do: 'reserve', reference: 'S-2', draws: drawn };
    },
  ],
  'file-eei': [
    (scene) => {
      reserved(scene);
      return { do: 'file-eei', shipment: 'S-1', filedOn: day('2019-11-25'), itn: 'X20191125123456' };
    },
  ],
  depart: [
    (scene) => {
      reserved(scene);
      return { do: 'depart', shipment: 'S-1', departedOn: day('2019-11-25'), place: 'JFK' };
    },
  ],
  ship: [() => ({ do: 'ship', reference: 'S-1', departedOn: day('2019-11-22'), draws: drawn })],
  'cancel-shipment': [
    (scene) => {
      reserved(scene);
      return { do: 'cancel-shipment', shipment: 'S-1', canceledOn: day('2019-11-25') };
    },
  ],
  'cancel-eei': [
    (scene) => {
      reserved(scene);
      scene.perform({ do: 'file-eei', shipment: 'S-1', filedOn: day('2019-11-25'), itn: 'X1' });
      scene.perform({ do: 'cancel-shipment', shipment: 'S-1', canceledOn: day('2019-11-25') });
      return { do: 'cancel-eei', shipment: 'S-1', canceledOn: day('2019-11-25') };
    },
  ],
  'correct-draw': [
    (scene) => {
      shipped(scene);
      return {
        do: 'correct-draw',
        shipment: 'S-1',
        now: { unitPrice: '120' },
        correctedOn: day('2019-11-25'),
        reason: 'Price on the invoice',
      };
    },
  ],
  'fail-delivery': [
    (scene) => {
      shipped(scene);
      return {
        do: 'fail-delivery',
        shipment: 'S-1',
        quantity: '4',
        failedOn: day('2019-11-24'),
        letterOn: day('2019-11-25'),
        letterReference: 'BIS-1',
      };
    },
  ],
  'note-return': [
    (scene) => {
      shipped(scene);
      return { do: 'note-return', shipment: 'S-1', quantity: '1', cameBackOn: day('2019-11-25') };
    },
  ],
  'credit-draw': [
    (scene) => {
      shipped(scene);
      return {
        do: 'credit-draw',
        shipment: 'S-1',
        quantity: '1',
        creditedOn: day('2019-11-25'),
        answerReference: 'BIS-2',
        files: [answer],
      };
    },
  ],
  'return-temporary': [
    (scene) => {
      shipped(scene, true);
      return { do: 'return-temporary', shipment: 'S-1', quantity: '3', backOn: day('2019-11-25') };
    },
  ],
  'transfer-items': [
    (scene) => {
      licensed(scene);
      return {
        do: 'transfer-items',
        license: 'Z000001',
        item: '1',
        quantity: '1',
        from: 'A',
        to: 'B',
        transferredOn: day('2019-11-25'),
      };
    },
  ],
  'open-balance': [
    () => ({
      do: 'open-balance',
      license: 'Z000001',
      item: '1',
      quantity: '2',
      value: '200',
      on: day('2019-11-01'),
      source: 'Old spreadsheet',
    }),
  ],
  'adjust-balance': [
    () => ({
      do: 'adjust-balance',
      license: 'Z000001',
      item: '1',
      quantity: '-1',
      on: day('2019-11-20'),
      reason: 'Counted twice before',
    }),
  ],
  'answer-check': [
    (scene) => {
      planned(scene);
      return { do: 'answer-check', shipment: 'S-1', check: 'end-use', answer: 'pass', by: 'Robin Miller' };
    },
  ],
  'open-response': [() => ({ do: 'open-response', letter: 'ITD' })],
  'change-response': [
    (scene) => {
      scene.perform({ do: 'open-response', letter: 'ITD' });
      return { do: 'change-response', letter: 'ITD', points: [{ text: 'The end user is unknown.' }] };
    },
  ],
};
