// Drives Firefox and WebKitGTK by WebDriver (W3C), which geckodriver and WebKitWebDriver
// speak. A few calls are all that is needed, so there is no library.
// Never here: what a page is expected to do.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const screenshots = fileURLToPath(new URL("../../target/screenshots/", import.meta.url));
/** How an element is written on the wire. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
/** How long anything may take to come about, in milliseconds. */
const LONG = 20_000;
export const CONTROL = "\uE009";

const program = (...names) =>
  names.flatMap((name) => process.env.PATH.split(delimiter).map((folder) => join(folder, name))).find(existsSync);

/** The window that WebKitGTK is tried out in; no PATH leads to it. */
function miniBrowser() {
  const below = (folder) =>
    existsSync(folder)
      ? readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => join(folder, name))
      : [];
  const folders = ["/usr/lib", "/usr/lib64", "/usr/libexec"].flatMap(below);
  // Debian has a folder for each kind of machine between.
  const ours = [...folders, ...folders.flatMap(below)].filter((folder) => /\/webkit2?gtk-[\d.]+$/.test(folder));
  return ours.map((folder) => join(folder, "MiniBrowser")).find(existsSync);
}

const screen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;

/** The browsers: what they need, where it is, and how it is begun. */
export const browsers = {
  firefox: {
    needs: {
      "Firefox (apt-get install firefox-esr)": program("firefox", "firefox-esr"),
      "geckodriver (cargo install geckodriver)": program("geckodriver"),
    },
    driver: ([, driver], port) => [driver, ["--port", port, "--log", "fatal"]],
    wanted: ([binary]) => ({ "moz:firefoxOptions": { binary, args: ["-headless"] } }),
  },
  webkit: {
    needs: {
      "WebKitGTK's MiniBrowser (apt-get install webkit2gtk-driver)": miniBrowser(),
      "WebKitWebDriver (apt-get install webkit2gtk-driver)": program("WebKitWebDriver"),
      "a screen (apt-get install xvfb xauth)": screen,
    },
    driver: ([, driver], port) => [driver, [`--port=${port}`]],
    wanted: ([binary]) => ({ "webkitgtk:browserOptions": { binary, args: ["--automation"] } }),
  },
};

/** Begins a browser; gives what can be done with it. */
export async function launch({ needs, driver, wanted }) {
  const found = Object.values(needs);
  const port = String(await freePort());
  // WebKit's sandbox does not work as root.
  const env = process.getuid?.() === 0 ? { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" } : process.env;
  const child = spawn(...driver(found, port), { stdio: "ignore", env });
  const send = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  await until("the driver answers", () => send("GET", "/status").then(() => true, () => false));
  const { sessionId, capabilities } = await send("POST", "/session", {
    capabilities: { alwaysMatch: { ...wanted(found), unhandledPromptBehavior: "accept" } },
  });
  return new Browser(send, `/session/${sessionId}`, capabilities, child);
}

/** A browser with one window. */
class Browser {
  #send;
  #child;

  constructor(send, session, { browserName, browserVersion }, child) {
    this.#send = (method, path, body) => send(method, session + path, body);
    this.#child = child;
    this.name = `${browserName} ${browserVersion}`;
  }

  go(address) {
    return this.#send("POST", "/url", { url: address });
  }

  /** What a function gives in the page; it may be a promise. */
  async run(act, ...args) {
    const script = `const [done, ...given] = [arguments[arguments.length - 1], ...arguments];
      new Promise((go) => go((${act})(...given))).then((value) => done({ value }), (why) => done({ why: String(why) }));`;
    const { value, why } = await this.#send("POST", "/execute/async", { script, args });
    if (why) throw new Error(why);
    return value;
  }

  /** What a function gives in the page, as soon as it gives something. */
  until(act, ...args) {
    return until(String(act), () => this.run(act, ...args));
  }

  /** Clicks on the first visible element that matches and has these words. */
  async click(selector, words = "") {
    const seen = (selector, words) => {
      const one = [...document.querySelectorAll(selector)].find((one) => one.checkVisibility() && one.textContent.includes(words));
      one?.scrollIntoView({ block: "center" });
      return one;
    };
    await this.#send("POST", `/element/${(await this.until(seen, selector, words))[ELEMENT]}/click`, {});
  }

  /** Presses a key while others are held. */
  press(...keys) {
    const all = (type, of) => of.map((value) => ({ type, value }));
    const actions = [...all("keyDown", keys), ...all("keyUp", keys.toReversed())];
    return this.#send("POST", "/actions", { actions: [{ type: "key", id: "keys", actions }] });
  }

  async type(selector, words) {
    const field = await this.until((selector) => document.querySelector(selector), selector);
    await this.#send("POST", `/element/${field[ELEMENT]}/value`, { text: words });
  }

  resize(width, height) {
    return this.#send("POST", "/window/rect", { width, height });
  }

  /** Saves what is seen as target/screenshots/NAME.png, to be looked at by a person. */
  async screenshot(name) {
    // WebKit waits for the next frame, and there is none where nothing changes.
    await this.run(() => {
      let left = 60;
      const draw = () => {
        document.documentElement.style.outline = left % 2 ? "1px solid transparent" : "";
        if (left-- > 0) requestAnimationFrame(draw);
      };
      draw();
    });
    await mkdir(screenshots, { recursive: true });
    await writeFile(`${screenshots}${name}.png`, Buffer.from(await this.#send("GET", "/screenshot"), "base64"));
  }

  async quit() {
    await this.#send("DELETE", "").catch(() => {});
    this.#child.kill();
  }
}

async function until(what, asked) {
  for (const end = Date.now() + LONG; Date.now() < end; await pause(50)) {
    const found = await asked();
    if (found) return found;
  }
  throw new Error(`It did not come about within ${LONG / 1000} seconds: ${what}`);
}

async function freePort() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}
