import { ok } from '../../http/answer.js';
import { serverEndpoint } from '../endpoint.js';

export const testConnection = serverEndpoint('GET', '/services/testconnection', () => ok({ result: 'OK' }));
