import { powerMonitor } from 'electron';
import type { OfficeHandlerPorts } from '../calls/office-ports';
import { realFileSystem as fs } from '../disk/file-system';
import { keychain } from '../electron/keychain';
import { officeService } from '../office/office-service';
import type { RegisterStore } from '../register/register-store';
import type { OfficeSettings } from '../settings/kept-office';
import type { SessionCalm } from './session-calm';
import type { SessionNews } from './session-news';

interface OfficePorts {
  readonly store: RegisterStore;
  readonly settings: OfficeSettings;
  readonly news: SessionNews;
  readonly calm: SessionCalm;
  /** The register may be shared: it is neither the sample nor only looked at. */
  readonly canShare: boolean;
  readonly report: (message: string, error?: unknown) => void;
}

/** The office of a register in service. */
export interface SessionOffice {
  /** What the calls of the window reach of it. */
  readonly ports: Omit<OfficeHandlerPorts, 'dialogs' | 'replaceRegister'>;
  readonly stop: () => void;
}

/** Connects to an office; what does so is loaded when it is first needed. */
const connect: OfficeHandlerPorts['connect'] = async (place) => {
  const { connectOffice } = await import('../office/pg-server');
  return connectOffice(place);
};

/** Keeps a register that is shared in step with its office, tells the window how it stands, and connects anew when the machine wakes. */
export function keepInStep({ store, settings, news, calm, canShare, report }: OfficePorts): SessionOffice {
  const service = officeService({
    ...{ fs, store, settings, connect, report },
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  service.onState((office) => news.push({ office }));
  store.onShownHere((shown) =>
    news.push({ shownHere: shown.map(({ at, reminders }) => ({ at, reminders: [...reminders] })) }),
  );
  const wake = (): void => void service.reach();
  if (canShare) {
    // Nothing delays the drawing of the docket.
    calm.afterOpening(service.begin);
    calm.afterStart(service.bringAll);
    powerMonitor.on('resume', wake);
    powerMonitor.on('unlock-screen', wake);
  }
  return {
    ports: { fs, store, settings, keychain, service, connect, canShare },
    stop: () => {
      powerMonitor.off('resume', wake);
      powerMonitor.off('unlock-screen', wake);
      void service.end();
    },
  };
}
