import { app, utilityProcess } from 'electron';

/** Ends a process of Electron's, also one that has not begun yet: Electron ends none before that, and says nothing of it. */
export function endProcess(child: Electron.UtilityProcess): void {
  if (!child.kill()) child.once('spawn', () => child.kill());
}

/** A process of the program beside Electron's own, which is sent and sends messages. */
export interface OwnProcess<Sent, Heard> {
  post(message: Sent): void;
  hear(listener: (message: Heard) => void): void;
  /** Hears of its end, also of one that nobody asked for. */
  onEnd(listener: () => void): void;
  /** The megabytes it takes now; undefined where that is not known. */
  memory(): number | undefined;
  end(): void;
}

/** Starts a process of the program. `script`: its built program; `name`: what it is called among the others; `memory`: megabytes of its objects. */
export async function startOwnProcess<Sent, Heard>(
  script: string,
  { name, memory }: { readonly name: string; readonly memory: number },
): Promise<OwnProcess<Sent, Heard>> {
  await app.whenReady();
  const child = utilityProcess.fork(script, [], {
    serviceName: name,
    // What it writes is not for the terminal.
    stdio: 'ignore',
    execArgv: [`--max-old-space-size=${memory}`],
  });
  return {
    post: (message) => child.postMessage(message),
    hear: (listener) => child.on('message', (message: Heard) => listener(message)),
    onEnd: (listener) => child.on('exit', () => listener()),
    memory: () => {
      const own = app.getAppMetrics().find(({ pid }) => pid === child.pid);
      return own === undefined ? undefined : own.memory.workingSetSize / 1024;
    },
    end: () => endProcess(child),
  };
}
