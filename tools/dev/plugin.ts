import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { SandboxShop } from '../gallery/sandbox-shop.js';
import { answerMerchant } from './merchant-endpoints.js';
import { runSandbox } from './sandbox.js';

/** @returns whether it was one of the merchant's endpoints */
const answerApi = async (
  shop: SandboxShop,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> => {
  const { url = '/', method = 'GET' } = request;
  if (!url.startsWith('/api/')) return false;
  let body = '';
  for await (const chunk of request) body += chunk;
  const asked = new Request(new URL(url, 'http://localhost'), { method, ...(body && { body }) });
  const answer = await answerMerchant(shop, asked);
  if (answer) response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  return answer !== undefined;
};

export interface DevOptions {
  /** The sandbox's port; 0 chooses a free one. */
  readonly sandboxPort: number;
}

/** The gallery's pages, the merchant's endpoints and the sandbox, in the development server. */
export const gallery = ({ sandboxPort }: DevOptions): Plugin => ({
  name: 'gallery',
  async configureServer(vite) {
    const sandbox = await runSandbox(vite, sandboxPort);
    vite.httpServer?.once('close', () => void sandbox.close());
    const printUrls = vite.printUrls.bind(vite);
    vite.printUrls = () => {
      printUrls();
      vite.config.logger.info(`  ➜  Sandbox: ${sandbox.url}/`);
    };
    vite.middlewares.use((request, response, next) => {
      const answer = async (): Promise<void> => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (pathname === '/' || pathname.startsWith('/states/')) {
          const page = await readFile(join(vite.config.root, 'tools/gallery/page.html'), 'utf8');
          const html = await vite.transformIndexHtml(request.url ?? '/', page);
          response.writeHead(200, { 'Content-Type': 'text/html' }).end(html);
        } else if (!(await answerApi(sandbox.shop, request, response))) next();
      };
      answer().catch(next);
    });
  },
});
