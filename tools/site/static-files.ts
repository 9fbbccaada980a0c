/** Files of the repository that the site's pages load as they are: the built element at its root, pictures of states. */
import { cpSync, createReadStream, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vitepress';
import { approved } from './state-pictures.js';

/** A plugin for the site generator's own version of Vite. */
type Plugin = NonNullable<NonNullable<UserConfig['vite']>['plugins']>[number];

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const isElementFile = (path: string) => /^(connect-checkout[\w-]*|chunks\/[\w-]+)\.js$/.test(path);

/** Every such file, by its address below the site's own. */
const files = (): ReadonlyMap<string, string> =>
  new Map([
    ...readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter(isElementFile)
      .map((path) => [path, join(dist, path)] as const),
    ...readdirSync(approved).map((name) => [`guide/pictures/${name}`, join(approved, name)] as const),
  ]);

/** @throws Error with the command to run if nothing is built */
export const copyFiles = (folder: string): void => {
  if (!existsSync(`${dist}connect-checkout.js`))
    throw new Error('The element is not built: npm run build:page');
  for (const [address, file] of files()) {
    mkdirSync(join(folder, dirname(address)), { recursive: true });
    cpSync(file, join(folder, address));
  }
};

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.png': 'image/png' };

/** Serves the same files in the development server. */
export const serveFiles = (): Plugin => ({
  name: 'static-files',
  configureServer({ middlewares, config }) {
    middlewares.use((request, response, next) => {
      const file = files().get((request.url ?? '').split('?')[0]!.slice(config.base.length));
      if (!file) return next();
      response.setHeader('Content-Type', types[extname(file)]!);
      createReadStream(file).pipe(response);
    });
  },
});
