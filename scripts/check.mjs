/** The contributor's minute: types, lint and the quick tests, two at a time, each with its time. Ends with 1 when one of them fails. */
import { spawn } from "node:child_process";

/** Suites that need neither a build, nor a browser, nor another program. */
const QUICK = ["register", "spaser", "report", "crosscheck", "formats", "text"].map(
  (room) => `test/${room}/`,
);

const lanes = [
  [["lint", ["run", "-s", "lint"]]],
  [
    ["types", ["run", "-s", "types"]],
    ["tests", ["exec", "--", "jest", "--selectProjects", "node", "--maxWorkers=1", "--silent", ...QUICK]],
  ],
];

/** Runs one step; what it printed is shown only when it failed. */
function run([name, words]) {
  const start = Date.now();
  return new Promise((done) => {
    const child = spawn("npm", words, {
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let said = "";
    child.stdout.on("data", (text) => (said += text));
    child.stderr.on("data", (text) => (said += text));
    child.on("close", (code) => {
      const seconds = Math.round((Date.now() - start) / 1000);
      console.log(`${code === 0 ? "✓" : "✗"} ${name}  ${seconds} s${code === 0 ? "" : `\n${said}`}`);
      done(code === 0);
    });
  });
}

async function runLane(steps) {
  let passed = true;
  for (const step of steps) passed = (await run(step)) && passed;
  return passed;
}

const results = await Promise.all(lanes.map(runLane));
process.exitCode = results.every(Boolean) ? 0 : 1;
