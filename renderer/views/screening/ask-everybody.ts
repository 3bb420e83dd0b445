import { done, type Result } from '../../../shared/base/result';
import type { ExportDocketApi } from '../../../shared/calls/contract';
import type { NamesScreened } from '../../../shared/calls/screening-calls';
import { entryKey } from '../../../shared/screening/list-entry';

/** What was found for everybody, and the entry that recorded it. */
export interface EverybodyAnswer {
  readonly found: NamesScreened;
  readonly seq: number | null;
}

/** Screens everybody and gathers what was found part by part: the window answers between one part and the next. */
export async function askEverybody(
  api: Pick<ExportDocketApi, 'screenEverybody' | 'screenedPart'>,
  isRecorded: boolean,
): Promise<Result<EverybodyAnswer>> {
  const screened = await api.screenEverybody({ isRecorded });
  if (!screened.ok) return screened;
  const { screening, parts, seq, lists, threshold } = screened.value;
  const names: NamesScreened['names'][number][] = [];
  const listed = new Map<string, NamesScreened['listed'][number]>();
  for (let part = 0; part < parts; part += 1) {
    const found = await api.screenedPart({ screening, part });
    if (!found.ok) return found;
    names.push(...found.value.names);
    for (const entry of found.value.listed) listed.set(entryKey(entry), entry);
  }
  return done({ found: { lists, threshold, names, listed: [...listed.values()] }, seq });
}
