import { agencyZone } from '../../shared/base/agency-zone';
import { dateInZone } from '../../shared/base/dates';
import type { Preferences } from '../../shared/calls/preferences';
import type { WindowRequest } from '../cli/window-request';
import { diskCode, realFileSystem as fs } from '../disk/file-system';
import { isRecord, recordIn } from '../disk/parse-record';
import { hasOutbox } from '../outbox/has-outbox';
import { clockFrom, realClock } from '../register/clock';
import { drawnFile, drawnOn } from '../register/drawn-docket';
import { defaultFolder, foldedFolder, folderMark } from '../register/folder-mark';
import { settingsFile } from '../settings/kept-file';
import type { WindowBounds } from '../settings/kept-settings';

/** What a start can show before it opens anything. */
export interface DrawnStart {
  /** The docket. */
  readonly html: string;
  readonly theme: Preferences['theme'];
  readonly window: WindowBounds | null;
}

/** Where the window stood, as the settings file says; undefined where that has to be read with more care. */
function boundsIn(found: unknown): WindowBounds | null | undefined {
  if (found === null) return null;
  if (!isRecord(found)) return undefined;
  const { x, y, width, height, isMaximized } = found;
  const isPlace = [x, y, width, height].every((each) => Number.isSafeInteger(each));
  return isPlace && typeof isMaximized === 'boolean' ? (found as unknown as WindowBounds) : undefined;
}

/**
 * The docket that was drawn for this start, where it is the one that the register would be drawn as: the journal as it stands, the day and
 * the settings are those it was drawn from. Undefined wherever the start is not the usual one.
 */
export function drawnStart(request: WindowRequest, userData: string): DrawnStart | undefined {
  if (request.isSample || request.isHidden || request.opened !== undefined) return undefined;
  try {
    const settings = recordIn(fs, settingsFile(userData));
    const window = boundsIn(settings?.window);
    if (settings === undefined || window === undefined || settings.restoring !== null) return undefined;
    const clock = request.clock === undefined ? realClock : clockFrom(request.clock);
    const at = clock.now();
    const folder = request.register ?? defaultFolder(userData);
    if (hasOutbox(fs, folder)) return undefined;
    const html = drawnOn(
      fs,
      {
        file: drawnFile(foldedFolder(userData), folderMark(folder)),
        folder,
        preferences: JSON.stringify(settings.preferences),
      },
      { today: dateInZone(at, agencyZone), localToday: dateInZone(at, clock.zone()) },
    );
    // What was drawn was drawn with preferences that the program had read, and these are the same.
    const { theme } = settings.preferences as Preferences;
    return html === undefined ? undefined : { html, theme, window };
  } catch (error) {
    // Whoever opens the register says what is the matter with the disk.
    diskCode(error);
    return undefined;
  }
}
