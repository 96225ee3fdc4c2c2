//! The stand-alone page: mounts the interface into the document. Never here:
//! anything that an embedding page would need too.

fn main() {
    claimgrid::ui::mount_page();
}
