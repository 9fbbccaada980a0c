/** The built element, which the site's pages load as any page would: static files at its root. */
import { cpSync, createReadStream, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vitepress';

/** A plugin for the site generator's own version of Vite. */
type Plugin = NonNullable<NonNullable<UserConfig['vite']>['plugins']>[number];

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const isElementFile = (path: string) => /^(connect-checkout[\w-]*|chunks\/[\w-]+)\.js$/.test(path);

/** @throws Error with the command to run if nothing is built */
export const copyElement = (folder: string): void => {
  if (!existsSync(`${dist}connect-checkout.js`))
    throw new Error('The element is not built: npm run build:page');
  mkdirSync(folder, { recursive: true });
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(isElementFile))
    cpSync(join(dist, path), join(folder, path));
};

/** Serves the same files in the development server. */
export const serveElement = (): Plugin => ({
  name: 'element-files',
  configureServer({ middlewares, config }) {
    middlewares.use((request, response, next) => {
      const path = (request.url ?? '').split('?')[0]!.slice(config.base.length);
      if (!isElementFile(path) || !existsSync(dist + path)) return next();
      response.setHeader('Content-Type', 'text/javascript');
      createReadStream(dist + path).pipe(response);
    });
  },
});
