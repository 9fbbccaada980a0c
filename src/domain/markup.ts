/** The parts of markup that may be shown; `href` is unchecked. */
export type MarkupNode =
  | string
  | { readonly name: string; readonly href?: string | undefined; readonly children: readonly MarkupNode[] };

/** An open element, by its name in the markup. */
interface Open {
  readonly source: string;
  readonly children: MarkupNode[];
}

const kept = new Set('h1 h2 h3 h4 h5 h6 p ul ol li strong em b i a div'.split(' '));
/** Block elements, so that their texts do not run together. */
const blocks = new Set(
  'address article aside blockquote center dd dl dt fieldset figure footer form header main nav pre section table tr'.split(
    ' ',
  ),
);
/** Elements that are dropped with their content, which is not text for people. */
const dropped = new Set(
  'script style iframe object embed template svg math noscript head title textarea select audio video canvas applet frameset noembed noframes xmp plaintext'.split(
    ' ',
  ),
);
/** Elements nested deeper, as no text for people is, lose their tags and keep their text. */
const MAX_DEPTH = 32;

/** Entity names of U+00A0 to U+00FF in order, followed by a few others. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const entities = new Map([
  ...latin.split(' ').map((name, at): [string, string] => [name, String.fromCharCode(160 + at)]),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    bull: '•',
    hellip: '…',
    euro: '€',
    trade: '™',
    zwnj: '\u200c',
    lrm: '\u200e',
    rlm: '\u200f',
  }),
]);

const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,7}));?/gi, (all, decimal, hex, name) => {
    if (name) return entities.get(name as string) ?? all;
    const code = decimal ? Number(decimal) : parseInt(hex as string, 16);
    return code && code < 0x110000 ? String.fromCodePoint(code) : '\ufffd';
  });

const token = () =>
  /<!--[^]*?(?:-->|$)|<[!?][^>]*>?|<\/([a-z][^\s/<>]*)(?![^\s/<>])[^<>]*>|<([a-z][^\s/<>]*)(?![^\s/<>])([^<>]*)>|[^<]+|</gi;

const hrefOf = (attributes: string): string | undefined => {
  const [, double, single, bare] =
    /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i.exec(attributes) ?? [];
  const href = double ?? single ?? bare;
  return href === undefined ? undefined : decode(href).trim();
};

/**
 * Reads foreign markup. Keeps headings, paragraphs, lists, emphasis and links; keeps only the text of other
 * elements. The result is plain data, so that nothing in it can run.
 *
 * @param html from a server; read in one pass, in time proportional to its length
 */
export const readMarkup = (html: string): readonly MarkupNode[] => {
  const root: Open = { source: '', children: [] };
  const stack = [root];
  const top = () => stack[stack.length - 1]!;
  const close = (source: string) => {
    const at = stack.map((element) => element.source).lastIndexOf(source);
    if (at > 0) stack.length = at;
  };
  const open = (source: string, attributes: string) => {
    if (source === 'br') return void top().children.push('\n');
    const name = kept.has(source) ? source : blocks.has(source) ? 'div' : undefined;
    if (!name) return;
    const inline = /^(strong|em|b|i|a)$/.test(name);
    // Optional end tags.
    if (!inline) close('p');
    if (name === 'li' && top().source === 'li') stack.pop();
    if (stack.length > MAX_DEPTH) return;
    const children: MarkupNode[] = [];
    top().children.push({ name, ...(name === 'a' && { href: hrefOf(attributes) }), children });
    stack.push({ source, children });
  };
  const tokens = token();
  for (let found = tokens.exec(html); found; found = tokens.exec(html)) {
    const [all, end, start, attributes = ''] = found;
    if (end) close(end.toLowerCase());
    else if (start) {
      const source = start.toLowerCase();
      if (dropped.has(source)) {
        const ending = new RegExp(`</${source}(?=[\\s/>])[^<>]*>`, 'gi');
        ending.lastIndex = tokens.lastIndex;
        if (!ending.exec(html)) break;
        tokens.lastIndex = ending.lastIndex;
      } else open(source, attributes);
    } else if (!/^<[!?]/.test(all)) top().children.push(decode(all).replace(/\s+/g, ' '));
  }
  return root.children;
};
