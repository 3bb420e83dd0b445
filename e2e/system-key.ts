import type { ElectronApplication } from '@playwright/test';

/**
 * Presses a key with Ctrl as the system passes it to the window: what the page does not take goes on to the menu. The keys of
 * the test itself end in the page.
 */
export async function pressWithCtrl(app: ElectronApplication, keyCode: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, key) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.focus();
    for (const type of ['keyDown', 'keyUp'] as const)
      window?.webContents.sendInputEvent({ type, keyCode: key, modifiers: ['control'] });
  }, keyCode);
}
