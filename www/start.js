// Starts the stand-alone page. A file of its own, because the page's content
// security policy lets no inline script run.
import { open } from "./host.js";

try {
  await open({ mount: (glue, host) => glue.mountPage(document.body, host) });
} catch (error) {
  const message = document.createElement("p");
  message.setAttribute("role", "alert");
  message.textContent = "Claimgrid could not start: it needs a browser with WebAssembly.";
  document.body.append(message);
  throw error;
}
