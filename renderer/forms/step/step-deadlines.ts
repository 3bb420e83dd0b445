import type { IsoDate } from '../../../shared/base/dates';
import { moveOf } from '../../../shared/decide/step-acts';
import { type DocketRow, docketRow, rowsOfLicense } from '../../../shared/docket/rows';
import { noLicense, type Register } from '../../../shared/register/register';
import type { StepDraft } from './step-draft';

/** Kinds that move nothing and may still be noted on a deadline, even one that is only watched. */
export function isOnlyNoted(kind: StepDraft['kind']): boolean {
  return kind === 'call' || kind === 'status-check';
}

/** The open deadlines that such a step could be meant for: of its records, or (it has none) of no record. */
export function deadlinesForStep(
  register: Register,
  { kind, licenseIds }: Pick<StepDraft, 'kind' | 'licenseIds'>,
  today: IsoDate,
): readonly DocketRow[] {
  if (kind === '') return [];
  const rows =
    licenseIds.length > 0
      ? licenseIds.flatMap((id) => rowsOfLicense(register, id, today))
      : register.deadlines
          .by('license', noLicense)
          .filter(({ void: isVoid }) => isVoid === null)
          .map((deadline) => docketRow(register, deadline, today));
  return rows.filter(
    (row) => row.isOpen && (isOnlyNoted(kind) || moveOf(register, kind, row.deadline) !== null),
  );
}
