/** Builds the add-in as a public body would, into a folder of its own. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(__dirname, "../..");
const webpack = join(root, "node_modules/webpack/bin/webpack.js");

/** The production build for this address, in `folder`; rejects with webpack's words. */
export async function build(address: string, folder: string): Promise<void> {
  const run = promisify(execFile);
  const options = ["--mode", "production", "--env", `origin=${address}`, "--output-path", folder];
  await run(process.execPath, [webpack, ...options], { cwd: root });
}
