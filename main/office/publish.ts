import { done, type Result, refuse } from '../../shared/base/result';
import type { StoreOffice } from '../register/store-office';
import { type FilesPlace, pushFiles } from './office-files';
import type { OfficeServer } from './office-server';

/** How it ended. `read`: the office has lines that are not here. `ask`: it has one of these commands already. `done`: nothing waits that could be appended now. */
export type Published = 'done' | 'read' | 'ask';

/** Appends what is waiting, one after the other, until nothing is left or something has to be read before it can go on; after `most` of them it is read again in any case. */
export async function publish(
  office: StoreOffice,
  server: OfficeServer,
  place: FilesPlace,
  most = Number.POSITIVE_INFINITY,
): Promise<Result<Published>> {
  let count = 0;
  for (let next = office.next(); next !== undefined; next = office.next()) {
    if (count === most) return done('read');
    count += 1;
    const { command, after, json, files } = next;
    const pushed = await pushFiles(server, place, files);
    if (!pushed.ok) return pushed;
    const appended = await server.append(after, json, command);
    // What the office will never take must not hold up the rest.
    if (!appended.ok && appended.code === 'invalid') {
      const kept = office.refuse(command, appended);
      if (!kept.ok) return kept;
      continue;
    }
    if (!appended.ok) return appended;
    const { outcome, seq, hash } = appended.value;
    if (outcome === 'behind') return done('read');
    if (outcome === 'known') return done('ask');
    if (outcome === 'clock') return refuse('clock-doubt', 'office-clock');
    // Its hash is worked out here again, so that what the office took is what was sent.
    const taken = office.take([{ seq, hash, json, command }], true);
    if (!taken.ok) return taken;
  }
  return done('done');
}
