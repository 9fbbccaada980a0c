import type { Endpoint } from '../../http/endpoint.js';
import type { ServerContext } from '../../server-api/endpoint.js';
import { cancelDispute } from './cancel.js';
import { getFile } from './get-file.js';
import { getDispute } from './get.js';
import { submitDispute } from './submit.js';
import { uploadDisputeFile } from './upload-file.js';

/** Of the Server API. */
export const disputeEndpoints: readonly Endpoint<ServerContext>[] = [
  getDispute,
  submitDispute,
  cancelDispute,
];

/** Under `/files` of the Server API. */
export const fileEndpoints: readonly Endpoint<ServerContext>[] = [uploadDisputeFile, getFile];
