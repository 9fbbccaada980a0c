import { describe, expect, it } from 'vitest';
import { request } from '../../src/client/request.js';
import { platform } from './support.js';

describe('An id in a path', () => {
  it.each([
    '',
    '.',
    '..',
    'products/',
    'products/.',
    'products/..',
    'products/../x',
    '../x',
    './x',
    '/x',
    'a//b',
    '?a',
    'products/..?a=b',
  ])('The path %j leads nowhere else, and is not asked for', async (path) => {
    const { connection, requests } = platform();
    await expect(request(connection(), path, String)).rejects.toMatchObject({
      code: 'config',
    });
    expect(requests).toEqual([]);
  });

  it.each(['products', 'products/1', 'products/a.b', 'products/...', 'x?a=..', '.x/y'])(
    'The path %j is asked for',
    async (path) => {
      const { connection, requests } = platform(Response.json(7));
      expect(await request(connection(), path, String)).toBe('7');
      expect(requests).toHaveLength(1);
    },
  );
});
