/** What several license summaries in one document are called, also before they are drawn. */
export const summariesTitle = (count: number): string => `License summaries (${count})`;
