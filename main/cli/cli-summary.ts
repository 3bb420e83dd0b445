import { compareNames } from '../../shared/base/name-order';
import { done, type Result, refuse } from '../../shared/base/result';
import type { SheetRequest } from '../../shared/calls/print-calls';
import { findLicense } from '../../shared/register/find-record';
import type { Register } from '../../shared/register/register';
import { licenseName } from '../../shared/register/where-used';
import { defineCommand } from './command';
import { runSheet } from './run-sheet';

interface SummaryRequest {
  /** Undefined: every record that is neither archived nor void. */
  readonly reference: string | undefined;
}

/** The license records in use, as people order them. */
export function licensesInUse(register: Register) {
  return [...register.licenses.values()]
    .filter((license) => license.void === null && !license.archived)
    .sort((a, b) => compareNames(licenseName(a), licenseName(b)));
}

function summaryOf(register: Register, reference: string | undefined): Result<SheetRequest> {
  if (reference !== undefined) {
    const found = findLicense(register, reference);
    return found.ok ? done({ kind: 'license-summary', licenseId: found.value.id }) : found;
  }
  const kept = licensesInUse(register);
  return kept.length === 0
    ? refuse('not-found', 'no-records', {})
    : done({ kind: 'license-summaries', licenseIds: kept.map(({ id }) => id) });
}

export const summaryCommand = defineCommand({
  name: 'summary',
  description: 'writes the summary of a license as PDF',
  more: 'With --all those of all records in use, as one PDF with an outline.',
  words: [{ name: 'LICENSE', means: 'a license (its id or number), or --all', isOptional: true }],
  needs: ['out'],
  takes: ['all', 'today', 'as-of', 'paper', 'json'],
  isFile: true,
  examples: [
    { line: 'export-docket summary Z123456 --out summary.pdf', description: 'the summary of one license' },
    {
      line: 'export-docket summary --all --out summaries.pdf --paper a4',
      description: 'those of all records in use, on A4',
    },
  ],
  read: ({ words, values }): SummaryRequest | string => {
    const [reference] = words;
    if (reference === undefined && values.all !== true)
      return 'summary needs a license (its id or number), or --all.';
    if (reference !== undefined && values.all === true)
      return `"${reference}" is one word too many with --all.`;
    return { reference };
  },
  run: (task) => runSheet(task, (store) => summaryOf(store.register, task.request.reference)),
});
