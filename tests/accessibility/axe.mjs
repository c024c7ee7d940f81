// Holds exported pages against axe; colours are measured elsewhere, since jsdom draws nothing.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import axe from "axe-core";
let bad = 0;
for (const file of process.argv.slice(2)) {
  const dom = new JSDOM(readFileSync(file, "utf8"), { pretendToBeVisual: true, runScripts: "outside-only" });
  dom.window.eval(axe.source);
  const found = await dom.window.axe.run(dom.window.document, { rules: { "color-contrast": { enabled: false } } });
  for (const v of found.violations) { bad++; console.log(file, v.id, v.help, v.nodes.slice(0,2).map(n => n.html).join(" | ")); }
}
console.log(bad, "violations");
process.exit(bad ? 1 : 0);
