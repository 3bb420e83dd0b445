import { app, utilityProcess } from 'electron';
import { endProcess } from './own-process';

/** Ten seconds: a share that wakes its disk takes some of them. */
const timeoutMs = 10_000;

/** Looks at a place in a process of Electron's own that is ended when no answer comes in time. `script`: its built program. */
export function lookInProcess(script: string): (place: string) => Promise<boolean> {
  return async (place) => {
    await app.whenReady();
    return await new Promise((resolve) => {
      const child = utilityProcess.fork(script, [place], {
        serviceName: 'Export Docket disk',
        stdio: 'ignore',
      });
      const end = (isThere: boolean) => {
        clearTimeout(timer);
        child.removeAllListeners();
        endProcess(child);
        resolve(isThere);
      };
      const timer = setTimeout(() => end(false), timeoutMs);
      child.on('message', () => end(true));
      child.on('exit', () => end(false));
    });
  };
}
