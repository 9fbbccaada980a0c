import { errorAnswer, toResponse } from './answer.js';
import type { ApiError } from './errors.js';

/** A refusal as the platform writes it. */
export const refusalOf = (error: ApiError): Response => toResponse(errorAnswer(error));
