import { expect } from '@playwright/test';
import { addList, offerFile, offerList } from './choose-a-list';
import { type Launch, type Launched, test } from './harness';
import { expectNoViolation, perform, registerOf, toPage } from './story';

const first = `Name,Other names,Country,Address
Lakeside Timber Ltd.,Lakeside Holz,CN,1 Harbor Road
Northern Bearings JSC,,RU,5 Mill Street
`;
// The same party with another address, and one that is new.
const second = `Name,Other names,Country,Address
Lakeside Timber Ltd.,Lakeside Holz,CN,99 New Quay
Northern Bearings JSC,,RU,5 Mill Street
Example Optics Ltd.,,CN,7 Lens Street
`;

/** The program on the page *Screening*, with some parties and no list. */
async function withoutList(launch: Launch): Promise<Launched> {
  const program = await launch({
    clock: '2026-11-20T15:00:00Z',
    args: ['--by', 'Kim Case'],
    env: { TZ: 'America/New_York' },
  });
  await perform(program.page, [
    { do: 'add-counterparty', name: 'Lakeside Timber', country: 'CN' },
    { do: 'add-counterparty', name: 'Example Optics', country: 'CN' },
    { do: 'add-counterparty', name: 'Quiet Harbor Books', country: 'NL' },
    // Too short to be compared.
    { do: 'add-counterparty', name: 'MOD', country: 'NL' },
  ]);
  await toPage(program.page, 'Screening');
  return program;
}

test('a file that is no list is said to be none, and one that is shows before it is added', async ({
  launch,
}) => {
  const program = await withoutList(launch);
  const { page } = program;
  const lists = async () => (await registerOf(page)).settings.screeningLists;
  await expect(page.getByRole('heading', { name: 'No list has been added yet' })).toBeVisible();
  await expectNoViolation(page, 'screening without a list');
  await offerList(program, 'page.csv', '<!DOCTYPE html><html><body>Sign in</body></html>');
  await expect(page.getByRole('alert')).toContainText('is a web page, not a list');
  expect(await lists()).toEqual([]);

  const form = await offerList(program, 'blocked.csv', first);
  await expect(form).toContainText('2 parties');
  await expect(form).toContainText('not in use before');
  expect(await lists()).toEqual([]);
  await expectNoViolation(page, 'a list about to be added');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form).toBeHidden();
  expect(await lists()).toMatchObject([{ files: [{ name: 'blocked.csv' }], addedBy: 'Kim Case' }]);
});

test('a list is added, the register screened, a hit decided, and a new list opens it again', async ({
  launch,
}) => {
  const program = await withoutList(launch);
  const { page } = program;
  await addList(program, 'blocked.csv', first);

  const list = page.getByRole('grid', { name: 'What was found' });
  const panel = page.getByRole('complementary', { name: 'A hit' });
  const status = page.getByRole('main').getByRole('status').first();
  const counts = page.getByRole('group', { name: 'Decisions' }).getByRole('button');
  await test.step('everybody is screened, and the hit is explained and decided by key', async () => {
    await expect(status).toContainText('4 parties compared');
    await expect(counts).toHaveText([/^2 Open/, /^0 Decided/]);
    await expect(status).toContainText('No screening has been recorded yet · 4 never screened');
    await page.getByRole('button', { name: 'Screen all parties now' }).click();
    await expect(status).toContainText('by Kim Case · 0 never screened · 0 screened before a change');
    await expect(
      list.getByRole('row', { name: /Lakeside Timber.*Lakeside Timber Ltd\..*Open/ }),
    ).toBeVisible();
    await page.keyboard.press('j');
    await expect(panel).toContainText('OFAC’s own search would give');
    await expect(panel.getByRole('row', { name: /Lakeside Lakeside.*100 %/ })).toBeVisible();
    await expect(panel.getByRole('row', { name: /Ltd.*set aside/ })).toBeVisible();
    await expectNoViolation(page, 'a hit');
    await page.keyboard.press('w');
    await expect(panel).toBeHidden();
    await page.keyboard.press('w');
    await expect(panel).toBeVisible();
    await page.keyboard.press('d');
    const form = page.getByRole('dialog', { name: /^Decide/ });
    await form.getByLabel('Is it the same party?').selectOption('Not the same party');
    await form.getByRole('button', { name: 'Save the decision' }).click();
    await expect(form.getByText('Say why it is not the same party.').first()).toBeVisible();
    await form.getByLabel('Reason').fill('Ours makes paper in another city.');
    await expectNoViolation(page, 'deciding a hit');
    await page.keyboard.press('Control+Enter');
    await expect(form).toBeHidden();
    await expect(counts).toHaveText([/^1 Open/, /^1 Decided/]);
    await expect(panel).toContainText('Not the same, said Kim Case');
    await expect(panel).toContainText('Ours makes paper in another city.');
    await page.keyboard.press('Escape');
    // Only the decided ones, then what is searched for among all.
    await counts.filter({ hasText: 'Decided' }).click();
    await expect(list.getByRole('row', { name: /MOD/ })).toHaveCount(0);
    await expect(list.getByRole('row', { name: /Lakeside Timber/ })).toBeVisible();
    await counts.filter({ hasText: 'Decided' }).click();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('mod');
    await expect(list.getByRole('row', { name: /Lakeside Timber/ })).toHaveCount(0);
    await expect(counts).toHaveText([/^1 Open/, /^0 Decided/]);
    await page.getByRole('searchbox', { name: 'Search the hits' }).fill('');
  });

  await test.step('a name that cannot be compared is open until somebody says that it was looked up', async () => {
    await list.getByRole('row', { name: /MOD.*Cannot be compared: look it up.*Open/ }).click();
    await expect(panel).toContainText('leave nothing to compare by, or too little');
    await page.keyboard.press('d');
    const form = page.getByRole('dialog', { name: /^Decide/ });
    await form.getByLabel('Is it the same party?').selectOption('Looked up: not on the lists');
    await form.getByLabel('Reason').fill('Looked up by hand.');
    await page.keyboard.press('Control+Enter');
    await expect(counts).toHaveText([/^0 Open/, /^2 Decided/]);
    await panel.getByRole('button', { name: 'Take the answer back' }).click();
    await expect(counts).toHaveText([/^1 Open/, /^1 Decided/]);
    await page.keyboard.press('Escape');
  });

  await test.step('a new file of the list opens the decision again and finds one more', async () => {
    const form = await offerList(program, 'blocked-december.csv', second);
    await expect(form).toContainText('before: 2');
    await expect(form).toContainText('1 added, 0 removed, 0 renamed, 1 changed');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(status).toContainText('4 parties compared');
    await expect(counts).toHaveText([/^3 Open/, /^0 Decided/]);
    await expect(status).toContainText('4 screened before a change');
    await list.getByRole('row', { name: /Lakeside Timber.*Open again/ }).click();
    await expect(panel).toContainText('Changed since it was decided: addresses on the list.');
    await page.keyboard.press('d');
    const decide = page.getByRole('dialog', { name: /^Decide/ });
    await decide.getByLabel('Is it the same party?').selectOption('The same party');
    await expect(decide).toContainText('is filled in at the counterparty from the entry');
    await decide.getByRole('button', { name: 'Save the decision' }).click();
    await expect(counts).toHaveText([/^2 Open/, /^1 Decided/]);
    const { counterparties } = await registerOf(page);
    const ours = [...counterparties.values()].find(({ name }) => name === 'Lakeside Timber');
    expect(ours?.lists).toMatchObject([{ note: 'Listed as Lakeside Timber Ltd.', mustCheck: true }]);
    await panel.getByRole('button', { name: 'Open the counterparty' }).click();
    const screened = page.getByRole('region', { name: 'Screening' });
    await expect(screened).toContainText('The same');
    await expect(screened).toContainText('Kim Case');
    await expect(screened).toContainText('Screened before a change');
    await expect(page.getByText('Decided to be a listed party')).toBeVisible();
    await expectNoViolation(page, 'a counterparty with a decision');
  });

  await test.step('a decision of another program is imported, and stands at its hit', async () => {
    await page.keyboard.press('Control+i');
    await offerFile(
      program,
      'decisions.csv',
      'Party,Listed name,Decision,Comment,Who,When\nExample Optics,Example Optics Ltd.,False positive,Another street,Dana Reed,2026-10-02\nExample Optics,Nobody At All,Cleared,x,Dana Reed,2026-10-02\n',
    );
    await page.getByRole('main').getByRole('button', { name: 'Choose a file…', exact: true }).click();
    await expect(page.getByLabel('Each row is one of')).toHaveValue('hit-decisions');
    await page.getByRole('button', { name: 'See what each row would do' }).click();
    await expect(page.getByRole('main')).toContainText(
      'do not give “Nobody At All” as a hit of “Example Optics”',
    );
    await expectNoViolation(page, 'decisions about to be imported');
    await page.getByLabel('Take line 3').uncheck();
    await page.getByRole('button', { name: /^Import 1/ }).click();
    await expect(page.getByRole('main')).toContainText('1 new, 0 changed');
    const { hitDecisions } = await registerOf(page);
    expect([...hitDecisions.values()]).toContainEqual(
      expect.objectContaining({ party: 'Example Optics', by: 'Dana Reed', on: '2026-10-02' }),
    );
    await toPage(page, 'Screening');
    await expect(counts).toHaveText([/^1 Open/, /^2 Decided/]);
  });

  await test.step('all names that changed with a list, worked out from the kept files', async () => {
    await page
      .getByRole('group', { name: 'What to show' })
      .getByRole('button', { name: 'Lists', exact: true })
      .click();
    await page.getByRole('button', { name: 'All names', exact: true }).first().click();
    const names = page.getByRole('dialog').getByRole('table', { name: 'Names that changed' });
    await expect(names.getByRole('row', { name: /Added.*Example Optics Ltd\./ })).toBeVisible();
    await expect(names.getByRole('row', { name: /Details changed.*Lakeside Timber Ltd\./ })).toBeVisible();
    await expectNoViolation(page, 'names that changed with a list');
    await page.keyboard.press('Escape');
    await page
      .getByRole('group', { name: 'What to show' })
      .getByRole('button', { name: 'Hits', exact: true })
      .click();
  });

  await test.step('a name that is typed is screened and nothing is recorded', async () => {
    const { seq } = await registerOf(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('screen a name');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Screen a name' });
    await form.getByLabel('Name', { exact: true }).fill('Northern Bearing');
    await page.keyboard.press('Enter');
    await expect(form.getByRole('status')).toContainText('1 hit in these lists.');
    await expect(form.getByRole('status')).toContainText('Northern Bearings JSC');
    await expectNoViolation(page, 'a screened name');
    await form.getByLabel('Name', { exact: true }).fill('Nobody At All');
    await page.keyboard.press('Enter');
    await expect(form.getByRole('status')).toContainText('No hit in these lists.');
    await expect(form.getByRole('status')).toContainText('Held against');
    expect((await registerOf(page)).seq).toBe(seq);
    await page.keyboard.press('Escape');
  });
});
