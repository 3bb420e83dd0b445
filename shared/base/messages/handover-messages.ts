import type { MessageTexts } from './message-texts';

/** The handover folder and the folder the register lies in. */
export const handoverMessages = {
  'handover-failed':
    'The handover folder was not made ({detail}). Nothing was left behind; the register is untouched.',
  'no-handover-yet': 'No handover folder was made since the program started. Make one first.',
  'folder-not-shown': 'The folder is there, but the system did not show it. Open it yourself: {folder}.',
  'handover-running': 'A handover folder is just being made. Wait for it, or stop it.',
  'handover-lacks-files':
    '{count} attached {count|file is|files are} missing or altered and {count|is|are} not in the handover folder.',
  'in-sync-folder':
    'The register lies in a folder that {client} copies to other computers while it is being written. Move it to a folder of this computer only; keep backups there instead.',
} as const satisfies MessageTexts;
