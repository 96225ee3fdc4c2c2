//! The analysis and the interface as one WebAssembly module. It does nothing by
//! itself: what it exports is in `claimgrid::web`. Never here: anything else.

use claimgrid as _;

fn main() {
    console_error_panic_hook::set_once();
}
