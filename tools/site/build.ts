/** `npm run docs:build`: the site as static files in `artifacts/site`; `-- --base /checkout/` for another address. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const node = (...args: readonly string[]) =>
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });

if (!existsSync(`${root}dist/connect-checkout.js`))
  node('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn');
node('node_modules/vitepress/bin/vitepress.js', 'build', 'docs', ...process.argv.slice(2));
