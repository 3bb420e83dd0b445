import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuild } from './build.mjs';
import { root } from './folders.mjs';
import { openSampleWindow, resize } from './sample-window.mjs';
import { runScript, say } from './say.mjs';

/** The application whose reply is shown. */
const application = 'Z900101';

/** @param {string} name */
const picture = (name) => join(root, 'docs', name);

/** @param {import('./sample-window.mjs').SampleWindow} window */
async function take(window) {
  const { app, page, folder } = window;
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await resize(window, { width: 1280, height: 826 });
  const reply = page.getByRole('option').filter({ hasText: 'Reply to intent to deny' });
  await reply.first().waitFor();
  // The program says everywhere that its clock was set. The pictures leave that out, since no reader's clock is.
  await page
    .locator('.banners > *')
    .filter({ hasText: 'Test clock' })
    .evaluate((banner) => banner.style.setProperty('display', 'none'));
  await page.getByRole('button', { name: 'Acknowledge all' }).click();
  await page.getByText('The system did not show them').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.mouse.move(5, 600);
  await page.screenshot({ path: picture('picture-docket.png') });

  await resize(window, { width: 1280, height: 980 });
  await reply.filter({ hasText: application }).click();
  const panel = page.getByRole('complementary', { name: 'Deadline' });
  await panel.getByText('Why this date').waitFor();
  await page.mouse.move(5, 970);
  await panel.screenshot({ path: picture('picture-why-this-date.png') });

  const pdf = join(folder, 'sheet.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, pdf);
  await panel.getByRole('button', { name: 'Save as PDF' }).click();
  await page.getByText('sheet.pdf').first().waitFor();
  execFileSync('pdftoppm', [
    ...['-png', '-gray', '-singlefile', '-r', '100'],
    ...['-x', '45', '-y', '135', '-W', '760', '-H', '955'],
    pdf,
    picture('picture-printed-page'),
  ]);
}

// node scripts/pictures.mjs: takes the pictures of the README anew, from the real program with its sample register.
await runScript(async () => {
  const runtime = await bootstrap({ quiet: true, isTesting: true, needsDisplay: true });
  await ensureBuild({ quiet: true });
  const window = await openSampleWindow(runtime);
  try {
    await take(window);
  } finally {
    await window.stop();
  }
  for (const name of ['picture-docket.png', 'picture-why-this-date.png', 'picture-printed-page.png'])
    say('picture', `docs/${name}, ${Math.round(statSync(picture(name)).size / 1024)} KB`);
  return 0;
});
