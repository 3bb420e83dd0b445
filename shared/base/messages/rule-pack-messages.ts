import type { MessageTexts } from './message-texts';

/** Rule files. */
export const rulePackMessages = {
  'pack-not-json': 'Line {line}: the rule file is not valid JSON ({detail}). Nothing was taken from it.',
  'pack-field': 'Line {line}, {field}: {reason}. Nothing was taken from the file.',
  'pack-example':
    'Line {line}, {field}: the example says {expected}, but the rule as written gives {got}. Nothing was taken from the file.',
  'edition-not-later':
    'The file is the edition {id}; the register counts by the edition {now} already. Nothing was taken from it.',
  'edition-no-such-rule':
    'The edition says that the rule "{rule}" is gone, which this program does not have. Nothing was taken from it.',
  'pack-too-large': '{name} is larger than {limit}, so it is not a rule file. Nothing was taken from it.',
  'pack-not-utf8': '{name} is not text in UTF-8, so it is not a rule file. Nothing was taken from it.',
  'pack-twice':
    'There are two rule files with the id "{id}". Replace the one that is here, or give the new one another id.',
  'pack-named-otherwise':
    'The rule file calls itself "{name}" with the id "{id}". Keep it under that id and name.',
  'pack-rule-twice':
    'The rule "{rule}" is already in the rule file "{name}". Give it another id; nothing was taken from the file.',
} as const satisfies MessageTexts;
