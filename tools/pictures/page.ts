import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Fonts that are installed for this alone, so that letters are the same on every machine. */
const fontsource = (name: string, weight: number) => `/node_modules/@fontsource/${name}/${weight}.css`;

/** Everything in the page is set in them, also the pages of banks. */
const fonts = `${['noto-sans', 'noto-sans-arabic']
  .flatMap((name) => [400, 600].map((weight) => `@import '${fontsource(name, weight)}';`))
  .join('\n')}
:root, dialog, button, input, select { font-family: 'Noto Sans', 'Noto Sans Arabic' !important; }`;

const link = '<link rel="stylesheet" href="/fonts.css" /></head>';

/** Only these folders have files that the page asks for. */
const open = /^\/(?:node_modules\/@fontsource|examples\/themes|tools\/gallery)\/[\w./-]+\.(?:css|woff2)$/;

const types: Readonly<Record<string, string>> = { css: 'text/css', woff2: 'font/woff2' };

/** The gallery as one script, and the page around it, which names its fonts. */
const bundle = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [`${root}tools/gallery/page.ts`],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    define: { 'import.meta.hot': 'undefined' },
    tsconfig: `${root}tsconfig.json`,
  });
  return outputFiles[0]!.text;
};

const answer = (body: string | Uint8Array<ArrayBuffer>, type: string): Response =>
  new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': 'max-age=3600' } });

/** Answers what the page asks for, apart from a sandbox: its markup, script, styles and fonts. */
export type Files = (pathname: string) => Promise<Response | undefined>;

export const galleryFiles = async (): Promise<Files> => {
  const script = await bundle();
  const page = await readFile(`${root}tools/gallery/page.html`, 'utf8');
  const markup = page.replace('/tools/gallery/page.ts', '/gallery.js').replace('</head>', link);
  return async (pathname) => {
    if (pathname.startsWith('/states/')) return answer(markup, 'text/html');
    if (pathname === '/fonts.css') return answer(fonts, 'text/css');
    if (pathname === '/gallery.js') return answer(script, 'text/javascript');
    if (!open.test(pathname) || pathname.includes('..')) return undefined;
    const [, ending = ''] = /\.(\w+)$/.exec(pathname) ?? [];
    return answer(new Uint8Array(await readFile(root + pathname.slice(1))), types[ending]!);
  };
};

const inPictures = await readFile(
  `${root}node_modules/@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2`,
);

/** A picture by itself asks for no font: it brings its own. */
const ownFont =
  `<style>@font-face { font-family: own; src: url(data:font/woff2;base64,${inPictures.toString('base64')}); }` +
  'text { font-family: own !important; }</style></svg>';

/** Sets what a sandbox draws and writes in the same fonts. */
export const inSameFonts = async (response: Response): Promise<Response> => {
  const type = response.headers.get('Content-Type') ?? '';
  if (type.startsWith('image/svg')) return answer((await response.text()).replace('</svg>', ownFont), type);
  // Without its policy, which allows no other styles.
  if (type.startsWith('text/html')) return answer((await response.text()).replace('</head>', link), type);
  return response;
};
