/** Pages of a bank or of the platform on which a journey that plays itself goes on. */
const pages = /\/sandbox\/(acs|bank|mandate|checkout)\//;

/** In a dialog's frame, the playground around it goes on itself. */
export const isPlayedOn = ({ url, mode, destination }: Request): boolean =>
  mode === 'navigate' && destination === 'document' && pages.test(url);

/** The page with the playground's script in it, which its policy then allows. */
export const withPlayer = async (answer: Response, base: string): Promise<Response> => {
  if (!answer.headers.get('Content-Type')?.startsWith('text/html')) return answer;
  const headers = new Headers(answer.headers);
  const policy = headers.get('Content-Security-Policy') ?? '';
  if (!policy.includes('script-src')) headers.set('Content-Security-Policy', `${policy}; script-src 'self'`);
  const page = await answer.text();
  const script = `<script type="module" src="${base}play-on.js"></script></head>`;
  return new Response(page.replace('</head>', script), { status: answer.status, headers });
};
