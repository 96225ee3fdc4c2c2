// Starts the stand-alone page. A file of its own, because the page's content
// security policy lets no inline script run.
import { begin } from "./begin.js";

await begin();
