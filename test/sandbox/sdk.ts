import { init } from 'connect-sdk-nodejs';

/** The official server SDK, pointed at a running sandbox. */
export const newSdk = (url: string, secretApiKey = 'sandbox-secret') => {
  const { hostname, port } = new URL(url);
  return init({
    integrator: 'tests',
    host: hostname,
    port: Number(port),
    scheme: 'http',
    apiKeyId: 'sandbox-key',
    secretApiKey,
  });
};
