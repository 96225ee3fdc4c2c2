// The stand-alone page as it is published: the release build in a real browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { open, screenshot } from "./browser.mjs";

for (const [size, width] of [["wide", 1280], ["narrow", 390]]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`the page opens and is accessible, ${size} and ${colorScheme}`, async (t) => {
      const page = await open(t, { width, colorScheme });
      assert.match(await page.title(), /^Claimgrid/);
      assert.ok(await page.getByRole("heading", { level: 1 }).isVisible());
      await screenshot(page, `${size}-${colorScheme}`);

      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`);
      assert.deepEqual(found, []);
    });
  }
}
