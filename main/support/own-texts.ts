import { builtInRules } from '../../shared/counting/rule-pack';
import { lawEdition } from '../../shared/law/law';
import { callDays, plannedDateStages, plannedDateTitles } from '../../shared/records/response-plan';

/** Texts of a register that are the program's own, as a whole: ids and titles of its rules, its editions of the law. */
export const ownTexts: ReadonlySet<string> = new Set([
  ...builtInRules.flatMap(({ id, title }) => [id, title]),
  ...Object.keys(plannedDateStages),
  ...Object.keys(callDays),
  ...Object.values(plannedDateTitles),
  lawEdition.id,
  'by-hand',
]);
