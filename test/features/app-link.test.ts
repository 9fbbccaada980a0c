import { describe, expect, it } from 'vitest';
import { appLink } from '../../src/element/features/actions/app-link.js';

describe('Links to apps', () => {
  it.each(['weixin://wxpay/bizpayurl?pr=1', 'upi://pay?pa=a@b', 'BEPGenApp://x', 'https://bank.example/app'])(
    'The link %s may open an app',
    (link) => expect(appLink(link)).toBe(new URL(link).href),
  );

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://bank.example/',
    'ms-msdt:/id PCWDiagnostic',
    'search-ms:query=x',
    'smb://evil.example/share',
    'intent://x#Intent;scheme=http;end',
    'httpsx://bank.example/',
    'https://bank@evil.example/',
    '/path',
    undefined,
  ])('The link %s is refused', (link) => expect(appLink(link)).toBeUndefined());
});
