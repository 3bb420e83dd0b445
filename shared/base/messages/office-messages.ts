import type { MessageTexts } from './message-texts';

/** The register of an office: what is wrong between this computer and its server. */
export const officeMessages = {
  'office-host-not-found':
    'There is no server named {host} in this network. Check the name, and whether this computer is in the network of the office (VPN).',
  'office-port-refused':
    '{host} answers, but nothing listens on port {port} there. Check the port, and whether PostgreSQL runs and listens to the network.',
  'office-timed-out':
    '{host} did not answer on port {port} in time. A firewall may be in between, or this computer is not in the network of the office (VPN).',
  'office-lost': 'The connection to {host} broke off ({detail}). It can be tried again.',
  'office-busy': 'The server {host} takes no further work at the moment ({detail}). It can be tried again.',
  'office-not-postgres': 'What answers on port {port} of {host} is not PostgreSQL. Check the port.',
  'office-no-tls':
    '{host} offers no encrypted connection (TLS), and without one nothing is sent. The administrator has to turn on TLS in PostgreSQL.',
  'office-needs-tls':
    '{host} takes encrypted connections only (TLS). Choose the file of the authority (CA) that signed its certificate.',
  'office-unknown-ca':
    'The certificate of {host} comes from an authority that this computer does not know. Choose the file of the authority (CA) that the administrator gave you. Nothing was sent.',
  'office-other-name':
    'The certificate that answers is not for {host}. Use the name that stands in the certificate, or ask the administrator. Nothing was sent.',
  'office-expired':
    'The certificate of {host} is not valid today. The administrator has to renew it, or the clock of this computer is wrong. Nothing was sent.',
  'office-tls-failed':
    'No encrypted connection to {host} came about ({detail}). Check the file of the authority (CA) and the certificate of this computer.',
  'office-weak-login':
    '{host} asks for the password in a way that would show it to the server. The administrator has to set password_encryption to scram-sha-256. The password was not sent.',
  'office-login-refused':
    '{host} refuses the login {login}: the login or its password is wrong, or the server takes no connections from this computer (pg_hba.conf).',
  'office-no-database': 'There is no database {database} on {host}.',
  'office-not-set-up':
    'The database {database} on {host} is not set up for Export Docket. The administrator runs what export-docket office-sql prints.',
  'office-version':
    'The database {database} on {host} is set up for another version of Export Docket ({found}; this program needs {wanted}). Update the program, or have the administrator run what export-docket office-sql prints.',
  'office-old-postgres': 'PostgreSQL on {host} is version {found}; version 15 or newer is needed.',
  'office-not-member':
    'The login {login} may not use the register in {database}. The administrator adds the person with export-docket office-sql --person.',
  'office-read-only': 'The login {login} may read the register of the office, but not change it.',
  'office-other-author':
    'The login {login} writes in the name of {person} only. Enter it under that name (Settings, or --by on the command line), or ask the administrator.',
  'office-line-refused': 'The server does not take this entry: {detail}. Nothing was changed.',
  'office-piece-refused': 'The server does not take this file: {detail}. Nothing was changed.',
  'office-empty': 'No register was put on the server yet.',
  'office-other-register':
    'The server holds another register ({found}) than the one on this computer. Nothing was changed on either.',
  'office-being-put': 'The register is still being put on the server. Wait until that is done.',
  'office-may-not-put-back':
    'The server takes lines of other persons only when the administrator has allowed it to the login {login} (docs/office.md, Restoring). Nothing was changed.',
  'office-not-following': 'The lines do not follow the last line on the server. Nothing was changed.',
  'office-file-missing': 'The file is not on the server.',
  'office-answer':
    '{host} answered something that is not an answer of the register ({detail}). Nothing was taken from it.',
  'office-not-connected':
    'This register is shared with an office, but this computer does not know its server. Enter the server under Settings, Office.',
  'office-password-asked':
    'The password of {login} on {host} is not kept on this computer. Enter it under Settings, Office.',
  'office-password-missing': 'Enter the password of the login.',
  'office-certificate-missing': 'Choose the certificate of this computer and its key.',
  'office-no-keychain':
    'This computer has no keychain that the program could use. Choose another way to keep the password.',
  'office-key-must-be-kept':
    'The key of a certificate cannot be asked for at each start. Choose where it is kept.',
  'office-not-a-certificate':
    '{name} is not a certificate as PEM (a text that begins with BEGIN CERTIFICATE).',
  'office-not-a-key':
    '{name} is not the key of the certificate as PEM, or it is locked by a password. The program needs the key without one.',
  'office-not-forked': 'The register of the office does not differ from the one here. Nothing was changed.',
  'office-not-shareable': 'The sample, and a register that is only looked at, are not shared.',
  'office-joined':
    'This computer takes part in the register of the office from now on. The register that was here is kept in {folder}.',
  'office-taken':
    'The register of the office has taken the place of the one that was here. That one is kept in {folder}, with what it had not sent: enter that again where it still holds.',
} as const satisfies MessageTexts;
