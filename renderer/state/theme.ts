import { useEffect } from 'react';
import type { Preferences } from '../../shared/calls/preferences';

/** Marks the document light or dark: as chosen, else as the system is, and follows when the system changes. */
export function useTheme(theme: Preferences['theme']): void {
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme]);
}
