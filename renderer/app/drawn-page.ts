import { useLayoutEffect } from 'react';
import { drawnId } from '../../shared/calls/drawn-page';
import './drawn-page.css';

const drawn = (): HTMLElement | null => document.getElementById(drawnId);

/** Whether the page shows what was drawn before. That goes, unseen, with the first drawing for which `isLoading` is false. */
export function useDrawnPage(isLoading: boolean): boolean {
  useLayoutEffect(() => {
    if (!isLoading) drawn()?.remove();
  }, [isLoading]);
  return drawn() !== null;
}
