import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * An authority and a certificate for a server named `localhost` and for a login, made by openssl; and an authority that signed neither.
 * @param {string} folder where the files are made
 */
export function makeCertificates(folder) {
  const file = (/** @type {string} */ name) => join(folder, name);
  const openssl = (/** @type {readonly string[]} */ args) =>
    execFileSync('openssl', args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Certificates say their times in UTC.
      env: { ...process.env, TZ: 'Etc/UTC' },
    });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const authority = (/** @type {string} */ name) =>
    openssl([
      'req',
      '-x509',
      ...key,
      '-subj',
      `/CN=${name}`,
      '-days',
      '2',
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.crt`,
      '-addext',
      'basicConstraints=critical,CA:TRUE',
    ]);
  /** @param {string} name @param {string} subject @param {number} days */
  const sign = (name, subject, days) => {
    writeFileSync(file('names.cnf'), 'subjectAltName=DNS:localhost\n');
    openssl(['req', ...key, '-subj', `/CN=${subject}`, '-keyout', `${name}.key`, '-out', `${name}.csr`]);
    openssl([
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-CA',
      'office-ca.crt',
      '-CAkey',
      'office-ca.key',
      '-CAcreateserial',
      '-days',
      `${days}`,
      '-extfile',
      'names.cnf',
      '-out',
      `${name}.crt`,
    ]);
  };
  authority('office-ca');
  authority('other-ca');
  sign('server', 'localhost', 2);
  sign('expired', 'localhost', -1);
  sign('person', 'cert_ann', 2);
  return { authority: file('office-ca.crt'), otherAuthority: file('other-ca.crt') };
}
