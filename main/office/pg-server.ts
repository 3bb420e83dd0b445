import { done, type Result, refuse } from '../../shared/base/result';
import { officeVersion } from './office-faults';
import type { OfficePlace } from './office-place';
import type { OfficeServer } from './office-server';
import { numberRow, oneRowAs } from './pg-answers';
import { filesOn } from './pg-files';
import { openLink, type PgLink } from './pg-link';
import { newsBeside } from './pg-news';
import { readingOn } from './pg-reading';
import { writingOn } from './pg-writing';

const oldestPostgres = 150_000;

/** Whether this PostgreSQL is one that holds an office's register this program can use. */
async function checkVersions(link: PgLink, at: OfficePlace): Promise<Result<null>> {
  const { host, database } = at;
  const engine = oneRowAs(
    await link.ask(`select current_setting('server_version_num') as found`),
    numberRow,
    at,
  );
  if (!engine.ok) return engine;
  if (engine.value.found < oldestPostgres)
    return refuse('not-permitted', 'office-old-postgres', {
      host,
      found: Math.floor(engine.value.found / 10_000),
    });
  const own = oneRowAs(await link.ask('select export_docket.office_version() as found'), numberRow, at);
  if (!own.ok) return own;
  const { found } = own.value;
  return found === officeVersion
    ? done(null)
    : refuse('newer', 'office-version', { host, database, found, wanted: officeVersion });
}

/** Connects to the office's register. Every call on it answers a refusal once the connection is lost: connect again then. */
export async function connectOffice(at: OfficePlace): Promise<Result<OfficeServer>> {
  const opened = await openLink(at);
  if (!opened.ok) return opened;
  const link = opened.value;
  const checked = await checkVersions(link, at);
  if (!checked.ok) {
    await link.close();
    return checked;
  }
  const news = newsBeside(link, at);
  return done({
    ...readingOn(link, at),
    ...writingOn(link, at),
    ...filesOn(link, at),
    onNews: news.add,
    close: async () => {
      await news.close();
      await link.close();
    },
  });
}
