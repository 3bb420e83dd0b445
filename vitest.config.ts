import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{main,renderer,shared,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
});
