import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { matchingTables } from './glossary/matching/tables/vite-plugin.ts';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest(), matchingTables()],
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A busy browser may lose a movement of the pointer; a defect fails twice.
          retry: 1,
          expect: { poll: { timeout: 10_000 } },
          // Much of their time is waiting. More at once, and browsers are late for one another.
          maxWorkers: 2,
          // After the unit tests, which would keep them waiting.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
