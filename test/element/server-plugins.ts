import type { TestRunnerConfig } from '@web/test-runner';
import { assetResponse } from '../../src/sandbox/assets/index.js';

type Plugin = NonNullable<TestRunnerConfig['plugins']>[number];

/** The sandbox runs in the page, where images cannot reach it: the test server has the same ones. */
export const sandboxAssets: Plugin = {
  name: 'sandbox-assets',
  serve: ({ url }) => {
    const asset = url.startsWith('/assets/') ? assetResponse(url.slice('/assets/'.length)) : undefined;
    return asset && { body: asset.body, type: asset.contentType };
  },
};
