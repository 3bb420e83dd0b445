import { useEffect, useRef } from 'react';
import { isPressed } from '../../shared/calls/shortcuts';
import { isFormOpen } from '../state/open-forms';
import { useApp } from '../state/use-open-register';
import type { Way } from '../state/use-undo';

const noText: readonly string[] = ['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color'];

/** Whether what has the focus undoes its own typing. */
function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return !noText.includes(element.type);
  return (
    element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable)
  );
}

function wayOf(event: KeyboardEvent): Way | undefined {
  if (isPressed('undo', event)) return 'undo';
  if (isPressed('redo', event)) return 'redo';
  // As Windows is used to it.
  const isY = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key === 'y';
  return isY ? 'redo' : undefined;
}

const isCovered = () => isFormOpen() || document.querySelector('[role="dialog"]') !== null;

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, and the menu's Undo and Redo. In a text field they undo its typing; under a form they rest. */
export function useUndoKeys(go: (way: Way) => void): void {
  const { store } = useApp();
  const current = useRef(go);
  useEffect(() => {
    current.current = go;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const way = wayOf(event);
      if (way === undefined || event.defaultPrevented || isTextField(document.activeElement)) return;
      event.preventDefault();
      // A key held down must not take back a whole day.
      if (!event.repeat && !isCovered()) current.current(way);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  useEffect(
    () =>
      store.onMenu((menu) => {
        if (menu !== 'undo' && menu !== 'redo') return;
        // The one way to the browser's own undo; it is deprecated without a successor.
        if (isTextField(document.activeElement)) document.execCommand(menu);
        else if (!isCovered()) current.current(menu);
      }),
    [store],
  );
}
