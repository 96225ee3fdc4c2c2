// Builds the unchanging parts of the interface out of their markup, in place of
// innerHTML, which pages forbid that require types for scripts. The markup is the
// interface's own, as its compiler writes it; it never holds a reader's text.
// Never here: markup in general.

const PART = /<\/[^>]+>|<([\w-]+)((?: [^\s=">]+(?:="[^"]*")?)*)>|[^<]+/g;
const ATTRIBUTE = / ([^\s=">]+)(?:="([^"]*)")?/g;
const CHILDLESS = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const SVG = "http://www.w3.org/2000/svg";
const LETTERS = { amp: "&", gt: ">", lt: "<", quot: '"', "#x27": "'" };

const plain = (text) => text.replace(/&(amp|gt|lt|quot|#x27);/g, (_, name) => LETTERS[name]);

/** Puts the elements of `markup` into `place`, in place of what is there. */
export function inert(place, markup) {
  const root = place.content ?? place;
  root.replaceChildren();
  let open = root;
  for (const [part, name, attributes] of markup.matchAll(PART)) {
    if (part.startsWith("</")) {
      open = open.parentNode;
    } else if (name) {
      const drawn = name === "svg" || open.namespaceURI === SVG;
      const element = drawn ? document.createElementNS(SVG, name) : document.createElement(name);
      for (const [, key, value = ""] of attributes.matchAll(ATTRIBUTE)) element.setAttribute(key, plain(value));
      open.append(element);
      if (!CHILDLESS.test(name)) open = element;
    } else {
      open.append(plain(part));
    }
  }
}
