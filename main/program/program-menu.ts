import { app, Menu } from 'electron';
import { buildMenu } from '../electron/menu';
import type { AskedOfProgram } from './asked';

/** Gives the program its menu: what is chosen in it is asked of the program, at once or when it has begun. */
export function setMenu(asked: AskedOfProgram): void {
  const choose = buildMenu(
    (command) => asked.ask({ is: 'menu', command }),
    () => asked.ask({ is: 'quit' }),
    !app.isPackaged,
  );
  Menu.setApplicationMenu(choose);
}
