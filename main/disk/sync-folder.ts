import path from 'node:path';
import { diskCode, type FileSystem } from './file-system';

// What each client calls its folder, alone or followed by an account: "OneDrive - Example Corp", "Dropbox (Personal)".
const folderNames: readonly (readonly [RegExp, string])[] = [
  [/^onedrive( ?-.*)?$/i, 'OneDrive'],
  [/^dropbox( \(.*\))?$/i, 'Dropbox'],
  [/^(google ?drive|googledrive-.*|my drive|drivefs)$/i, 'Google Drive'],
  [/^(icloud ?drive|com~apple~clouddocs|mobile documents)$/i, 'iCloud Drive'],
  [/^nextcloud\d*$/i, 'Nextcloud'],
  [/^owncloud\d*$/i, 'ownCloud'],
  [/^box( sync)?$/i, 'Box'],
  [/^pcloud ?drive$/i, 'pCloud'],
  [/^mega(sync)?( sync)?( uploads)?$/i, 'MEGA'],
  [/^(seafile|seadrive)$/i, 'Seafile'],
  [/^(syncthing|sync)$/i, 'Syncthing'],
  [/^proton ?drive$/i, 'Proton Drive'],
  [/^tresorit.*$/i, 'Tresorit'],
];

// What each client leaves in the folder it copies, whatever the folder is called.
const traces: readonly (readonly [RegExp, string])[] = [
  // Not ".dropbox": the client keeps its own settings under that name in the home folder.
  [/^\.dropbox\.cache$/, 'Dropbox'],
  [/^\.stfolder$/, 'Syncthing'],
  [/^\.(_sync_[0-9a-f]+|sync_[0-9a-f]+)\.db(-wal|-shm)?$/, 'Nextcloud'],
  [/^\.owncloudsync\.log$/, 'Nextcloud'],
  [/^\.megaignore$/, 'MEGA'],
  [/^\.tmp\.driveupload$/, 'Google Drive'],
];

function firstOf(name: string, list: readonly (readonly [RegExp, string])[]): string | undefined {
  return list.find(([pattern]) => pattern.test(name))?.[1];
}

function namesIn(fs: FileSystem, folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch (error) {
    // Not there yet, or not ours to look into.
    diskCode(error);
    return [];
  }
}

/**
 * The program that copies a folder to other computers, or null: two machines writing, or a half-copied journal, are what
 * ruins registers there. Told by the folder's name or by what such a program leaves in it or above it.
 */
export function syncClientOf(fs: FileSystem, folder: string): string | null {
  const start = path.resolve(folder);
  for (let at = start; ; at = path.dirname(at)) {
    const found =
      firstOf(path.basename(at), folderNames) ??
      namesIn(fs, at)
        .map((name) => firstOf(name, traces))
        .find((client) => client !== undefined);
    if (found !== undefined) return found;
    if (path.dirname(at) === at) return null;
  }
}
