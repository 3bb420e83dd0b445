// Writes, as command lines, a register of the days the program was made for: about 290 applications pending in
// November 2019 and the letters of that week. All companies are fictional. Use:
//   node scripts/november-2019.mjs | npm run --silent cli -- execute --register DIR
import { pathToFileURL } from 'node:url';

/** @type {[string, string, string, string][]} */
const towns = [
  ['CN', 'Shenzhen', 'Lakeside Road', 'Co., Ltd.'],
  ['CN', 'Hangzhou', 'West Garden Road', 'Co., Ltd.'],
  ['HK', 'Hong Kong', "Queen's Road Central", 'Ltd.'],
  ['TW', 'Hsinchu', 'Science Avenue', 'Corp.'],
  ['DE', 'Hamburg', 'Hafenstraße', 'GmbH'],
  ['PL', 'Łódź', 'ulica Piotrkowska', 'Sp. z o.o.'],
  ['SG', 'Singapore', 'Harbour Street', 'Pte. Ltd.'],
  ['AE', 'Dubai', 'Creek Road', 'LLC'],
];
/** Goes round a list.
 * @template T
 * @param {readonly T[]} list
 * @param {number} index
 */
function at(list, index) {
  return /** @type {T} */ (list[index % list.length]);
}

const firstWords = [
  'Lakeside',
  'Harbor',
  'Northgate',
  'Pearl',
  'Summit',
  'Jade',
  'Orchard',
  'Meridian',
  'Lantern',
  'Cedar',
  'Granite',
];
const trades = [
  'Telecom',
  'Devices',
  'Networks',
  'Trading',
  'Electronics',
  'Instruments',
  'Components',
  'Systems',
];
/** @type {[string, string, number][]} */
const goods = [
  ['5D992.c', 'Mass-market operating system, perpetual', 12_000],
  ['EAR99', 'Office suite, one-year', 5_300],
  ['3A991.a', 'Microprocessor, commercial grade', 4_250],
  ['5A991.b', 'Telecommunication transmission equipment', 180_000],
  ['4A994.b', 'Server computer, rack mounted', 640_000],
  ['EAR99', 'Connector, board to board', 38],
];

/**
 * Always the same numbers, so that the register is the same on every machine.
 * @param {number} seed
 */
function numbers(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const november = (/** @type {number} */ day) => `2019-11-${String(day).padStart(2, '0')}`;

/** The commands, in order: 84 counterparties, then for each of 290 records its opening and what has come since. */
export function novemberCommands(licenses = 290, counterparties = 84) {
  const pick = numbers(20_191_121);
  const commands = [];
  const names = [];
  for (let index = 0; index < counterparties; index += 1) {
    const [country, town, street, form] = at(towns, index);
    const first = at(firstWords, index);
    const trade = at(trades, Math.floor(index / firstWords.length));
    // Past the eighty-odd of the fixture, a number keeps the names apart.
    const round = Math.floor(index / (firstWords.length * trades.length));
    const name = `${first} ${trade}${round === 0 ? '' : ` ${round + 1}`} ${form}`;
    names.push(name);
    commands.push({
      do: 'add-counterparty',
      name,
      country,
      roles: ['ultimate-consignee'],
      address: [`No. ${pick(200) + 1} ${street}`, town],
      ...(index % 7 === 0
        ? {
            lists: [{ list: 'Entity List', since: '2019-05-21', citation: '84 FR 22963', mustCheck: true }],
            listsCheckedOn: '2019-11-20',
          }
        : {}),
    });
  }
  for (let index = 0; index < licenses; index += 1) commands.push(...record(index, names, pick));
  return commands;
}

/**
 * @param {number} index
 * @param {readonly string[]} names
 * @param {(below: number) => number} pick
 */
function record(index, names, pick) {
  const applicationNumber = `Z${String(104_000 + index * 7)}`;
  const items = Array.from({ length: pick(3) + 1 }, (_, line) => {
    const [eccn, description, cents] = at(goods, pick(goods.length));
    const quantity = (pick(40) + 1) * 100;
    return {
      line: String(line + 1),
      eccn,
      description,
      quantity: String(quantity),
      unit: 'ea',
      unitPrice: (cents / 100).toFixed(2),
      total: { minor: quantity * cents, currency: 'USD' },
    };
  });
  const minor = items.reduce((sum, item) => sum + item.total.minor, 0);
  const opened = {
    do: 'open-license',
    applicationNumber,
    agency: 'BIS',
    applicationType: 'export',
    applicant: 'Northfield Instruments, Inc.',
    submittedOn: `2019-07-${String(pick(28) + 1).padStart(2, '0')}`,
    registeredOn: '2019-07-31',
    destination: 'CN',
    endUse: 'Use in consumer telecommunication equipment.',
    owner: ['Export desk', 'A. Clerk', 'B. Reyes'][pick(3)],
    orderNumber: `SO-${40_000 + index}`,
    parties: [{ role: 'ultimate-consignee', counterparty: at(names, pick(names.length)) }],
    items,
    total: { minor, currency: 'USD' },
  };
  // Of the letters that went out from November 20 on, most were intents to deny and some were approvals.
  const day = 20 + pick(8);
  if (index % 4 === 3) {
    const licenseNumber = `D${String(1_092_000 + index)}`;
    const approved = {
      kind: 'approved',
      datedOn: november(day),
      licenseNumber,
      validatedOn: november(day),
      expiresOn: `2023-11-${String(pick(28) + 1).padStart(2, '0')}`,
    };
    return [opened, { do: 'log-letter', license: applicationNumber, ...approved }];
  }
  const letter = {
    do: 'log-letter',
    license: applicationNumber,
    kind: 'intent-to-deny',
    datedOn: november(day),
    arrivedOn: november(Math.min(30, day + pick(5))),
    channel: 'email',
  };
  return [opened, letter];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  // A reader that has enough, such as head, ends it quietly.
  process.stdout.on('error', (error) => {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
  });
  process.stdout.write(
    novemberCommands()
      .map((command) => `${JSON.stringify(command)}\n`)
      .join(''),
  );
}
