import { searchText } from '../../shared/base/search-text';
import { offeredNow } from '../state/offered';
import type { FindAction } from './find-action';

// What the page that shows can do is read off the page itself, so that no button can be forgotten: its enabled buttons,
// and what its closed menus hold. Rows of lists and tables are records, which are found by themselves.
const apart = '[role="row"], [role="option"], [role="grid"], thead, [aria-pressed], .palette';

/** Where the acts of a whole page or record stand: they are shown before anything is typed. */
const heads = 'main :is(header, [role="toolbar"]), .panel-actions';

function wordsOf(button: Element): string {
  const own = button.cloneNode(true) as Element;
  for (const hint of own.querySelectorAll('[aria-hidden="true"]')) hint.remove();
  return (button.getAttribute('aria-label') ?? own.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The words of a button that opens a form, without the dots that say so. */
export const withoutDots = (words: string): string => words.replace('…', '');

/** The heading that a button stands under. */
function placeOf(button: Element): string {
  const place = button.closest('section, aside, main');
  return (place?.querySelector('h1, h2, h3')?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export interface PageAction extends FindAction {
  readonly isOfWhole: boolean;
}

const actionOf = (words: string, under: string, isOfWhole: boolean, act: () => void): PageAction => ({
  ...{ id: `here ${words} ${under}`, group: 'do' as const, name: withoutDots(words), under, also: [] },
  ...{ mark: '', place: null, isOfWhole, run: act },
});

/** What the page that shows can do, apart from what can be done from everywhere. */
export function pageActions(root: ParentNode, everywhere: readonly FindAction[]): readonly PageAction[] {
  const buttons = [...root.querySelectorAll<HTMLElement>('main button, aside button')].filter(
    (button) => !button.matches(':disabled') && button.closest(apart) === null && button.checkVisibility(),
  );
  const read = buttons.map((button) =>
    actionOf(wordsOf(button), placeOf(button), button.closest(heads) !== null, () => button.click()),
  );
  const inMenus = offeredNow().map(({ words, act }) => actionOf(words, '', true, act));
  const known = new Set<string>();
  return [...read, ...inMenus].filter(({ name }) => {
    const words = searchText(name);
    const isElsewhere = everywhere.some((each) => searchText(each.name).startsWith(words));
    const isSaid = /[\p{L}]{2}/u.test(name) && !/^(close|more)\b/.test(words);
    if (!isSaid || isElsewhere || known.has(words)) return false;
    known.add(words);
    return true;
  });
}

// A page is drawn within a few frames of being gone to.
const frames = 60;

/** Presses the button of these words once the page that is gone to shows it, or takes them from one of its menus. */
export function pressOnPage(words: string): void {
  const look = (left: number): void => {
    const button = [...document.querySelectorAll<HTMLElement>('main button')].find(
      (each) => withoutDots(wordsOf(each)) === withoutDots(words) && !each.matches(':disabled'),
    );
    const inMenu = offeredNow().find((each) => withoutDots(each.words) === withoutDots(words));
    if (button !== undefined) button.click();
    else if (inMenu !== undefined) inMenu.act();
    else if (left > 0) requestAnimationFrame(() => look(left - 1));
  };
  requestAnimationFrame(() => look(frames));
}

/** Those whose words begin with what was typed, each word of it in any order. */
export function pageActionsFor(query: string, all: readonly PageAction[]): readonly PageAction[] {
  const typed = searchText(query).split(/\s+/).filter(Boolean);
  if (typed.length === 0) return all.filter(({ isOfWhole }) => isOfWhole);
  return all.filter(({ name, under }) => {
    const words = searchText(`${name} ${under}`).split(/[^\p{L}\p{N}]+/u);
    return typed.every((each) => words.some((word) => word.startsWith(each)));
  });
}
