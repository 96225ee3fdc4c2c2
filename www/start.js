// Starts the page's WebAssembly. A file of its own, because the page's content
// security policy lets no inline script run.
import start, { mountPage } from "./widget.js";

try {
  await start();
  mountPage();
} catch (error) {
  const message = document.createElement("p");
  message.setAttribute("role", "alert");
  message.textContent = "Claimgrid could not start: it needs a browser with WebAssembly.";
  document.body.append(message);
  throw error;
}
