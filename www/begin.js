// Begins the stand-alone page, or says why it cannot.
// Never here: how its parts are loaded (host.js).
import { open, styles } from "./host.js";

export async function begin() {
  document.adoptedStyleSheets.push(styles());
  try {
    const place = document.createElement("div");
    place.className = "cg-place";
    document.body.append(place);
    await open({ mount: (glue, host) => glue.mountPage(place, host) });
  } catch (error) {
    const message = document.createElement("p");
    message.setAttribute("role", "alert");
    message.textContent = "Claimgrid could not start: it needs a browser with WebAssembly.";
    document.body.append(message);
    throw error;
  }
}
