// Checks a handover folder of Export Docket, or a register folder itself: node verify.mjs [folder]
// Needs Node 18 or later and nothing else. Ends with 0 when everything is as it was written, else with 1.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
/** @type {string[]} */
const faults = [];
/** @param {Uint8Array | string} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

/** Each file against the list of fingerprints, and no file that is not in it. */
function checkFiles() {
  const list = join(folder, 'SHA256SUMS');
  if (!existsSync(list)) return;
  const sums = readFileSync(list, 'utf8').trimEnd().split('\n');
  const listed = new Set(['SHA256SUMS']);
  for (const line of sums) {
    const [sum, name] = [line.slice(0, 64), line.slice(66)];
    listed.add(name);
    const path = join(folder, name);
    if (!existsSync(path)) faults.push(`${name} is missing`);
    else if (sha256(readFileSync(path)) !== sum) faults.push(`${name} is not as it was written`);
  }
  const present = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => path.slice(folder.length).split(sep).filter(Boolean).join('/'));
  for (const name of present) if (!listed.has(name)) faults.push(`${name} is not in SHA256SUMS`);
  say(`${sums.length} files against SHA256SUMS`);
}

/** Every line of the journal against the one before it: SHA-256 of the previous hash and the JSON as stored. */
function checkJournal() {
  const open = join(folder, 'journal-without-privileged.txt');
  const isOpen = existsSync(open);
  const journal = readFileSync(isOpen ? open : join(folder, 'journal.txt'), 'utf8');
  const withheld = isOpen ? JSON.parse(readFileSync(join(folder, 'withheld.json'), 'utf8')) : [];
  const lines = journal.split('\n');
  if (lines.pop() !== '') faults.push(`journal line ${lines.length} has no end`);
  let previous = '';
  for (const [seq, line] of lines.entries()) {
    const [hash, json] = [line.slice(0, 64), line.slice(65)];
    const fits = line[64] === '\t' && sha256(previous + json) === hash;
    // A withheld entry no longer fits its hash, but the hash still ties the entries around it together.
    if (!fits && !withheld.includes(seq)) {
      faults.push(`journal line ${seq} is not as it was written; nothing from here on can be trusted`);
      break;
    }
    if (seq > 0 && JSON.parse(json).seq !== seq) faults.push(`journal line ${seq} has another number`);
    previous = hash;
  }
  const left = withheld.length === 0 ? '' : `, ${withheld.length} of them without a privileged note`;
  say(`${lines.length - 1} journal entries${left}, ending with ${previous}`);
  return journal;
}

/** @param {string} journal */
function checkAttachments(journal) {
  /** @type {Set<string>} */
  const named = new Set();
  // What is attached has a name and a size beside its fingerprint; a file that was only read in has not.
  for (const line of journal.split('\n').filter((each) => each.includes('"sha256":"')))
    JSON.parse(line.slice(65), (_, value) => {
      if (value?.sha256 && value.name !== undefined && value.size !== undefined) named.add(value.sha256);
      return value;
    });
  for (const name of named) {
    const path = join(folder, 'files', String(name));
    if (!existsSync(path)) faults.push(`the attachment ${name} is missing`);
    else if (sha256(readFileSync(path)) !== name) faults.push(`the attachment ${name} was altered`);
  }
  say(`${named.size} attachments`);
}

checkFiles();
checkAttachments(checkJournal());
for (const fault of faults) say(`FAULT: ${fault}`);
say(faults.length === 0 ? 'Everything is as it was written.' : `${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;
