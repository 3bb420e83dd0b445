const { existsSync } = require('node:fs');

// Loaded before the program: its start waits, with its window shown where it shows one before, until a file of the test is there.
globalThis.exportDocketMayBegin = new Promise((resolve) => {
  const looking = setInterval(() => {
    if (!existsSync(process.env.GO_ON_WHEN_THERE ?? '')) return;
    clearInterval(looking);
    resolve();
  }, 20);
});
