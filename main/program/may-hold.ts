/** What asks for a process in which the program is begun again and again. */
export const holdVariable = 'EXPORT_DOCKET_HOLD';

/** Whether tests may begin the program anew in this process: never in a packaged one, which does not even read what asks for it. */
export function mayHold(isPackaged: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  return !isPackaged && env[holdVariable] === '1';
}
