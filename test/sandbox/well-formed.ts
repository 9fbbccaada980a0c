const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g;

/**
 * What is wrong with a text as XML; empty where it is well-formed. Knows elements, attributes in double quotes and
 * text: all that the sandbox's pictures have.
 */
export const xmlFaults = (text: string): readonly string[] => {
  const faults: string[] = [];
  const open: string[] = [];
  let at = 0;
  for (const tag of text.matchAll(TAG)) {
    const [whole, closing, name = '', attributes = '', empty] = tag;
    if (/[<>]|&(?!#?\w+;)/.test(text.slice(at, tag.index))) faults.push(`stray markup before ${whole}`);
    const names = [...attributes.matchAll(/([\w:-]+)="/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) faults.push(`an attribute twice in ${whole}`);
    if (closing ? open.pop() !== name : false) faults.push(`${whole} closes nothing`);
    if (!closing && !empty) open.push(name);
    at = tag.index + whole.length;
  }
  if (text.slice(at).trim() !== '') faults.push('text after the end');
  return [...faults, ...open.map((name) => `<${name}> is never closed`)];
};
