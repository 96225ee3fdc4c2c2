// The worker of the analysis without an interface.
// Never here: the protocol (serve.js).
import { instance } from "./analysis.js";
import { serve } from "./serve.js";

serve(instance());
