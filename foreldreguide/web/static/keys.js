// Keys go to the program as soon as it is on the page, and whenever the window comes to the front.
const takeKeys = () => document.querySelector(".xterm-helper-textarea")?.focus();
new MutationObserver(takeKeys).observe(document.body, { attributes: true });
addEventListener("focus", takeKeys);
