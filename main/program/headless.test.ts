import { expect, test } from 'vitest';
import { hasDisplay, needsSwitches } from './headless';

test('no window is tried where nobody could see it', () => {
  const on = (env: Record<string, string>, argv: readonly string[] = [], platform = 'linux') =>
    hasDisplay({ platform, env, argv });
  expect(on({ DISPLAY: ':0' })).toBe(true);
  expect(on({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(on({})).toBe(false);
  expect(on({ DISPLAY: '' })).toBe(false);
  expect(on({ DISPLAY: ':0' }, ['--ozone-platform=headless'])).toBe(false);
  expect(on({}, [], 'win32')).toBe(true);
});

test('a command without a display is started again, once', () => {
  const start = { platform: 'linux', env: {} };
  expect(needsSwitches({ ...start, argv: ['export-docket', 'docket'] })).toBe(true);
  expect(needsSwitches({ ...start, argv: ['export-docket', '--ozone-platform=headless', 'docket'] })).toBe(
    false,
  );
  expect(needsSwitches({ ...start, argv: ['export-docket', '--ozone-platform=x11', 'docket'] })).toBe(false);
  expect(needsSwitches({ ...start, env: { DISPLAY: ':0' }, argv: [] })).toBe(false);
});
