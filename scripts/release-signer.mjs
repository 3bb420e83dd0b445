import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whoever signs files in a test, with a key made for this run alone: `key` is the public one, as minisign writes it.
 * @typedef {{key: string, sign: (bytes: Uint8Array, comment?: string) => string}} ReleaseSigner
 */

/**
 * A new signer; `keyId` (8 bytes) makes one that pretends to be another.
 * @param {Uint8Array} [keyId]
 * @returns {ReleaseSigner}
 */
export function releaseSigner(keyId = randomBytes(8)) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const start = Buffer.concat([Buffer.from('Ed'), keyId]);
  return {
    key: Buffer.concat([start, raw]).toString('base64'),
    sign: (bytes, comment = 'signed in a test') => {
      const signature = sign(null, bytes, privateKey);
      const global = sign(null, Buffer.concat([signature, Buffer.from(comment)]), privateKey);
      return [
        'untrusted comment: signature of a test',
        Buffer.concat([start, signature]).toString('base64'),
        `trusted comment: ${comment}`,
        global.toString('base64'),
        '',
      ].join('\n');
    },
  };
}

/** The number of a signer's key, for one that pretends to have it. @param {ReleaseSigner} signer @returns {Uint8Array} */
export const keyIdOf = ({ key }) => Buffer.from(key, 'base64').subarray(2, 10);

/**
 * Writes a file with its signature beside it; answers its path.
 * @param {string} folder
 * @param {string} name
 * @param {string} text
 * @param {ReleaseSigner} signer
 */
export function writeSigned(folder, name, text, signer) {
  const file = join(folder, name);
  writeFileSync(file, text);
  writeFileSync(`${file}.minisig`, signer.sign(Buffer.from(text)));
  return file;
}

/**
 * The list of a release with that one package for Debian.
 * @param {Uint8Array} packageBytes
 * @param {Partial<import('../shared/updates/update-list').UpdateList>} [change]
 * @returns {import('../shared/updates/update-list').UpdateList}
 */
export function exampleUpdate(packageBytes, change = {}) {
  return {
    format: 'export-docket-update',
    v: 1,
    version: '9.8.7',
    released: /** @type {import('../shared/base/dates').IsoDate} */ ('2027-01-15'),
    readsJournal: 1,
    writesJournal: 1,
    news: 'Deadlines of another agency.',
    files: [
      {
        name: 'export-docket_9.8.7_amd64.deb',
        platform: 'linux',
        arch: 'x64',
        kind: 'deb',
        size: packageBytes.length,
        sha256: createHash('sha256').update(packageBytes).digest('hex'),
      },
    ],
    ...change,
  };
}

/** Writes that release into a folder: package, list and signature. @param {string} folder @param {ReleaseSigner} signer */
export function writeExampleUpdate(folder, signer) {
  const bytes = Buffer.from('a package');
  writeFileSync(join(folder, 'export-docket_9.8.7_amd64.deb'), bytes);
  return writeSigned(folder, 'update.json', JSON.stringify(exampleUpdate(bytes)), signer);
}
