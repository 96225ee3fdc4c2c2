// Around the frame: gives it the height that it asks for, within bounds.
const frame = document.querySelector("iframe");
addEventListener("message", ({ source, data }) => {
  if (source !== frame.contentWindow || !Number.isFinite(data?.claimgridHeight)) return;
  // A style of its own, for the sheet gives it a height until then.
  frame.style.height = `${Math.min(Math.max(data.claimgridHeight, 200), 20_000)}px`;
});
