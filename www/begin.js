// Begins the stand-alone page, or says why it cannot.
// Never here: how its parts are loaded (host.js).
import { open, styles } from "./host.js";

export async function begin() {
  document.adoptedStyleSheets.push(styles());
  try {
    const place = document.createElement("div");
    place.className = "cg-place";
    document.body.append(place);
    takeBeside(place);
    // What was written stays to be copied.
    const ended = () => say("Claimgrid broke down. Copy what you still need from this page, then load it anew.");
    await open({ hears: { ended }, mount: (glue, host) => glue.mountPage(place, host) });
  } catch (error) {
    say("Claimgrid could not start: it needs a browser with WebAssembly.");
    throw error;
  }
}

/** What is dropped beside the interface is dropped on it: the browser would leave the page
 *  for a file, and what was written there. */
function takeBeside(place) {
  for (const kind of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(kind, (event) => {
      if (place.contains(event.target)) return;
      const { dataTransfer } = event;
      const taken = place.firstElementChild?.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer })) === false;
      if (taken || dataTransfer?.types.includes("Files")) event.preventDefault();
    });
  }
}

function say(sentence) {
  const message = document.createElement("p");
  message.setAttribute("role", "alert");
  message.textContent = sentence;
  document.body.prepend(message);
}
