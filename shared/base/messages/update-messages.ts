import type { MessageTexts } from './message-texts';

/** Update files, and what else comes signed by the makers of the program. */
export const updateMessages = {
  'signed-too-large':
    '{name} is larger than {limit}, so it is not the file it should be. Nothing was taken from it.',
  'signed-not-utf8': '{name} is not text in UTF-8. Nothing was taken from it.',
  'not-signed':
    'The signature {name} is not there. It lies beside the file it belongs to: copy both. Nothing was taken from the file.',
  'signature-form':
    '{name} is not a signature as minisign makes it with -l. Get the file and its signature again. Nothing was taken from the file.',
  'signature-other-key':
    '{name} is signed with the key {key}, which is not one of the makers of Export Docket. Nothing was taken from the file.',
  'signature-differs':
    '{name} is not as it was when it was signed: it was changed or damaged. Get it and its signature again. Nothing was taken from it.',
  'signature-comment':
    'The comment in the signature {name} was changed after signing. Get the file and its signature again. Nothing was taken from the file.',
  'signed-not-json': '{name} is signed, but it is not valid JSON ({detail}). Nothing was taken from it.',
  'update-field':
    '{name} is signed, but this program cannot read it ({field}). It may be of a much newer version: read the notes of that version. Nothing was taken from it.',
  'update-same': 'The update is version {version}, which is the version that runs. Nothing has to be done.',
  'update-older':
    'The update is version {version}, older than {running}, which runs. An older version may not read what a newer one has written, so it is not installed.',
  'update-reads-less':
    'Version {version} reads registers up to version {reads}; this program writes version {writes}. It is not installed.',
  'update-other-machine':
    'Version {version} has no package for this computer ({machine}). Nothing was installed.',
  'update-package-gone':
    'The package {name} does not lie beside the update list. Copy it there. Nothing was installed.',
  'update-package-differs':
    'The package {name} is not the one that was signed: it was exchanged or damaged. Get it again. Nothing was installed.',
  'update-copy-failed': 'The package could not be copied to be checked ({detail}). Nothing was installed.',
  'update-copy-differs':
    'The checked copy of the package was changed since. Check the update file again. Nothing was installed.',
  'no-checked-update': 'No update file was checked. Choose one first.',
  'update-not-started':
    'The installer did not start ({detail}). The backup is made and the package was checked: install it yourself from {copy}.',
} as const satisfies MessageTexts;
