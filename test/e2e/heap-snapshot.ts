import type { Page } from 'puppeteer-core';

/** As much of V8's format as it takes to find a text and who holds it. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
      readonly edge_fields: readonly string[];
      readonly edge_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

/** What scripts of a page can reach, after everything that nobody reaches is gone. */
const takeSnapshot = async (page: Page): Promise<Snapshot> => {
  const cdp = await page.createCDPSession();
  const chunks: string[] = [];
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void chunks.push(chunk));
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await cdp.detach();
  return JSON.parse(chunks.join('')) as Snapshot;
};

/** The shortest way from the roots to each node of a snapshot, as the node before it and the name of the edge. */
const waysOf = ({ snapshot: { meta }, nodes, edges, strings }: Snapshot) => {
  const width = meta.node_fields.length;
  const nodeField = (name: string) => meta.node_fields.indexOf(name);
  const edgeField = (name: string) => meta.edge_fields.indexOf(name);
  const [typeAt, nameAt, countAt] = [nodeField('type'), nodeField('name'), nodeField('edge_count')];
  const edgeWidth = meta.edge_fields.length;
  const [edgeTypeAt, edgeNameAt, toAt] = [
    edgeField('type'),
    edgeField('name_or_index'),
    edgeField('to_node'),
  ];
  const count = nodes.length / width;
  const firstEdge = new Uint32Array(count + 1);
  for (let node = 0; node < count; node++)
    firstEdge[node + 1] = firstEdge[node]! + nodes[node * width + countAt]!;
  const weak = meta.edge_types[0].indexOf('weak');
  const before = new Int32Array(count).fill(-1);
  const by = new Uint32Array(count);
  before[0] = 0;
  const queue = [0];
  for (let next = 0; next < queue.length; next++) {
    const node = queue[next]!;
    for (let edge = firstEdge[node]!; edge < firstEdge[node + 1]!; edge++) {
      const to = edges[edge * edgeWidth + toAt]! / width;
      if (before[to] !== -1 || edges[edge * edgeWidth + edgeTypeAt] === weak) continue;
      before[to] = node;
      by[to] = edge;
      queue.push(to);
    }
  }
  const edgeName = (edge: number) => {
    const name = edges[edge * edgeWidth + edgeNameAt]!;
    const type = meta.edge_types[0][edges[edge * edgeWidth + edgeTypeAt]!]!;
    return type === 'element' || type === 'hidden' ? `[${name}]` : `.${strings[name]}`;
  };
  return {
    count,
    typeOf: (node: number) => meta.node_types[0][nodes[node * width + typeAt]!]!,
    nameOf: (node: number) => strings[nodes[node * width + nameAt]!]!,
    isReached: (node: number) => before[node] !== -1,
    wayTo(node: number): string {
      const steps: string[] = [];
      // The text itself stays out of a report.
      for (let at = node; at !== 0 && steps.length < 40; at = before[at]!)
        steps.unshift(`${edgeName(by[at]!)}${at === node ? '' : ` ${this.nameOf(at).slice(0, 40)}`}`);
      return steps.join(' → ');
    },
  };
};

/**
 * Who holds a text that the page should have forgotten: the way to each from the page's roots; empty where it is gone.
 * @param isSecret tells it by a string of the heap, separators included
 */
export const holdersOf = async (
  page: Page,
  isSecret: (text: string) => boolean,
): Promise<readonly string[]> => {
  const ways = waysOf(await takeSnapshot(page));
  const holders: string[] = [];
  for (let node = 0; node < ways.count; node++)
    if (/string/.test(ways.typeOf(node)) && isSecret(ways.nameOf(node)) && ways.isReached(node))
      holders.push(ways.wayTo(node));
  return holders;
};
