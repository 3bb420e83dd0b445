import { type Refusal, refuse, type Say, sentence } from '../../shared/result';
import type { LockAnswer } from '../docket/lock';
import type { JournalDamage, JournalNotice, JournalRefusal } from './journal-report';

/** The refusal that explains a damaged journal: where, and that nothing was changed. */
export function damageRefusal(damage: JournalDamage): Refusal {
  switch (damage.kind) {
    case 'newer':
      return refuse('newer', 'newer-register');
    case 'missing-journal':
      return refuse('damaged', 'missing-journal');
    case 'missing-tail':
      return refuse('damaged', 'missing-tail', { line: damage.line });
    case 'rewritten':
      return refuse('damaged', 'rewritten', { line: damage.line });
    case 'converted':
      return refuse('damaged', 'converted', { detail: damage.cause });
    case 'not-a-journal':
      return refuse('damaged', 'not-a-journal', { detail: damage.cause });
    case 'torn-tail':
    case 'broken-hash':
    case 'malformed':
      return refuse('damaged', 'damaged-line', { line: damage.line });
  }
}

/** Why an append was refused. */
export function appendRefusal(refusal: JournalRefusal, damage: JournalDamage | undefined): Refusal {
  switch (refusal.code) {
    case 'disk':
      return refuse('disk', 'disk-failed', { detail: refusal.detail });
    case 'conflict':
      return refuse('conflict', 'changed-outside');
    case 'newer':
      return refuse('newer', 'newer-register');
    case 'damaged':
      return damage ? damageRefusal(damage) : refuse('damaged', 'damaged-line', { line: refusal.detail });
    case 'read-only':
      return refuse('read-only', 'opened-for-reading');
  }
}

/** Why the register could not be taken for writing. */
export function lockRefusal(answer: Exclude<LockAnswer, { readonly ok: true }>): Refusal {
  if (answer.code === 'disk') return refuse('disk', 'disk-failed', { detail: answer.detail });
  const { holder } = answer;
  if (!holder) return refuse('in-use', 'in-use-unknown');
  const say = answer.isFar
    ? 'in-use-far'
    : answer.isStale === undefined
      ? 'in-use-unsure'
      : 'in-use-elsewhere';
  return refuse('in-use', say, {
    user: holder.user,
    host: holder.host,
    since: holder.sinceAt,
  });
}

/** What to tell once about a journal that is whole. */
export function noticeWords(notice: JournalNotice): Say {
  switch (notice.kind) {
    case 'torn-tail':
      return notice.keptAs === undefined
        ? sentence('torn-tail-left')
        : sentence('torn-tail', { keptAs: notice.keptAs });
    case 'checkpoint-missing':
    case 'checkpoint-damaged':
      return sentence('checkpoint-rebuilt');
    case 'checkpoint-not-written':
      return sentence('checkpoint-not-written', { detail: notice.detail });
  }
}
