// The colors of the interface and of the exports, worked out from the style sheets:
// contrast by WCAG 2.2 (1.4.3, 1.4.11), and whether the stances stay apart for eyes
// that see two kinds of cones. Protanopia, deuteranopia and tritanopia are simulated
// in linear RGB (Machado, Oliveira, Fernandes 2009, severity 1); distances are in Oklab
// (Ottosson 2020), where 0.02 is about the least that anyone tells apart.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

const sheet = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");

const CONES = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** Least distance of two stances in Oklab: five times what can just be told apart. */
const APART = 0.1;

/**
 * The custom properties of a style sheet that are colors: light, and dark beside it in
 * light-dark() or over it in a media query.
 */
function palettes(css) {
  const both = [...css.matchAll(/--([a-z-]+):[^;]*?light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/gi)];
  if (both.length > 0) {
    const side = (at) => Object.fromEntries(both.map((found) => [found[1], found[at]]));
    return { light: side(2), dark: side(3) };
  }
  const dark = css.indexOf("prefers-color-scheme: dark");
  assert.ok(dark > 0, "the sheet has dark colors");
  const end = css.indexOf("\n}", dark);
  const colors = (text) => Object.fromEntries([...text.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})\b/gi)].map(([, name, color]) => [name, color]));
  const light = colors(css.slice(0, dark));
  return { light, dark: { ...light, ...colors(css.slice(dark, end)) } };
}

function linear(color) {
  return [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
}

const times = (matrix, vector) => matrix.map((row) => row.reduce((sum, factor, at) => sum + factor * vector[at], 0));

function oklab([red, green, blue]) {
  const cones = times(
    [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]],
    [red, green, blue],
  ).map(Math.cbrt);
  return times(
    [[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]],
    cones,
  );
}

function distance(a, b, cones) {
  const seen = (color) => oklab(times(cones, linear(color)).map((share) => Math.min(1, Math.max(0, share))));
  const [one, other] = [seen(a), seen(b)];
  return Math.hypot(...one.map((value, at) => value - other[at]));
}

function contrast(a, b) {
  const [darker, lighter] = [a, b].map((color) => {
    const [red, green, blue] = linear(color);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }).sort((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
}

test("the measures are those of their authors", () => {
  assert.equal(contrast("#ffffff", "#000000").toFixed(1), "21.0");
  assert.equal(contrast("#ffffff", "#777777").toFixed(2), "4.48");
  assert.deepEqual(oklab([1, 1, 1]).map((value) => Math.round(value * 1000) / 1000 + 0), [1, 0, 0]);
  assert.ok(distance("#ad430a", "#765900", CONES.protanopia) < 0.02, "two browns that are one to a protanope");
});

for (const theme of ["light", "dark"]) {
  test(`every text can be read, ${theme}`, async () => {
    const colors = palettes(await sheet("www/styles/frame.css"))[theme];
    const pairs = [];
    for (const text of ["ink", "soft", "for", "against", "detail"]) {
      for (const ground of ["paper", "raised", "wash"]) pairs.push([text, ground]);
    }
    pairs.push(["paper", "ink"], ["paper", "for"], ["paper", "against"], ["ink", "for-wash"], ["ink", "against-wash"]);
    pairs.push(["against", "against-wash"], ["ink", "passage"]);
    for (const [text, ground] of pairs) {
      const found = contrast(colors[`cg-${text}`], colors[`cg-${ground}`]);
      assert.ok(found >= 4.5, `${text} on ${ground}: ${found.toFixed(2)}`);
    }
  });

  test(`controls and marks stand out from their ground, ${theme}`, async () => {
    const colors = palettes(await sheet("www/styles/frame.css"))[theme];
    for (const mark of ["edge", "for", "against", "detail"]) {
      for (const ground of ["paper", "raised", "wash", "passage"]) {
        if (mark === "edge" && ground === "passage") continue;
        const found = contrast(colors[`cg-${mark}`], colors[`cg-${ground}`]);
        assert.ok(found >= 3, `${mark} on ${ground}: ${found.toFixed(2)}`);
      }
    }
  });

  for (const [eyes, cones] of Object.entries(CONES)) {
    test(`supports, refutes and other detail are three colors, ${theme} and ${eyes}`, async (t) => {
      const colors = palettes(await sheet("www/styles/frame.css"))[theme];
      for (const [a, b] of [["for", "against"], ["for", "detail"], ["against", "detail"]]) {
        const found = distance(colors[`cg-${a}`], colors[`cg-${b}`], cones);
        t.diagnostic(`${a} and ${b}: ${found.toFixed(3)}`);
        assert.ok(found >= APART, `${a} and ${b}: ${found.toFixed(3)}`);
      }
    });
  }
}

test("the exports have the colors of the interface", async () => {
  const page = palettes(await sheet("www/styles/frame.css"));
  const html = palettes(await sheet("src/export/html/style.css"));
  const svg = await sheet("src/export/svg/style.css");
  const at = svg.indexOf("prefers-color-scheme: dark");
  const fills = (text) => Object.fromEntries([...text.matchAll(/\.([a-z]+) \{ fill: (#[0-9a-f]{6}); \}/g)].map(([, name, color]) => [name, color]));
  const pictures = { light: fills(svg.slice(0, at)), dark: fills(svg.slice(at)) };
  for (const theme of ["light", "dark"]) {
    const colors = page[theme];
    for (const name of ["for", "against", "detail", "paper", "ink", "soft"]) {
      assert.equal(html[theme][name], colors[`cg-${name}`], `${name} of the page, ${theme}`);
    }
    const same = { supports: "for", refutes: "against", discusses: "detail", paper: "paper", ink: "ink", soft: "soft", wash: "against-wash", ground: "line" };
    for (const [name, of] of Object.entries(same)) {
      assert.equal(pictures[theme][name], colors[`cg-${of}`], `${name} of the picture, ${theme}`);
    }
  }
});
