import { useEffect, useRef } from 'react';
import { isFormOpen } from './open-forms';
import { useApp } from './use-open-register';

/** Calls back when File, Print is chosen and no form is open. */
export function usePrintRequest(open: () => void): void {
  const { store } = useApp();
  const current = useRef(open);
  useEffect(() => {
    current.current = open;
  });
  useEffect(
    () =>
      store.onMenu((menu) => {
        if (menu === 'print' && !isFormOpen()) current.current();
      }),
    [store],
  );
}
