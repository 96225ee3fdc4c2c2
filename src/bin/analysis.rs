//! The analysis alone as a WebAssembly module. It does nothing by itself: what it
//! exports is in `claimgrid::web`. Never here: anything else.

use claimgrid as _;

fn main() {
    console_error_panic_hook::set_once();
}
