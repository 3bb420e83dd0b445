import { readFileSync } from 'node:fs';
import { harmFile, makeVictim, onSmallDisk } from './bench-of-faults.mjs';

/**
 * @typedef {import('./bench-of-faults.mjs').Victim} Victim
 * @typedef {import('./bench-of-faults.mjs').Subject} Subject
 * @typedef {import('./bench-of-faults.mjs').Answer} Answer
 * @typedef {import('../electron-program.mjs').ElectronProgram} ElectronProgram
 */

/**
 * One fault and what became of the register.
 * @typedef {object} Fault
 * @property {string} name
 * @property {(program: ElectronProgram, subject: Subject) => Promise<string | undefined>} run in words; undefined where it cannot be tried
 */

/** How often the program is killed. */
const kills = process.env.FULL === '1' ? 20 : 6;

/**
 * What is left of what was confirmed, and whether a word was said about it.
 * @param {Victim} victim
 * @param {string} said by the attempts before this reading
 */
async function outcome(victim, said) {
  const after = await victim.read();
  const held = new Set(after.holds);
  const lost = victim.confirmed.filter((name) => !held.has(name)).length;
  const words = said || after.said;
  const what =
    lost === 0 ? 'nothing lost' : `**${lost} of ${victim.confirmed.length} confirmed changes lost**`;
  if (lost === 0) return words === '' ? what : `${what}; said: ${short(words)}`;
  return `${what}, ${words === '' ? '**without any message**' : `said: ${short(words)}`}`;
}

/** @param {string} words */
function short(words) {
  const plain = words
    .replace(/\s+/g, ' ')
    .replace(/\S*\/(\S+)/g, '$1')
    .replaceAll(/[|`]/g, '');
  const sentence = plain.split(/(?<=[.)]) (?=[A-Z])/)[0] ?? '';
  return `“${sentence.length > 120 ? `${sentence.slice(0, 119)}…` : sentence}”`;
}

/**
 * What is lost once the last backup was restored.
 * @param {Victim} victim
 */
async function afterRestore(victim) {
  await victim.restore();
  return (await outcome(victim, '')).replace(/, \*\*without any message\*\*$/, '');
}

/**
 * A file harmed while the program is closed, then opened and changed, twice, as a person would.
 * @param {string} name
 * @param {(text: string, older: string) => string | Uint8Array} harm what it becomes of its text now, or of an older one
 * @returns {Fault}
 */
function harmed(name, harm) {
  return {
    name,
    run: async (program, subject) => {
      const victim = await makeVictim(program, subject);
      const older = readFileSync(victim.file, 'utf8');
      await victim.add('Second', 10);
      await victim.backUp();
      harmFile(victim, (text) => harm(text, older));
      const before = readFileSync(victim.file);
      let said = '';
      for (const word of ['Third', 'Fourth']) said ||= (await victim.add(word, 1)).said;
      const isKept = readFileSync(victim.file).subarray(0, before.length).equals(before);
      const found = await outcome(victim, said);
      const file = isKept ? 'the file is left as it was' : '**the only copy was written over**';
      const again = subject === 'docket' ? `; with the backup: ${await afterRestore(victim)}` : '';
      victim.remove();
      return found.startsWith('nothing lost') ? found : `${found}; ${file}${again}`;
    },
  };
}

/**
 * @param {number} share
 * @returns {Fault}
 */
function fullDisk(share) {
  return {
    name: `The disk fills up while it is written (${share * 100} % full before)`,
    run: (program, subject) =>
      onSmallDisk(256, async (disk) => {
        const victim = await makeVictim(program, subject, disk.folder);
        disk.fill(share);
        const { said } = await victim.add('Second', 900);
        return await outcome(victim, said);
      }),
  };
}

/** @type {readonly Fault[]} */
export const matrix = [
  {
    name: `Killed at a random moment during rapid changes, ${kills} times`,
    run: async (program, subject) => {
      const victim = await makeVictim(program, subject);
      for (let run = 0; run < kills; run++)
        await victim.addAndKill(`Run ${run}`, 200, 5 + Math.floor(Math.random() * 100));
      const found = await outcome(victim, '');
      victim.remove();
      return found;
    },
  },
  ...[0, 0.1, 0.4, 0.6].map(fullDisk),
  {
    name: 'The disk becomes read-only',
    run: (program, subject) =>
      onSmallDisk(512, async (disk) => {
        const victim = await makeVictim(program, subject, disk.folder);
        disk.makeReadOnly();
        const { said } = await victim.add('Second', 1);
        return await outcome(victim, said);
      }),
  },
  harmed('The file is emptied', () => ''),
  harmed('The file is filled with zeros', (text) => new Uint8Array(text.length)),
  harmed('The file is cut at 60 %', (text) => text.slice(0, text.length * 0.6)),
  harmed('The file holds null', () => 'null'),
  harmed('The file holds a list', () => '[]'),
  harmed('A byte-order mark is put before it', (text) => `\uFEFF${text}`),
  harmed('Its line endings are converted', (text) => text.replaceAll('\n', '\r\n')),
  harmed('One letter of a name is changed', (text) => text.replace('First 7 ', 'First 8 ')),
  harmed('An older copy of it is put back', (_, older) => older),
  {
    name: 'Two programs change it at once',
    run: async (program, subject) => {
      const victim = await makeVictim(program, subject);
      const answers = await victim.addFromTwo();
      const found = await outcome(victim, answers.map(({ said }) => said).find((said) => said !== '') ?? '');
      victim.remove();
      return found;
    },
  },
  {
    name: 'The clock is set back a year',
    run: async (program, subject) => {
      const victim = await makeVictim(program, subject);
      const { said, confirmed } = await victim.add('Second', 1, '2025-11-25T15:00:00.000Z');
      victim.remove();
      return confirmed.length === 0 ? `asked about: ${short(said)}` : 'believed (it keeps no times)';
    },
  },
];
