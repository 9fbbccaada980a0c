import { fromBase64 } from '../../crypto/base64.js';
import { inventedErrors } from '../../http/errors.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const getFile = serverEndpoint('GET', '/files/:fileId', ({ world, merchant, params }) => {
  const file = world.records.files.get(params.get('fileId') ?? '');
  if (file?.merchantId !== merchant.id) throw inventedErrors.notFound('UNKNOWN_FILE_ID', 'fileId');
  return {
    status: 200,
    bytes: fromBase64(file.content) ?? new Uint8Array(),
    headers: { 'Content-Type': file.type, 'Content-Disposition': `attachment; filename="${file.name}"` },
  };
});
