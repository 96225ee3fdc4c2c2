// A made-up report, as large as asked for: what a person would save after comparing
// very many articles. Seeded, so that it is the same each time.

const ORDER = ["number", "date", "name", "role", "place"];
const STEMS = "harbor bridge council river valley engine market winter station teacher signal forest budget tunnel border".split(" ");
const VERBS = "opened closed reported measured repaired inspected postponed announced replaced counted".split(" ");
const ENDS = "before noon|after a long debate|in the third week|despite the rain|with two votes against|as the board had asked|for the first time since spring".split("|");

/** Numbers below 1, the same for the same seed (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A report of so many claims in so many articles, as an object. */
export function largeReport(claims, articles) {
  const random = seeded(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const ends = Array.from({ length: articles }, () => 0);
  const sentence = (claim) => {
    const parts = [`The ${pick(STEMS)} ${pick(STEMS)} ${claim + 1} was ${pick(VERBS)} ${pick(ENDS)}`];
    for (let more = Math.floor(random() * 4); more > 0; more -= 1) {
      parts.push(`and the ${pick(STEMS)} office ${pick(VERBS)} it ${pick(ENDS)}`);
    }
    return `${parts.join(", ")}.`;
  };
  const list = Array.from({ length: claims }, (_, number) => claim(number));
  list.sort((a, b) => b.evidence.length - a.evidence.length);
  list.forEach((one, at) => { one.id = `c${at + 1}`; });
  function claim(number) {
    const said = 1 + Math.floor(random() ** 3 * Math.min(articles, 12));
    const places = new Set(Array.from({ length: said }, () => Math.floor(random() * articles)));
    const chosen = [...places].sort((a, b) => a - b);
    const disputed = chosen.length > 2 && random() < 0.2;
    const evidence = chosen.map((article, place) => {
      const text = sentence(number);
      const start = ends[article];
      ends[article] += text.length + 1;
      const refutes = disputed && place === chosen.length - 1;
      return {
        article: `a${article + 1}`, start, end: start + text.length, text,
        stance: refutes ? "refutes" : "supports", similarity: place === 0 ? 1 : 0.7, attribution: null,
        why: place === 0 ? [] : [{ feature: "words", detail: String(number + 1), weight: 0.7 }],
      };
    });
    const last = evidence.length - 1;
    const span = (one) => [one.start, one.start + 3];
    const conflicts = disputed
      ? [{ a: 0, b: last, kind: pick(ORDER), aSpan: span(evidence[0]), aText: "The", bSpan: span(evidence[last]), bText: "The" }]
      : [];
    const supports = evidence.length - conflicts.length;
    return {
      id: `c${number + 1}`, text: evidence[0].text,
      verdict: disputed ? "disputed" : supports > 1 ? "corroborated" : "single-origin",
      agreement: {
        supports, refutes: conflicts.length, silent: articles - evidence.length,
        originsSupporting: supports, originsRefuting: conflicts.length,
      },
      evidence, conflicts,
    };
  }
  const ids = Array.from({ length: articles }, (_, at) => at + 1);
  return {
    schema: "claimgrid/1",
    articles: ids.map((id) => ({
      id: `a${id}`, title: `What the ${STEMS[id % STEMS.length]} showed`, source: `${STEMS[(id * 7) % STEMS.length]} herald ${id}`,
      date: "2024-03-04", url: null, fingerprint: `made-${id}`, language: "en", sentences: 100, removed: [],
    })),
    origins: ids.map((id) => ({ id: `o${id}`, articles: [`a${id}`], because: [] })),
    claims: list,
    overlaps: [],
    notes: [],
  };
}
