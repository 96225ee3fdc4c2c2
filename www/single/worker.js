// The worker of the page that has everything inside.
// Never here: the protocol (serve.js).
import "#dist/worker.js";
