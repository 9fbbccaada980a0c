import axe from 'axe-core';
import type { Consumer } from './driver.js';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it is now, one line each; the rules are those of WCAG 2.2 AA and its best practices. */
export const axeViolations = async (consumer: Consumer): Promise<readonly string[]> => {
  if (!(await consumer.ask<boolean>('!!globalThis.axe')))
    await consumer.ask(`(() => { ${axe.source}; globalThis.axe ??= axe; return true; })()`);
  return consumer.ask(`axe.run(document, ${JSON.stringify({ runOnly: tags, resultTypes: ['violations'] })})
    .then(({ violations }) => violations.map(({ id, nodes }) =>
      id + ': ' + nodes.map(({ target, failureSummary }) => JSON.stringify(target) + ' ' + failureSummary).join('; ')))`);
};
