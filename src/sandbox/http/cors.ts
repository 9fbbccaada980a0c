/** Any page may call the Client API, without cookies. The Server API has no such headers. */
export const corsHeaders = { 'Access-Control-Allow-Origin': '*' } as const;

export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...corsHeaders,
      'Access-Control-Allow-Headers': 'Authorization, Content-Type, X-GCS-ClientMetaInfo',
      'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
      'Access-Control-Max-Age': '600',
      'Cache-Control': 'no-store',
    },
  });
