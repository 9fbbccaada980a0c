import { ok } from '../../http/answer.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const testConnection = serverEndpoint('GET', '/services/testconnection', () => ok({ result: 'OK' }));
