import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import type { Launched } from './harness';
import { choosing } from './story';

/** The program in which it is done. */
type Place = Pick<Launched, 'app' | 'page' | 'userDataDir'>;

/** The system's dialog answers with a file of that name and content. */
export async function offerFile(
  { app, userDataDir }: Omit<Place, 'page'>,
  name: string,
  content: Buffer | string,
): Promise<void> {
  const file = join(userDataDir, name);
  writeFileSync(file, content);
  await choosing(app, file);
}

/** Chooses a file as a list of parties on the page *Screening*; answers the form that shows it, nothing added yet. */
export async function offerList(place: Place, name: string, content: Buffer | string): Promise<Locator> {
  await offerFile(place, name, content);
  await place.page.getByRole('button', { name: 'Add a list…' }).click();
  return place.page.getByRole('dialog', { name: 'Add lists' });
}

/** Adds a file as a list of parties. */
export async function addList(place: Place, name: string, content: Buffer | string): Promise<void> {
  const form = await offerList(place, name, content);
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form).toBeHidden();
}
