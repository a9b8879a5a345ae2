/** The command line: `npm run compute -- FILE.xlsx` runs the product on a file, without Excel. */
import { run } from "./run";

for (const stream of [process.stdout, process.stderr]) {
  // Whoever reads the answer may stop reading (`| head`): nothing is left to be said, and all is done by then.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
}

process.exitCode = await run(process.argv.slice(2));
