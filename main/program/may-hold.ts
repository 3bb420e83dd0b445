/** What asks for a process in which the program is begun again and again. */
export const holdVariable = 'EXPORT_DOCKET_HOLD';

/** Whether tests may begin the program anew in this process: never in a packaged one, which does not even read what asks for it. */
export function mayHold(isPackaged: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  return !isPackaged && env[holdVariable] === '1';
}

declare global {
  /** Set by a test before the program is loaded: the start goes on, once there is a window, when this resolves. */
  var exportDocketMayBegin: Promise<void> | undefined;
}

/** Waits where a test holds the start; a packaged program does not look. */
export async function heldStart(isPackaged: boolean): Promise<void> {
  if (!isPackaged) await globalThis.exportDocketMayBegin;
}
