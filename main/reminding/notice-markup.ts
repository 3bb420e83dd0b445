/**
 * A text as the body of a Linux notice. Daemons read bodies as markup there (freedesktop.org, Desktop Notifications:
 * `body-markup`), and Electron passes them on as they are: without this a company named `<b>` would vanish.
 */
export function escapeBody(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
