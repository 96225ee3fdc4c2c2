// The worker of the interface: the analysis of the one module that it shares.
// Never here: the protocol (serve.js).
import { instance } from "./widget.js";
import { serve } from "./serve.js";

serve(instance());
