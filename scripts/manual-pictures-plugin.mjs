import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './folders.mjs';

const folder = join(root, 'docs', 'manual', 'pictures');

/** Carries the pictures of the manual into the build, by their names: the window shows them, and the paper reads them from there. */
export function manualPictures() {
  return {
    name: 'manual-pictures',
    /** @this {{emitFile: (file: {type: 'asset', fileName: string, source: Uint8Array}) => void}} */
    generateBundle() {
      for (const name of readdirSync(folder).filter((each) => each.endsWith('.png')))
        this.emitFile({
          type: 'asset',
          fileName: `manual/${name}`,
          source: readFileSync(join(folder, name)),
        });
    },
    /** While one develops they are served from where they lie. @param {import('vite').ViteDevServer} server */
    configureServer(server) {
      server.middlewares.use('/manual', (request, response, next) => {
        const file = join(folder, basename(request.url ?? ''));
        if (!file.endsWith('.png') || !existsSync(file)) return next();
        response.setHeader('content-type', 'image/png');
        response.end(readFileSync(file));
      });
    },
  };
}
