import { errorAnswer, toResponse } from './answer.js';
import type { ApiError } from './errors.js';

/** An error in the platform's format. */
export const refusalOf = (error: ApiError): Response => toResponse(errorAnswer(error));
