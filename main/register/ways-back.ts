import { done } from '../../shared/base/result';
import { breakLock } from '../lock/lock';
import type { HeldRegister } from './held-register';
import { mendRegister } from './mend-register';
import type { RegisterStore, RegisterStoreOptions } from './register-store';

/** The ways to get a register for writing again that was opened, or has become, read-only. */
export function waysBack(
  held: HeldRegister,
  options: RegisterStoreOptions,
): Pick<RegisterStore, 'retryWriting' | 'readAgain' | 'mendLineEndings' | 'takeOver'> {
  const { fs, folder, holder, clock } = options;
  return {
    retryWriting: () => {
      const { found } = held;
      if (!found.refusal && found.journal?.refusal) found.journal.retry();
      if (!found.refusal) found.outbox?.retry();
      // A disk that refuses the journal's own probe still refuses: opening anew may need no new block and would not see it.
      const isDiskStill =
        !found.refusal && [found.journal, found.outbox].some((file) => file?.refusal?.code === 'disk');
      if (held.refusal() && !isDiskStill) held.reopen();
      held.accessChanged.notify();
      return held.access();
    },
    readAgain: () => {
      held.reopen();
      held.accessChanged.notify();
      return held.access();
    },
    mendLineEndings: () => {
      const lastSeenHead = options.lastSeenHead?.(held.found.journal?.registerId);
      const mended = mendRegister({ ...options, lastSeenHead }, clock.now());
      if (!mended.ok && mended.code === 'in-use') {
        // Told instead of what is to be mended, so that the lock can be taken over first.
        held.reopen();
        if (held.found.breakable) held.note({ refusal: mended });
        held.accessChanged.notify();
      }
      if (!mended.ok) return mended;
      held.reopen();
      held.note({ notices: [...held.found.notices, mended.value] });
      held.accessChanged.notify();
      return done({ access: held.access(), told: mended.value });
    },
    takeOver: () => {
      const { breakable } = held.found;
      if (breakable) {
        const broken = breakLock(fs, folder, { ...holder, sinceAt: clock.now() }, breakable);
        // Reading anew takes it again, with everything that was written until then.
        if (broken.ok) broken.release();
        held.reopen();
        held.accessChanged.notify();
      }
      return held.access();
    },
  };
}
