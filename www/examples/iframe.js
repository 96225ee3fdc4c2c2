// Around the frame: gives it the height that it asks for, within bounds.
const frame = document.querySelector("iframe");
addEventListener("message", ({ source, data }) => {
  if (source !== frame.contentWindow || !Number.isFinite(data?.claimgridHeight)) return;
  const borders = frame.offsetHeight - frame.clientHeight;
  frame.style.height = `${Math.min(Math.max(data.claimgridHeight, 200), 20_000) + borders}px`;
});
