import { plural } from '../../shared/base/plural';
import { type Message, messageOf, type Refusal, refuse } from '../../shared/base/result';
import type { LockAnswer } from '../lock/lock';
import type { Journal, JournalDamage, JournalNotice, JournalRefusal } from './journal-report';

const entries = (count: number): string => plural(count, 'entry', 'entries');

/** Why a register is shown only up to a line: which, how many entries stand behind it, and what is wrong with it. */
export function damagedLine(line: number, lastLine: number, detail: string): Refusal {
  if (line === 0) return refuse('damaged', 'damaged-first-line', { line, detail });
  const last = Math.max(line, lastLine);
  const hidden = last - line + 1;
  return refuse('damaged', 'damaged-line', { line, lines: last, hidden, entries: entries(hidden), detail });
}

/** The refusal that explains a damaged journal: how much cannot be shown, where it is, and that nothing was changed. */
export function damageRefusal(damage: JournalDamage, lastLine: number): Refusal {
  switch (damage.kind) {
    case 'newer':
      return refuse('newer', 'newer-register');
    case 'missing-journal':
      return refuse('damaged', 'missing-journal');
    case 'missing-tail': {
      const hidden = Math.max(1, lastLine - damage.line + 1);
      return refuse('damaged', 'missing-tail', { line: damage.line, hidden, entries: entries(hidden) });
    }
    case 'rewritten':
      return refuse('damaged', 'rewritten', { line: damage.line });
    case 'converted':
      return convertedRefusal(damage.cause);
    case 'not-a-journal':
      return refuse('damaged', 'not-a-journal', { detail: damage.cause });
    case 'torn-tail':
    case 'broken-hash':
    case 'malformed':
      return damagedLine(damage.line, lastLine, damage.cause);
  }
}

function convertedRefusal(cause: Extract<JournalDamage, { readonly kind: 'converted' }>['cause']): Refusal {
  switch (cause) {
    case 'byte-order-mark':
      return refuse('damaged', 'converted-mark');
    case 'line-endings':
      return refuse('damaged', 'converted-line-endings');
    case 'last-line':
      return refuse('damaged', 'converted-last-line');
  }
}

/** Why an append was refused. */
export function appendRefusal(
  refusal: JournalRefusal,
  journal: Pick<Journal, 'damage' | 'lastLine'>,
): Refusal {
  switch (refusal.code) {
    case 'disk':
      return refuse('disk', 'disk-failed', { detail: refusal.detail });
    case 'conflict':
      return refuse('conflict', 'changed-outside');
    case 'newer':
      return refuse('newer', 'newer-register');
    case 'damaged':
      return journal.damage
        ? damageRefusal(journal.damage, journal.lastLine)
        : damagedLine(Number(refusal.detail), journal.lastLine, 'shape');
    case 'read-only':
      return refuse('read-only', 'opened-for-reading');
  }
}

/** Why the register could not be taken for writing. */
export function lockRefusal(answer: Exclude<LockAnswer, { readonly ok: true }>): Refusal {
  if (answer.code === 'disk') return refuse('disk', 'disk-failed', { detail: answer.detail });
  const { holder } = answer;
  if (!holder) return refuse('in-use', 'in-use-unknown');
  const messageKey = answer.isFar
    ? 'in-use-far'
    : answer.isStale === undefined
      ? 'in-use-unsure'
      : 'in-use-elsewhere';
  return refuse('in-use', messageKey, {
    user: holder.user,
    host: holder.host,
    since: holder.sinceAt,
  });
}

/** What to report once about a journal that is whole. */
export function noticeWords(notice: JournalNotice): Message {
  switch (notice.kind) {
    case 'torn-tail': {
      const { cause, keptAs } = notice;
      if (cause === 'two-writers')
        return keptAs === undefined ? messageOf('two-writers-left') : messageOf('two-writers', { keptAs });
      return keptAs === undefined ? messageOf('torn-tail-left') : messageOf('torn-tail', { keptAs });
    }
    case 'checkpoint-missing':
    case 'checkpoint-damaged':
      return messageOf(notice.isMade ? 'checkpoint-rebuilt' : 'checkpoint-missing');
    case 'checkpoint-not-written':
      return messageOf('checkpoint-not-written', { detail: notice.detail });
  }
}
