import { useCallback, useEffect, useReducer, useRef } from 'react';
import { isFormOpen, whenFormsAreClosed } from '../state/open-forms';

type Act = () => void;

/**
 * Does one thing after another: each when no form is open, and when what the one before opened is drawn. So a file that was dropped and a
 * notice that was clicked at the same time both get their form.
 */
export function useInTurn(): (act: Act) => void {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const waiting = useRef<Act[]>([]);
  // After each drawing: by then a form that was opened counts as open.
  useEffect(() => {
    if (waiting.current.length === 0) return;
    if (isFormOpen()) {
      whenFormsAreClosed(drawAgain);
      return;
    }
    waiting.current.shift()?.();
    drawAgain();
  });
  return useCallback((act) => {
    waiting.current.push(act);
    drawAgain();
  }, []);
}
