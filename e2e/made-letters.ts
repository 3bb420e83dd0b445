import type { ElectronApplication } from '@playwright/test';
import { asHtml } from '../scripts/letters/as-html';
import type { Block } from '../scripts/letters/blocks';
import { tiffOf } from './paper-files';

const look = { font: '"Liberation Serif", serif', size: 11 };

/** What an intent to deny of a made-up application says. */
export interface MadeIntent {
  readonly number: string;
  readonly dated: string;
  readonly replyBy: string;
  readonly reasons: readonly string[];
}

export const madeReasons = [
  'The end user, Example Institute of Optics, is engaged in activities contrary to the foreign policy interests of the United States.',
  'The items could be diverted to an unauthorized end use in the country of destination.',
  'The stated end use is not consistent with the technical capabilities of the items.',
] as const;

export const usual: MadeIntent = {
  number: 'Z123456',
  dated: 'November 21, 2019',
  replyBy: 'December 11, 2019',
  reasons: madeReasons,
};

/** The blocks of such a letter. */
export function intentToDeny({ number, dated, replyBy, reasons }: MadeIntent): readonly Block[] {
  return [
    {
      is: 'lines',
      lines: [
        'UNITED STATES DEPARTMENT OF COMMERCE',
        'Bureau of Industry and Security',
        'Washington, D.C. 20230',
      ],
      at: 'center',
    },
    { is: 'lines', lines: [dated] },
    { is: 'lines', lines: ['Example Tools Inc.', '100 Main Street', 'Springfield, Ohio 45501'] },
    { is: 'lines', lines: [`Application Control Number: ${number}`] },
    { is: 'heading', text: 'NOTICE OF INTENT TO DENY' },
    {
      is: 'text',
      text: 'This letter is to inform you that the Bureau of Industry and Security intends to deny your license application. The reasons for this decision are:',
    },
    { is: 'list', marks: '1.', points: [...reasons] },
    {
      is: 'text',
      text: `Under 15 CFR 750.6 you have 20 days from the date of this letter to respond. Your response must be received no later than ${replyBy}.`,
    },
    {
      is: 'text',
      text: 'If you have questions, contact Jane Doe, Licensing Officer, at (202) 482-1234 or jane.doe@agency.example.',
    },
  ];
}

/** A license that grants less of one item than was applied for. */
export const licenseLetter: readonly Block[] = [
  {
    is: 'lines',
    lines: ['UNITED STATES DEPARTMENT OF COMMERCE', 'Bureau of Industry and Security'],
    at: 'center',
  },
  { is: 'heading', text: 'EXPORT LICENSE' },
  {
    is: 'pairs',
    pairs: [
      ['License number:', 'D1234567'],
      ['Application control number:', 'Z123456'],
      ['Date:', 'November 21, 2019'],
      ['Validated:', 'November 21, 2019'],
      ['Expiration date:', 'November 30, 2023'],
    ],
  },
  { is: 'text', text: 'Your application has been approved. This is your license for the items below.' },
  {
    is: 'grid',
    rows: [
      ['Line', 'ECCN', 'Description', 'Quantity', 'Value'],
      ['1', '3A001.b.2', 'Amplifiers', '60 units', '$30,000.00'],
      ['2', '5A992.c', 'Routers', '20 units', '$10,000.00'],
    ],
  },
  { is: 'heading', text: 'LICENSE CONDITIONS' },
  {
    is: 'list',
    marks: '1.',
    points: [
      'No reexport or transfer without prior authorization.',
      'The licensee must inform the end user of these conditions in writing.',
    ],
  },
];

/** The blocks of a letter that gives more time to reply to that one. */
export function moreTime({
  number,
  dated,
  until,
}: Record<'number' | 'dated' | 'until', string>): readonly Block[] {
  return [
    {
      is: 'lines',
      lines: ['UNITED STATES DEPARTMENT OF COMMERCE', 'Bureau of Industry and Security'],
      at: 'center',
    },
    { is: 'lines', lines: [dated] },
    { is: 'lines', lines: [`Re: Notice of Intent to Deny, Application Control Number ${number}`] },
    {
      is: 'text',
      text: `Your request for more time is granted. Your time to reply is extended to ${until}.`,
    },
    { is: 'text', text: 'If you have questions, contact Jane Doe, Licensing Officer, at (202) 482-1234.' },
  ];
}

/** A letter as a PDF with text, printed by the program's own Electron in a view that nobody sees. */
export async function typeset(app: ElectronApplication, html: string): Promise<Buffer> {
  const bytes = await app.evaluate(async ({ WebContentsView }, page) => {
    // Held by its name until it is printed: a view that nothing refers to is collected while it loads.
    const view = new WebContentsView({ webPreferences: { javascript: false, sandbox: true } });
    await view.webContents.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page)}`);
    const pdf = await view.webContents.printToPDF({ preferCSSPageSize: true, pageSize: 'Letter' });
    view.webContents.close();
    return pdf.toString('base64');
  }, html);
  return Buffer.from(bytes, 'base64');
}

/** Scans as the pages of one file of a fax machine. */
export async function asTiff(app: ElectronApplication, scans: readonly Buffer[]): Promise<Buffer> {
  const pages = await app.evaluate(
    ({ nativeImage }, pictures) =>
      pictures.map((picture) => {
        const image = nativeImage.createFromBuffer(Buffer.from(picture, 'base64'));
        const colors = image.toBitmap();
        const gray = Buffer.alloc(colors.length / 4);
        for (let at = 0; at < gray.length; at += 1) gray[at] = colors[at * 4] ?? 255;
        return { ...image.getSize(), points: gray.toString('base64') };
      }),
    scans.map((scan) => scan.toString('base64')),
  );
  const [first] = pages;
  if (first === undefined) throw new Error('no page');
  return tiffOf(
    first.width,
    first.height,
    pages.map(({ points }) => Buffer.from(points, 'base64')),
  );
}

/** A page as a scanner sees it at 150 dots an inch: a little turned, soft, on paper that is not quite white. */
export async function scanned(app: ElectronApplication, html: string): Promise<Buffer> {
  const worn = html.replace(
    '</style>',
    'html { background: #f4f2ec; } body { padding: 96px 84px; box-sizing: border-box; width: 816px; height: 1056px; transform: rotate(0.3deg); filter: blur(0.25px); color: #222; }</style>',
  );
  const bytes = await app.evaluate(async ({ BrowserWindow }, page) => {
    const window = new BrowserWindow({
      show: false,
      useContentSize: true,
      width: 1275,
      height: 1650,
      webPreferences: { offscreen: true, javascript: false, sandbox: true, zoomFactor: 1275 / 816 },
    });
    await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page)}`);
    await new Promise((resolve) => window.webContents.once('paint', resolve));
    const picture = await window.webContents.capturePage();
    window.destroy();
    return picture.toPNG().toString('base64');
  }, worn);
  return Buffer.from(bytes, 'base64');
}

export const letterHtml = (blocks: readonly Block[]): string => asHtml(blocks, look);
