import { backupMessages } from './messages/backup-messages';
import { commandMessages } from './messages/command-messages';
import { deadlineMessages } from './messages/deadline-messages';
import { fileMessages } from './messages/file-messages';
import { handoverMessages } from './messages/handover-messages';
import { importMessages } from './messages/import-messages';
import { ledgerMessages } from './messages/ledger-messages';
import { letterMessages } from './messages/letter-messages';
import type { MessageTexts } from './messages/message-texts';
import { moveMessages } from './messages/move-messages';
import { officeMessages } from './messages/office-messages';
import { printMessages } from './messages/print-messages';
import { programMessages } from './messages/program-messages';
import { readingMessages } from './messages/reading-messages';
import { recordMessages } from './messages/record-messages';
import { registerMessages } from './messages/register-messages';
import { responseMessages } from './messages/response-messages';
import { rulePackMessages } from './messages/rule-pack-messages';
import { screeningMessages } from './messages/screening-messages';
import { sharingMessages } from './messages/sharing-messages';
import { undoMessages } from './messages/undo-messages';
import { updateMessages } from './messages/update-messages';

/** Every sentence the program says about a refusal or a doubt: what happened, what is safe, what to do. */
export const messages = {
  ...commandMessages,
  ...recordMessages,
  ...letterMessages,
  ...ledgerMessages,
  ...responseMessages,
  ...deadlineMessages,
  ...screeningMessages,
  ...undoMessages,
  ...registerMessages,
  ...sharingMessages,
  ...fileMessages,
  ...backupMessages,
  ...handoverMessages,
  ...moveMessages,
  ...printMessages,
  ...rulePackMessages,
  ...programMessages,
  ...importMessages,
  ...readingMessages,
  ...updateMessages,
  ...officeMessages,
} as const satisfies MessageTexts;

/** The name of one sentence. A key that is not in the catalogue does not compile. */
export type MessageKey = keyof typeof messages;

/** Every key, for schemas and tests. */
export const messageKeys = Object.keys(messages) as [MessageKey, ...MessageKey[]];
