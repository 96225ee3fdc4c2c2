// The stand-alone page as it is published: the release build in a real browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, screenshot } from "./browser.mjs";

for (const [size, width] of [["wide", 1280], ["narrow", 390]]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`the page opens, ${size} and ${colorScheme}`, async (t) => {
      const page = await open(t, { width, colorScheme });
      const heading = page.getByRole("heading", { level: 1, name: "Claimgrid" });
      assert.ok(await heading.isVisible());
      await screenshot(page, `${size}-${colorScheme}`);
    });
  }
}
