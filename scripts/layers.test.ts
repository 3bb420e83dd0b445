import { describe, expect, test } from 'vitest';
import { findBreaches } from './layers.mjs';

const breaches = (file: string, text: string) => findBreaches(file, text).map((breach) => breach.says);

describe('the table of who may import whom', () => {
  test.each([
    ['shared/deadlines.ts', "import { addDays } from './dates';"],
    ['shared/dates.ts', "import { addDays } from 'date-fns';"],
    ['shared/print/license-summary.tsx', "import type { ReactNode } from 'react';"],
    ['main/journal/journal.ts', "import { join } from 'node:path';"],
    ['main/presence/tray.ts', "import { Tray } from 'electron';"],
    ['main/calls/ipc.ts', "import { ipcMain } from 'electron';"],
    ['main/docket/docket.ts', "import { decide } from '../../shared/decide/decision';"],
    ['renderer/pages/docket.tsx', "import { Table } from 'react-aria-components';"],
    ['e2e/smoke.spec.ts', "import { expect } from '@playwright/test';"],
  ])('lets %s say %s', (file, text) => {
    expect(breaches(file, text)).toEqual([]);
  });

  test.each([
    ['shared/deadlines.ts', "import { addDays } from 'date-fns';"],
    ['shared/deadlines.ts', "import { readFileSync } from 'node:fs';"],
    ['shared/deadlines.ts', "import { openJournal } from '../main/journal/journal';"],
    ['shared/deadlines.ts', 'const today = new Date();'],
    ['shared/deadlines.ts', 'const at = Date.now();'],
    ['shared/dates.ts', 'const today = new Date();'],
    ['main/docket/docket.ts', "import { app } from 'electron';"],
    ['main/docket/docket.ts', "import { showNotice } from '../reminding/notifier';"],
    ['main/docket/docket.ts', "const { app } = await import('electron');"],
    ['main/presence/tray.ts', "import { ipcMain, Tray } from 'electron';"],
    ['main/preload.ts', "import { openJournal } from './journal';"],
    ['renderer/app.tsx', "import { openJournal } from '../main/journal/journal';"],
    ['renderer/app.tsx', "import { join } from 'node:path';"],
    ['renderer/app.tsx', "import { ipcRenderer } from 'electron';"],
    ['renderer/app.tsx', 'const today = new Date();'],
    ['docs/example.ts', ''],
  ])('does not let %s say %s', (file, text) => {
    expect(breaches(file, text)).not.toEqual([]);
  });

  test('does not read comments as code', () => {
    expect(breaches('shared/deadlines.ts', "// not from 'date-fns', and never Date.now()\n")).toEqual([]);
  });
});
