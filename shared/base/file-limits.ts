const megabyte = 1024 * 1024;

/** The largest file that can be attached, bytes. */
export const attachmentLimit = 100 * megabyte;

/** What may be dropped on the window at once: so many files, so many bytes together. */
export const dropLimit = { files: 50, bytes: 200 * megabyte } as const;

/** The largest picture that is shown, alone or on a page, in pixels: a little more than ISO A3 scanned at 600 dots per inch. */
export const pictureLimit = 80_000_000;

/** "100 MB". */
export function megabytes(bytes: number): string {
  return `${Math.floor(bytes / megabyte)} MB`;
}
